import type { Language } from '@navigator/shared';
import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ticksTo } from './axis.js';
import { drawingHeight, drawnRows } from './drawing-props.js';
import type { DrawingProps } from './drawing-props.js';
import { formatValue } from './format-value.js';

/** A series over time: upright columns from zero; periods that do not count whole are hatched. */
export function Columns(props: DrawingProps & { readonly language: Language }): React.ReactElement {
  const { series, label, language } = props;
  const hatch = useId();
  const rows = drawnRows(series);
  const ticks = ticksTo(Math.max(0, ...rows.map(({ value }) => value)), series.precision === 0);
  return (
    <ResponsiveContainer width="100%" height={drawingHeight(props)} className="drawing__columns">
      <BarChart
        data={[...rows]}
        margin={{ top: 12, right: 8, bottom: 4, left: 0 }}
        barCategoryGap="12%"
        accessibilityLayer={false}
        role="img"
        aria-label={label}
      >
        <Hatching id={hatch} />
        <CartesianGrid vertical={false} />
        <XAxis dataKey="short" tickLine={false} minTickGap={20} tickMargin={8} height={34} />
        <YAxis
          width="auto"
          axisLine={false}
          tickLine={false}
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => formatValue(value, series, language)}
        />
        <Bar
          dataKey="value"
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <Column bar={bar} row={rows[bar.index]} hatch={hatch} />}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Lines across, so that a partial period differs without colour. */
function Hatching({ id }: { readonly id: string }): React.ReactElement {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="drawing__paper" width="5" height="5" />
        <rect className="drawing__fill" width="2" height="5" />
      </pattern>
    </defs>
  );
}

function Column(props: {
  readonly bar: BarShapeProps;
  readonly row: ReturnType<typeof drawnRows>[number] | undefined;
  readonly hatch: string;
}): React.ReactElement | null {
  const { bar, row, hatch } = props;
  if (row === undefined) return null;
  const { x, y, width, height } = bar;
  return (
    <g>
      <title>{`${row.label}: ${row.text}`}</title>
      <rect
        className={row.isPartial ? 'drawing__unfinished' : 'drawing__fill'}
        fill={row.isPartial ? `url(#${hatch})` : undefined}
        x={x}
        y={y}
        width={Math.max(1, width)}
        height={Math.max(0, height)}
      />
    </g>
  );
}
