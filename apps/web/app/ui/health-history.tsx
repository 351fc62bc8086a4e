import type { HealthState } from '@navigator/shared';
import { useLabels } from '../i18n/use-labels.js';
import { HealthSign } from './health-sign.js';
import type { DayCell, HistoryView } from '../format/health-history.js';

const STEP = 10;
const WIDTH = 7;
const HEIGHT = 40;

/** Height tells the state where colour does not: the better, the taller; what we do not know is hollow. */
const HEIGHTS: Readonly<Record<HealthState, number>> = { healthy: 40, degraded: 24, failing: 10, unknown: 40 };

/** How a source worked in the last 90 days: a strip, and the same as a sentence and as tables. */
export function HealthHistory({ view }: { readonly view: HistoryView }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{labels.history}</h2>
      <p>{view.sentence}</p>
      <Strip days={view.days} />
      <p className="health-strip__ends hint" aria-hidden="true">
        <span>{labels.ninetyDaysAgo}</span>
        <span>{labels.today}</span>
      </p>
      <UptimeTable view={view} />
      <p className="hint">{labels.uptimeHint}</p>
      <details className="health-history">
        <summary>{labels.intervals}</summary>
        <IntervalTable view={view} />
      </details>
    </section>
  );
}

function Strip({ days }: { readonly days: readonly DayCell[] }): React.ReactElement {
  return (
    <svg
      className="health-strip"
      viewBox={`0 0 ${String(days.length * STEP)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {days.map(({ day, state }, index) => (
        <Bar key={day} at={index * STEP} state={state} />
      ))}
    </svg>
  );
}

function Bar({ at, state }: { readonly at: number; readonly state: HealthState | null }): React.ReactElement {
  const height = state === null ? 2 : HEIGHTS[state];
  return <rect data-health={state ?? 'none'} x={at + 1} y={HEIGHT - height} width={WIDTH} height={height} />;
}

function UptimeTable({ view }: { readonly view: HistoryView }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <div className="table-scroll" role="group" aria-label={labels.uptime} tabIndex={0}>
      <table className="table table--stacks">
        <caption className="kern-sr-only">{labels.uptime}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.period}</th>
            {view.states.map(({ state, word }) => (
              <th key={state} scope="col" className="number">
                <span className="health">
                  <HealthSign state={state} /> {word}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.uptime.map(({ window, shares }) => (
            <tr key={window}>
              <th scope="row">{window}</th>
              {shares.map((share, index) => (
                <td key={view.states[index]?.state} data-label={view.states[index]?.word} className="number">
                  {share}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IntervalTable({ view }: { readonly view: HistoryView }): React.ReactElement {
  const labels = useLabels().feeds;
  return (
    <div className="table-scroll" role="group" aria-label={labels.intervals} tabIndex={0}>
      <table className="table table--stacks">
        <caption className="kern-sr-only">{labels.intervals}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.from}</th>
            <th scope="col">{labels.until}</th>
            <th scope="col">{labels.state}</th>
          </tr>
        </thead>
        <tbody>
          {view.intervals.map(({ key, since, until, state, word, reason }) => (
            <tr key={key}>
              <th scope="row">{since}</th>
              <td data-label={labels.until}>{until}</td>
              <td data-label={labels.state}>
                <span className="health">
                  <HealthSign state={state} /> <strong>{word}</strong>
                </span>
                <span className="hint">{reason}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
