import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import type { ProcedureView } from './procedure-view.js';

/** What became of the procedure since we know it. */
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
      <p>
        <Link className="link" to={history.changesHref}>
          {labels.allChanges}
        </Link>
      </p>
    </section>
  );
}
