import { Link } from 'react-router';
import type { RunGroup, RunLine } from './console-view.js';
import { useOwnerWords } from './words.js';

const STEPS = ['found', 'mapped', 'changed', 'public'] as const;

/** The harvests as a table: when, how, the funnel in four columns, and what was different after it. */
export function RunList({ runs }: { readonly runs: readonly RunLine[] }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <div className="table-scroll" role="group" aria-labelledby="runs" tabIndex={0}>
      <table className="table table--stacks owner__runs">
        <caption className="kern-sr-only">{words.runs}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.outcome}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col" className="number">
                {words.funnelSteps[step]}
              </th>
            ))}
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Line key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ run }: { readonly run: RunLine }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <tr data-outcome={run.outcome ?? 'running'}>
      <th scope="row">{run.when}</th>
      <td data-label={words.outcome}>
        <span className="owner__outcome">{run.word}</span>
        {run.note !== null && <span className="hint">{run.note}</span>}
      </td>
      {STEPS.map((step, index) => (
        <td key={step} data-label={words.funnelSteps[step]} className="number">
          {run.steps?.[index]?.value ?? '–'}
        </td>
      ))}
      <td data-label={words.difference} className="owner__difference">
        <Difference run={run} />
      </td>
    </tr>
  );
}

function Difference({ run: { error, summary, groups } }: { readonly run: RunLine }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <>
      {error !== null && <p>{error}</p>}
      {summary !== null && groups.length === 0 && <p>{summary}</p>}
      {summary !== null && groups.length > 0 && (
        <details>
          <summary>{summary}</summary>
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </details>
      )}
      {error === null && summary === null && <span aria-label={words.outcomes.unchanged}>–</span>}
    </>
  );
}

function Group({ group: { heading, examples, more } }: { readonly group: RunGroup }): React.ReactElement {
  return (
    <>
      <p className="owner__group">{heading}:</p>
      <ul className="owner__examples">
        {examples.map(({ key, title, href, text }) => (
          <li key={key}>
            <Link className="link" to={href}>
              {title}
            </Link>
            <span className="hint">{text}</span>
          </li>
        ))}
        {more !== null && <li className="hint">{more}</li>}
      </ul>
    </>
  );
}
