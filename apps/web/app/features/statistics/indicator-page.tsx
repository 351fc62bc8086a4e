import { useLabels } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { PageHeading } from '../../ui/heading.js';
import { ChartSection } from './chart-section.js';
import { Terms } from './definition.js';
import { PageHead } from './page-head.js';
import type { IndicatorView } from './statistics-view.js';
import { SingleTile } from './tile-list.js';

/** One indicator whole: its number, its chart in the chosen groups, and everything it means. */
export function IndicatorPage({ view }: { readonly view: IndicatorView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <main id="main" className="page statistics" tabIndex={-1}>
      <BackLink to={view.back.href}>{view.back.label}</BackLink>
      <PageHeading lead={view.lead}>{view.heading}</PageHeading>
      <PageHead view={view} />
      {view.overall !== null && <SingleTile tile={view.overall} />}
      {view.chart !== null && <ChartSection chart={view.chart} hasDefinition={false} />}
      {view.chart !== null && (
        <section aria-labelledby="definition" className="definition-whole">
          <h2 id="definition">{labels.definition}</h2>
          <Terms definition={view.chart.definition} />
        </section>
      )}
    </main>
  );
}
