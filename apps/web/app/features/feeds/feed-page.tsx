import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import { HealthSign } from '../../ui/health-sign.js';
import type { FeedView, FindingRow } from './feeds-view.js';
import { HealthHistory } from '../../ui/health-history.js';
import { RunTable } from './run-table.js';

/** One source: how it works, what its runs brought and what they remarked. */
export function FeedPage({
  view,
  owner = null,
}: {
  readonly view: FeedView;
  /** The way to its console. */
  readonly owner?: React.ReactElement | null;
}): React.ReactElement {
  const labels = useLabels().feeds;
  const language = useLanguage();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <BackLink to={pathIn(language, '/feeds')}>{labels.back}</BackLink>
      <PageHeading>{view.heading}</PageHeading>
      {owner}
      <p className="health health--large">
        <HealthSign state={view.health.state} /> <strong>{view.health.word}</strong> <span>{view.health.reason}</span>{' '}
        {view.health.since !== null && <span className="hint">{view.health.since}</span>}
      </p>
      {view.heldHref !== null && (
        <p>
          <Link className="link" to={view.heldHref}>
            {labels.showHeld}
          </Link>
        </p>
      )}
      {view.history !== null && <HealthHistory view={view.history} />}
      <Subscribe view={view} />
      <About view={view} />
      <Findings findings={view.findings} />
      <section aria-labelledby="runs">
        <h2 id="runs">{labels.runs}</h2>
        <p className="hint">{labels.runsHint}</p>
        {view.runs.length === 0 ? <p>{labels.noRuns}</p> : <RunTable runs={view.runs} />}
      </section>
    </main>
  );
}

function About({ view }: { readonly view: FeedView }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{labels.facts}</h2>
      <Facts facts={view.facts} />
      {view.proceduresHref !== null && (
        <p>
          <Link className="link" to={view.proceduresHref}>
            {labels.showProcedures}
          </Link>
        </p>
      )}
      <p>
        <Link className="link" to={view.changesHref}>
          {labels.showChanges}
        </Link>
      </p>
    </section>
  );
}

function Subscribe({ view }: { readonly view: FeedView }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <p className="feed-pages">
      <a className="link" href={view.healthFeedHref}>
        {labels.healthFeed}
      </a>
      <a className="link" href={view.badgeHref}>
        {labels.badge}
      </a>
    </p>
  );
}

function Findings({ findings }: { readonly findings: readonly FindingRow[] }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{labels.findings}</h2>
      {findings.length === 0 && <p>{labels.noFindings}</p>}
      <ul className="findings">
        {findings.map(({ code, severity, text, count, example, who }) => (
          <li key={code}>
            <strong>
              {severity}, {count}:
            </strong>{' '}
            {text}
            <span className="hint">
              {who} · {code}
              {example !== null && ` · ${labels.example} ${example}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
