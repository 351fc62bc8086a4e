import { addDays, inLanguage, Status, Topic } from '@navigator/shared';
import type {
  Filter,
  Grouping,
  IndicatorId,
  IndicatorResult,
  IndicatorRow,
  Interval,
  Language,
  LocalDate,
  Spread,
} from '@navigator/shared';
import { formatMissing, formatValue } from './format-value.js';
import type { Measure } from './format-value.js';
import { isPeriod, periodKey, shortPeriod } from './period.js';
import type { RowSpread, Series, SeriesRow } from './statistics-view.js';
import { STATISTICS_WORDS } from './words.js';

/** What is computed over fewer procedures says nothing about its group. */
export const ENOUGH = 5;

/** Parts of a whole, whose rows are not computed over their own procedures alone. */
const PARTS_OF_A_WHOLE: ReadonlySet<IndicatorId> = new Set(['F1', 'J4']);

/** What a series has to know besides the result. */
export interface SeriesContext {
  readonly language: Language;
  /** The day on the clocks of the cities. */
  readonly today: LocalDate;
  /** First and last day that were asked for. */
  readonly asked: Pick<Filter, 'from' | 'to'>;
}

/** A grouped result as chart, table and finding use it; null without a grouping. */
export function seriesOf(result: IndicatorResult, context: SeriesContext): Series | null {
  const { by, interval, definition } = result;
  if (by === null) return null;
  const { id: indicator, unit, precision } = definition;
  const rows = inOrder(by, result.rows).map((row) => rowOf(row, result, context));
  return { indicator, by, interval, unit, precision, rows };
}

function rowOf(row: IndicatorRow, result: IndicatorResult, context: SeriesContext): SeriesRow {
  const { definition, by } = result;
  const { language } = context;
  return {
    key: row.key,
    label: row.label,
    short: by === 'time' ? shortPeriod(row.key, language) : row.label,
    kind: kindOf(row, by),
    sign: by === 'status' ? (Status.safeParse(row.key).data ?? null) : null,
    value: row.value,
    text: row.value === null ? formatMissing(row.reason, language) : formatValue(row.value, definition, language),
    spread: row.spread === null ? null : spreadOf(row.spread, definition, language),
    n: row.n,
    basis: inLanguage(STATISTICS_WORDS, language).of(row.n, row.of),
    isPartial: isPartial(row, result, context),
    isThin: isThin(row, result),
  };
}

function isThin({ n }: IndicatorRow, { definition: { id, unit }, by }: IndicatorResult): boolean {
  return by !== 'time' && unit !== 'procedures' && !PARTS_OF_A_WHOLE.has(id) && n < ENOUGH;
}

/** A period counts whole once it is over, and where the days asked for do not cut it: else it looks like a decline. */
function isPartial({ key }: IndicatorRow, { by, interval }: IndicatorResult, context: SeriesContext): boolean {
  if (by !== 'time' || interval === null || !isPeriod(key)) return false;
  return key >= periodKey(context.today, interval) || isCut(key, interval, context.asked);
}

/** Whether a day of the period lies before the first or behind the last one asked for. */
function isCut(key: string, interval: Interval, { from, to }: SeriesContext['asked']): boolean {
  const isIn = (day: LocalDate): boolean => periodKey(day, interval) === key;
  const isCutBefore = from !== undefined && isIn(from) && isIn(addDays(from, -1));
  return isCutBefore || (to !== undefined && isIn(to) && isIn(addDays(to, 1)));
}

function kindOf({ key }: IndicatorRow, by: Grouping | null): SeriesRow['kind'] {
  if (by === 'time' && !isPeriod(key)) return 'undated';
  return key === 'none' || (by === 'topic' && key === Topic.enum.other) ? 'rest' : 'group';
}

function spreadOf({ lower, upper, sum }: Spread, measure: Measure, language: Language): RowSpread {
  const text = (value: number): string => formatValue(value, measure, language);
  return {
    lower,
    upper,
    sum,
    middle: inLanguage(STATISTICS_WORDS, language).range(text(lower), text(upper)),
    sumText: text(sum),
  };
}

/** Topics by size; all else as the api orders it: a list of cities by value would be read as a ranking. */
function inOrder(by: Grouping, rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return by === 'topic' ? rows.toSorted(bySize) : rows;
}

/** Largest first; what is no topic of its own, then what has no value, at the end. */
function bySize(a: IndicatorRow, b: IndicatorRow): number {
  const place = (row: IndicatorRow): number => (row.value === null ? 2 : Number(kindOf(row, 'topic') === 'rest'));
  return place(a) - place(b) || (b.value ?? 0) - (a.value ?? 0);
}
