import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Block, Inline } from '../format/prose.js';

/** Running text: every piece is printed as text, never as markup. */
export function Prose({ blocks }: { readonly blocks: readonly Block[] }): React.ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        <Piece key={index} block={block} />
      ))}
    </>
  );
}

function Piece({ block }: { readonly block: Block }): React.ReactElement {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Line parts={block.parts} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((parts, index) => (
            <li key={index}>
              <Line parts={parts} />
            </li>
          ))}
        </ul>
      );
  }
}

function Line({ parts }: { readonly parts: readonly Inline[] }): React.ReactElement {
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          <Word part={part} />
        </Fragment>
      ))}
    </>
  );
}

function Word({ part }: { readonly part: Inline }): React.ReactElement {
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>;
    case 'strong':
      return <strong>{part.text}</strong>;
    case 'link':
      // Documentation of the API is no page of ours: the browser has to load it.
      return (
        <Link to={part.href} reloadDocument={part.href.startsWith('/api/')}>
          {part.text}
        </Link>
      );
  }
}
