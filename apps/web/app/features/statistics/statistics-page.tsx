import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { ChartSection } from './chart-section.js';
import { PageHead } from './page-head.js';
import type { StatisticsView } from './statistics-view.js';
import { TileList } from './tile-list.js';

/** Participation in numbers: four that stand first, then the charts, each with its table. */
export function StatisticsPage({ view }: { readonly view: StatisticsView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <main id="main" className="page statistics" tabIndex={-1}>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      <PageHead view={view} />
      {view.isEmpty ? <Empty view={view} /> : <Numbers view={view} />}
      <Indicators view={view} />
    </main>
  );
}

function Numbers({ view }: { readonly view: StatisticsView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <>
      <section aria-labelledby="overview">
        <h2 id="overview">{labels.overview}</h2>
        <TileList tiles={view.tiles} />
      </section>
      <Contents view={view} />
      {view.charts.map((chart) => (
        <ChartSection key={chart.id} chart={chart} hasDefinition />
      ))}
    </>
  );
}

/** The page is long: one step to each chart. */
function Contents({ view }: { readonly view: StatisticsView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <nav className="contents" aria-labelledby="contents">
      <p className="contents__title" id="contents">
        {labels.contents}
      </p>
      <ul>
        {view.charts.map(({ id, name }) => (
          <li key={id}>
            <a className="link" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Empty({ view }: { readonly view: StatisticsView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">{labels.emptyHeading}</h2>
      <p>{labels.empty}</p>
      {view.form.resetHref !== null && (
        <p>
          <Link className="link" to={view.form.resetHref}>
            {labels.reset}
          </Link>
        </p>
      )}
    </section>
  );
}

function Indicators({ view }: { readonly view: StatisticsView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <section aria-labelledby="indicators" className="indicators">
      <h2 id="indicators">{labels.indicators}</h2>
      <p className="hint">{labels.indicatorsHint}</p>
      <ul className="indicators__list">
        {view.indicators.map(({ label, href, short }) => (
          <li key={href}>
            <Link className="link" to={href}>
              {label}
            </Link>
            <span className="hint">{short}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
