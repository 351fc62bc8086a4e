import { Link } from 'react-router';
import { useLabels } from '../i18n/use-labels.js';
import { Term } from './term.js';

/** A fact with its name; `muted` marks what a source did not report. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly muted?: boolean;
  readonly href?: string;
  /** What the value means, where it is a word of the glossary. */
  readonly explained?: { readonly meaning: string; readonly href: string };
  /** Said quietly behind the value. */
  readonly note?: string;
}

/** Facts as a description list. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term} className="facts__row">
          <dt>{fact.term}</dt>
          <dd className={fact.muted === true ? 'muted' : undefined}>
            <Value fact={fact} />
            {fact.note !== undefined && <span className="hint"> {fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ fact: { value, href, explained } }: { readonly fact: Fact }): React.ReactElement {
  const { glossary } = useLabels();
  if (explained !== undefined) {
    return (
      <Term {...explained} more={glossary.more}>
        {value}
      </Term>
    );
  }
  if (href === undefined) return <>{value}</>;
  return (
    <Link className="link" to={href}>
      {value}
    </Link>
  );
}
