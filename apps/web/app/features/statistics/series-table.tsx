import { useLabels } from '../../i18n/use-labels.js';
import { NumberHeads } from '../../ui/number-heads.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { Columns, Series, SeriesRow } from './statistics-view.js';

/** A series as a table: the same rows as the drawing, and those that cannot be drawn. */
export function SeriesTable(props: {
  /** As tall as the drawing beside it. */
  readonly height: number;
  readonly caption: string;
  readonly columns: Columns;
  readonly series: Series;
}): React.ReactElement {
  const { caption, columns, series } = props;
  const numbers = [columns.value, columns.middle, columns.sum, columns.basis].filter((name) => name !== null);
  return (
    <div
      className="series"
      role="group"
      aria-label={caption}
      tabIndex={0}
      style={{ maxHeight: Math.max(LEAST_HEIGHT, props.height) }}
    >
      <table className="table series__table" data-by={series.by}>
        <caption className="unseen">{caption}</caption>
        <NumberHeads group={columns.group} numbers={numbers} />
        <tbody>
          {series.rows.map((row) => (
            <Line key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, columns }: { readonly row: SeriesRow; readonly columns: Columns }): React.ReactElement {
  return (
    <tr data-key={row.key}>
      <Group row={row} />
      <td className="number">
        {row.value === null ? <span className="muted">{row.text}</span> : <data value={row.value}>{row.text}</data>}
      </td>
      {columns.middle !== null && <td className="number">{row.spread?.middle ?? NOTHING}</td>}
      {columns.sum !== null && (
        <td className="number">
          {row.spread === null ? NOTHING : <data value={row.spread.sum}>{row.spread.sumText}</data>}
        </td>
      )}
      <td className="number">{row.basis}</td>
    </tr>
  );
}

function Group({ row: { sign, label, isPartial } }: { readonly row: SeriesRow }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <th scope="row">
      {sign !== null && (
        <>
          <StatusSign sign={sign} />{' '}
        </>
      )}
      {label}
      {isPartial && <span className="muted"> ({labels.partial})</span>}
    </th>
  );
}

/** CSS pixels; a shorter frame would show a handful of rows. */
const LEAST_HEIGHT = 336;

/** The value beside it says why there is nothing. */
const NOTHING = '–';
