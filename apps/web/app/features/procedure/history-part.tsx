import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import type { ProcedureView } from './procedure-view.js';

/** What became of the procedure since we know it, and how its counts grew. */
export function HistoryPart({ history }: { readonly history: ProcedureView['history'] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (history.changes.length === 0) return null;
  return (
    <section aria-labelledby="history" className="history">
      <h2 id="history">{labels.history}</h2>
      <ol className="history__list">
        {history.changes.map(({ key, day, text, before }) => (
          <li key={key}>
            <span className="history__day">{day}</span> <strong>{text}</strong>
            {before !== null && <span className="muted"> ({before})</span>}
          </li>
        ))}
      </ol>
      {history.counts.length > 1 && <CountTable history={history} />}
      <p>
        <Link className="link" to={history.changesHref}>
          {labels.allChanges}
        </Link>
      </p>
    </section>
  );
}

/** Values that held until the next day of the table. */
function CountTable({
  history: { columns, counts },
}: {
  readonly history: ProcedureView['history'];
}): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <div className="table-scroll" role="region" aria-labelledby="counts-over-time" tabIndex={0}>
      <table className="table table--counts">
        <caption id="counts-over-time">{labels.countsOverTime}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.since}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ day, values }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {values.map((value, index) => (
                <td key={columns[index]} className="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
