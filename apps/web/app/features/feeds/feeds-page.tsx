import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { HealthSign } from '../../ui/health-sign.js';
import type { FeedRow, FeedsView } from './feeds-view.js';

/** The registry: every source, how it works and when it was last confirmed. */
export function FeedsPage({ view }: { readonly view: FeedsView }): React.ReactElement {
  const labels = useLabels().feeds;
  const language = useLanguage();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      <p className="sentence">{view.summary}</p>
      <p className="feeds__register">
        {labels.register}{' '}
        <Link className="link" to={view.registerHref}>
          {labels.registerLink}
        </Link>
      </p>
      {view.ownOutage !== null && <p className="notice">{view.ownOutage}</p>}
      {view.rows.length === 0 ? <p>{labels.empty}</p> : <FeedTable rows={view.rows} />}
      <Pages view={view} />
      <p>
        <Link className="link" to={pathIn(language, '/abdeckung')}>
          {labels.whoIsMissing}
        </Link>
      </p>
    </main>
  );
}

function Pages({ view: { moreHref, firstHref } }: { readonly view: FeedsView }): React.ReactElement | null {
  const labels = useLabels().feeds;
  if (moreHref === null && firstHref === null) return null;
  return (
    <p className="feed-pages">
      {firstHref !== null && (
        <Link className="link" to={firstHref}>
          {labels.first}
        </Link>
      )}
      {moreHref !== null && (
        <Link className="link" to={moreHref} rel="next">
          {labels.more}
        </Link>
      )}
    </p>
  );
}

function FeedTable({ rows }: { readonly rows: readonly FeedRow[] }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <div className="table-scroll" role="group" aria-label={labels.heading} tabIndex={0}>
      <table className="table table--stacks">
        <caption className="kern-sr-only">{labels.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.state}</th>
            <th scope="col">{labels.confirmed}</th>
            <th scope="col" className="number">
              {labels.procedures}
            </th>
            <th scope="col">{labels.nextRun}</th>
            <th scope="col" className="number">
              {labels.quarantines}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FeedLine key={row.href} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FeedLine({ row }: { readonly row: FeedRow }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <tr>
      <th scope="row">
        <Link className="link" to={row.href}>
          {row.name}
        </Link>
        <span className="hint">{row.about}</span>
      </th>
      <td data-label={labels.state}>
        <span className="health">
          <HealthSign state={row.health.state} /> <strong>{row.health.word}</strong>
        </span>
        <span className="hint">{row.health.reason}</span>
      </td>
      <td data-label={labels.confirmed}>{row.confirmed}</td>
      <td data-label={labels.procedures} className="number">
        {row.procedures}
        {row.counts !== null && <span className="hint">{row.counts}</span>}
      </td>
      <td data-label={labels.nextRun}>{row.nextRun}</td>
      <td data-label={labels.quarantines} className="number">
        <Waiting row={row} />
      </td>
    </tr>
  );
}

function Waiting({ row: { quarantines, heldHref, name } }: { readonly row: FeedRow }): React.ReactElement {
  const labels = useLabels().feeds;
  if (heldHref === null) return <>{quarantines}</>;
  return (
    <Link className="link" to={heldHref} aria-label={`${quarantines}: ${labels.showHeld} (${name})`}>
      {quarantines}
    </Link>
  );
}
