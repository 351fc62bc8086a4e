import type { BarShapeProps } from 'recharts';
import { SIGN_PATHS } from '../../ui/status-sign.js';
import type { DrawableRow } from './drawable.js';

const BAR = 14;
const SIGN = 16;
/** Width of a letter, on average, in CSS pixels. */
const LETTER = 8;

/** One group: its name above, then a bar with the value, or the middle half with the median. */
export function Mark(props: {
  readonly bar: BarShapeProps;
  readonly row: DrawableRow | undefined;
  readonly isRange: boolean;
}): React.ReactElement | null {
  const { bar, row, isRange } = props;
  if (row === undefined) return null;
  const middle = bar.y + bar.height / 2;
  const top = middle + 4;
  return (
    <g data-sign={row.sign ?? undefined} data-kind={row.kind}>
      {row.sign !== null && <Sign sign={row.sign} x={bar.x} y={middle - 15} />}
      <text className="drawing__name" x={bar.x + (row.sign === null ? 0 : SIGN + 6)} y={middle - 3}>
        {fitted(row.label, bar)}
        {isRange && (
          <tspan className="drawing__value" dx={8}>
            {row.text}
          </tspan>
        )}
      </text>
      {isRange ? (
        <Range row={row} x={bar.x} y={top} scale={scaleOf(bar, row)} />
      ) : (
        <Plain row={row} x={bar.x} y={top} width={bar.width} />
      )}
    </g>
  );
}

/** A name that is too long for a phone is cut in the picture; the table has it whole. */
function fitted(label: string, { parentViewBox }: BarShapeProps): string {
  const letters = Math.max(12, Math.floor(parentViewBox.width / LETTER));
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}

/** Pixels per unit; a bar of nothing has none. */
function scaleOf({ width }: BarShapeProps, { value, spread }: DrawableRow): number {
  const reach = Math.max(value, spread?.upper ?? 0);
  return reach === 0 ? 0 : width / reach;
}

interface Place {
  readonly row: DrawableRow;
  readonly x: number;
  readonly y: number;
}

function Plain({ row, x, y, width }: Place & { readonly width: number }): React.ReactElement {
  const shown = Math.max(row.value > 0 ? 2 : 0, width);
  return (
    <>
      <rect className={row.isThin ? 'drawing__thin' : 'drawing__fill'} x={x} y={y} width={shown} height={BAR} />
      <text className="drawing__value" x={x + shown + 6} y={y + BAR - 2}>
        {row.text}
      </text>
    </>
  );
}

/** The middle half as a bar, the median as a dot, its value right above. */
function Range({ row, x, y, scale }: Place & { readonly scale: number }): React.ReactElement {
  const at = (value: number): number => x + value * scale;
  const [lower, upper] = [row.spread?.lower ?? row.value, row.spread?.upper ?? row.value];
  return (
    <>
      <title>{`${row.label}: ${row.text}, ${row.spread?.middle ?? ''}`}</title>
      <line className="drawing__track" x1={x} x2={at(lower)} y1={y + BAR / 2} y2={y + BAR / 2} />
      <rect
        className={row.isThin ? 'drawing__thin' : 'drawing__middle'}
        x={at(lower)}
        y={y}
        width={Math.max(2, at(upper) - at(lower))}
        height={BAR}
      />
      <circle className="drawing__median" cx={at(row.value)} cy={y + BAR / 2} r={6} />
    </>
  );
}

function Sign(props: {
  readonly sign: NonNullable<DrawableRow['sign']>;
  readonly x: number;
  readonly y: number;
}): React.ReactElement {
  const { fill, line } = SIGN_PATHS[props.sign];
  return (
    <g className="drawing__sign" transform={`translate(${props.x} ${props.y}) scale(${SIGN / 20})`}>
      {fill !== null && <path className="sign__fill" d={fill} />}
      {line !== null && <path className="sign__line" d={line} />}
    </g>
  );
}
