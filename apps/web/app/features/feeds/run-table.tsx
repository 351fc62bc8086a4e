import { useLabels } from '../../i18n/use-labels.js';
import type { RunRow } from './feeds-view.js';

const COLUMNS = ['found', 'added', 'changed', 'missing', 'held', 'rejected'] as const;

/** The runs of a source as a table; it scrolls by itself where it is too wide. */
export function RunTable({ runs }: { readonly runs: readonly RunRow[] }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <div className="table-scroll" role="group" aria-label={labels.runs} tabIndex={0}>
      <table className="table table--stacks">
        <caption className="kern-sr-only">{labels.runs}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.when}</th>
            <th scope="col">{labels.outcome}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="number">
                {labels[name]}
              </th>
            ))}
            <th scope="col" className="number">
              {labels.duration}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunLine({ run }: { readonly run: RunRow }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <tr data-outcome={run.outcome ?? 'running'}>
      <th scope="row">{run.when}</th>
      <td data-label={labels.outcome}>
        <strong>{run.word}</strong>
        {run.events !== null && <span> {run.events}</span>}
        {run.error !== null && (
          <>
            <span>{run.error.text}</span>{' '}
            <span className="hint" lang="en">
              {run.error.detail}
            </span>
          </>
        )}
      </td>
      {COLUMNS.map((name, index) => (
        <td key={name} data-label={labels[name]} className="number">
          {run.numbers[index]}
        </td>
      ))}
      <td data-label={labels.duration} className="number">
        {run.duration}
      </td>
    </tr>
  );
}
