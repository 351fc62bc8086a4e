import { PageHeading } from '../../ui/heading.js';
import type { TextView } from './read-text.js';

/** A page of text. */
export function TextPage({ view }: { readonly view: TextView }): React.ReactElement {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <PageHeading lead={view.lead}>{view.heading}</PageHeading>
      {view.sections.map(({ heading, paragraphs, items }) => (
        <section key={heading} className="prose">
          <h2>{heading}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {items !== undefined && (
            <ul>
              {items.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </main>
  );
}
