import { inLanguage } from '@navigator/shared';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { NumberHeads } from '../../ui/number-heads.js';
import { PAGE_WORDS } from './page-words.js';
import type { ProcedureView } from './procedure-view.js';
import { SPARK } from './spark-size.js';

/** How the counts grew that were told on several days: a line each, and the table that says the same. */
export function CountsOverTime({ history }: { readonly history: ProcedureView['history'] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  const words = inLanguage(PAGE_WORDS, useLanguage());
  if (history.counts.length < 2) return null;
  return (
    <section aria-labelledby="counts-over-time" className="growth">
      <h3 id="counts-over-time">{labels.countsOverTime}</h3>
      {history.lines.map(({ name, path, text, from, to }) => (
        <figure key={name} className="spark">
          <figcaption>
            <strong>{name}</strong> <span>{text}</span>
          </figcaption>
          <svg
            viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <path className="spark__ground" d={`M0 ${SPARK.height - 0.5}H${SPARK.width}`} />
            <path className="spark__line" d={path} />
          </svg>
          <p className="spark__days hint">
            <span>{from}</span> <span>{to}</span>
          </p>
        </figure>
      ))}
      <details className="growth__table">
        <summary>{words.asTable}</summary>
        <CountTable history={history} />
      </details>
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
        <caption className="kern-sr-only">{labels.countsOverTime}</caption>
        <NumberHeads group={labels.since} numbers={columns} />
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
