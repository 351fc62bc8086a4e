import type { Language } from '@navigator/shared';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ticksTo } from './axis.js';
import { drawingHeight, drawnRows } from './drawing-props.js';
import type { DrawingProps } from './drawing-props.js';
import { formatValue } from './format-value.js';
import { Mark } from './mark.js';

/** Room for the widest value beside a bar. */
const VALUE_ROOM = 64;

/** A series over groups: bars from zero, the name of each above it, so that long words fit a phone. */
export function Bars(props: DrawingProps & { readonly language: Language }): React.ReactElement {
  const { series, shape, label, language } = props;
  const rows = drawnRows(series);
  const data = rows.map((row) => ({ key: row.key, reach: Math.max(row.value, row.spread?.upper ?? 0) }));
  const isRange = shape === 'ranges';
  const highest = Math.max(0, ...data.map(({ reach }) => reach));
  const ticks = ticksTo(highest, series.precision === 0);
  // Without an axis the longest bar has the whole width.
  const end = isRange ? (ticks.at(-1) ?? 1) : highest === 0 ? 1 : highest;
  return (
    <ResponsiveContainer width="100%" height={drawingHeight(props)} className="drawing__bars">
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 0, right: isRange ? 16 : VALUE_ROOM, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="img"
        aria-label={label}
      >
        {isRange && <CartesianGrid horizontal={false} />}
        <XAxis
          type="number"
          hide={!isRange}
          height={34}
          axisLine={false}
          tickLine={false}
          ticks={ticks}
          interval={0}
          domain={[0, isPartOfHundred(series) ? 1 : end]}
          tickFormatter={(value: number) => formatValue(value, series, language)}
        />
        <YAxis type="category" dataKey="key" hide />
        <Bar
          dataKey="reach"
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <Mark bar={bar} row={rows[bar.index]} isRange={isRange} />}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Shares are read against the full hundred, but for those of one whole, which are small each. */
function isPartOfHundred({ unit, indicator }: DrawingProps['series']): boolean {
  return unit === 'share' && indicator !== 'F1';
}
