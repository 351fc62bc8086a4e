import type { Grouping, IndicatorDefinition, IndicatorId } from '@navigator/shared';
import type { Shape } from './statistics-view.js';

/** A chart of the overview: an indicator in groups; `chosen` leaves the grouping to the reader. */
export interface ChartChoice {
  readonly indicator: IndicatorId;
  readonly by: Grouping | 'chosen';
}

/** The charts of the overview, in reading order. */
export const CHARTS: readonly ChartChoice[] = [
  { indicator: 'A2', by: 'time' },
  { indicator: 'A1', by: 'time' },
  { indicator: 'A1', by: 'status' },
  { indicator: 'F1', by: 'topic' },
  { indicator: 'A1', by: 'publisher' },
  { indicator: 'D1', by: 'chosen' },
  { indicator: 'C1', by: 'chosen' },
  { indicator: 'G1', by: 'publisher' },
];

/** What duration and contributions can be grouped by on the overview; the first goes without saying. */
export const OVERVIEW_GROUPINGS = ['topic', 'publisher', 'kind'] as const satisfies readonly Grouping[];

/** The grouping that an indicator is shown in: the one asked for where it knows it, else its first. */
export function groupingOf({ groupings }: IndicatorDefinition, asked: Grouping | null): Grouping | null {
  return groupings.find((one) => one === asked) ?? groupings[0] ?? null;
}

/** Time stands upright, groups lie with their names above them, medians show the middle half. */
export function shapeOf(by: Grouping, hasSpread: boolean): Shape {
  if (by === 'time') return 'columns';
  return hasSpread ? 'ranges' : 'bars';
}
