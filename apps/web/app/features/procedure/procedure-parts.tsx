import { inLanguage } from '@navigator/shared';
import { Link } from 'react-router';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { ExternalLink } from '../../ui/external-link.js';
import { Facts } from '../../ui/facts.js';
import type { CorrectionNote } from './corrections-view.js';
import { PAGE_WORDS } from './page-words.js';
import type { Meeting, NamedLink, ProcedureView } from './procedure-view.js';

/** Meetings with time and place, each to put into one's calendar. */
export function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{labels.events}</h2>
      <ul className="meetings">
        {meetings.map((meeting) => (
          <MeetingItem key={meeting.when + meeting.title} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function MeetingItem({ meeting }: { readonly meeting: Meeting }): React.ReactElement {
  const labels = useLabels().procedure;
  const words = inLanguage(PAGE_WORDS, useLanguage());
  const { title, when, place, url, cancelled, calendar } = meeting;
  return (
    <li data-cancelled={cancelled === null ? undefined : 'true'}>
      <p>
        {cancelled !== null && <strong>{cancelled}: </strong>}
        <strong className="meetings__when">{when}</strong>{' '}
        {url === null ? (
          title
        ) : (
          <ExternalLink href={url} hint={labels.external}>
            {title}
          </ExternalLink>
        )}
        {place !== null && <span className="meetings__place">, {place}</span>}
      </p>
      {cancelled === null && (
        <p>
          <a className="action" href={calendar} download>
            {words.eventCalendar}
            <span className="unseen">{words.ofEvent(`${title}, ${when}`)}</span>
          </a>
        </p>
      )}
    </li>
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
