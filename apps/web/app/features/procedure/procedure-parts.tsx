import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { ExternalLink } from '../../ui/external-link.js';
import { Facts } from '../../ui/facts.js';
import type { CorrectionNote } from './corrections-view.js';
import type { Meeting, NamedLink, ProcedureView, Stage } from './procedure-view.js';

/** The stages in order, the present one marked in words. */
export function Stages({ stages }: { readonly stages: readonly Stage[] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (stages.length === 0) return null;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{labels.phases}</h2>
      <ol className="stages">
        {stages.map(({ title, when, isNow }, index) => (
          <li key={index} data-now={isNow ? 'true' : undefined}>
            <strong>{title}</strong>
            <span>{when}</span>
            {isNow && <span className="stages__now">{labels.now}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Meetings with time and place. */
export function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{labels.events}</h2>
      <ul className="plain-list">
        {meetings.map(({ title, when, place, url, cancelled }) => (
          <li key={when + title}>
            {cancelled !== null && <strong>{cancelled}: </strong>}
            <strong>{when}</strong>{' '}
            {url === null ? (
              title
            ) : (
              <ExternalLink href={url} hint={labels.external}>
                {title}
              </ExternalLink>
            )}
            {place !== null && <span>, {place}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of it. */
export function Result({ result }: { readonly result: ProcedureView['result'] }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{labels.result}</h2>
      <p>
        {result.text}{' '}
        {result.href !== null && (
          <ExternalLink href={result.href} hint={labels.external}>
            {labels.resultLink}
          </ExternalLink>
        )}
      </p>
    </section>
  );
}

/** Files that the source offers. */
export function Documents({ documents }: { readonly documents: readonly NamedLink[] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{labels.documents}</h2>
      <ul className="plain-list">
        {documents.map(({ label, href }) => (
          <li key={href}>
            <ExternalLink href={href} hint={labels.external}>
              {label}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where all this comes from, and how fresh it is. */
export function Sources({ sources }: { readonly sources: ProcedureView['sources'] }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <section aria-labelledby="sources" className="sources">
      <h2 id="sources">{labels.sources}</h2>
      {sources.map(({ name, href, facts }) => (
        <div key={href}>
          <h3>
            <Link className="link" to={href}>
              {name}
            </Link>
          </h3>
          <Facts facts={facts} />
        </div>
      ))}
    </section>
  );
}

/** What an operator says against the source, and why. */
export function Corrections({
  corrections,
}: {
  readonly corrections: readonly CorrectionNote[];
}): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{labels.corrections}</h2>
      <p className="hint">{labels.correctionsHint}</p>
      <ul className="plain-list corrections">
        {corrections.map(({ term, text, reason, since }) => (
          <li key={term}>
            <span>
              <strong>{term}:</strong> {text}
            </span>
            <span>
              {labels.reason}: {reason}
            </span>
            <span className="hint">{since}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
