import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { Definition } from './definition.js';
import { drawingHeight } from './drawing-props.js';
import { LazyDrawing } from './lazy-drawing.js';
import { SeriesTable } from './series-table.js';
import type { ChartView } from './statistics-view.js';

/** A chart whole: what it says, the drawing, its table, what the numbers mean and where to get them. */
export function ChartSection(props: {
  readonly chart: ChartView;
  /** The page of the indicator says its definition by itself. */
  readonly hasDefinition: boolean;
}): React.ReactElement {
  const { chart, hasDefinition } = props;
  const labels = useLabels().statistics;
  return (
    <section className="chart" id={chart.id} aria-labelledby={`${chart.id}-finding`}>
      <p className="chart__name">{chart.name}</p>
      <h2 id={`${chart.id}-finding`}>{chart.finding}</h2>
      <p className="hint">{chart.subtitle}</p>
      <div className="chart__body" data-shape={chart.shape}>
        <figure className="chart__figure">
          <LazyDrawing series={chart.series} shape={chart.shape} label={`${chart.name}. ${chart.finding}`} />
          <Caption chart={chart} />
        </figure>
        <details className="chart__table" open>
          <summary>{labels.table}</summary>
          <SeriesTable
            caption={`${chart.name}. ${chart.subtitle}`}
            columns={chart.columns}
            series={chart.series}
            height={drawingHeight(chart)}
          />
        </details>
      </div>
      <div className="chart__foot">
        <p>{chart.coverage}</p>
        <p>{chart.source}</p>
        <Downloads chart={chart} />
      </div>
      {hasDefinition && <Definition definition={chart.definition} />}
    </section>
  );
}

function Caption({ chart }: { readonly chart: ChartView }): React.ReactElement | null {
  const texts = [chart.reading, chart.apart, chart.cut].filter((text) => text !== null);
  if (texts.length === 0) return null;
  return <figcaption className="hint">{texts.join(' ')}</figcaption>;
}

function Downloads({ chart }: { readonly chart: ChartView }): React.ReactElement {
  const labels = useLabels().statistics;
  const { csv, xlsx, json, page } = chart.downloads;
  const of = <span className="unseen">: {chart.name}</span>;
  return (
    <ul className="chart__links" aria-label={labels.downloads}>
      <li>
        <a className="link" href={csv} download>
          CSV{of}
        </a>
      </li>
      <li>
        <a className="link" href={xlsx} download>
          XLSX{of}
        </a>
      </li>
      <li>
        <a className="link" href={json}>
          JSON{of}
        </a>
      </li>
      <li>
        <Link className="link" to={page}>
          {labels.permanent}
          {of}
        </Link>
      </li>
    </ul>
  );
}
