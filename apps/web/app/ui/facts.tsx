import { Link } from 'react-router';

/** A fact with its name; `muted` marks what a source did not report. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly muted?: boolean;
  readonly href?: string;
  /** Said quietly behind the value. */
  readonly note?: string;
}

/** Facts as a description list. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ term, value, muted, href, note }) => (
        <div key={term} className="facts__row">
          <dt>{term}</dt>
          <dd className={muted === true ? 'muted' : undefined}>
            {href === undefined ? (
              value
            ) : (
              <Link className="link" to={href}>
                {value}
              </Link>
            )}
            {note !== undefined && <span className="hint"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
