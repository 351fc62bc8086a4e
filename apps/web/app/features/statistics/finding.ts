import { inLanguage, Status } from '@navigator/shared';
import type { IndicatorRow, Language } from '@navigator/shared';
import { formatNumber } from '../../format/numbers.js';
import { isDrawable } from './drawable.js';
import type { DrawableRow } from './drawable.js';
import { formatValue, formatWithUnit } from './format-value.js';
import type { Measure } from './format-value.js';
import { FINDING_WORDS } from './finding-words.js';
import type { Ends, Named } from './finding-words.js';
import { yearBefore } from './period.js';
import { ENOUGH } from './series.js';
import type { Series } from './statistics-view.js';
import { STATISTICS_WORDS } from './words.js';

/** A series and the value over all its groups, where the indicator has one. */
export interface Found {
  readonly series: Series;
  readonly overall: IndicatorRow | null;
}

/** What a series says, in one sentence computed from its numbers; honest where they are too few. */
export function findingOf(found: Found, language: Language): string {
  const rows = found.series.rows.filter(isDrawable);
  const isEnough = rows.reduce((sum, { n }) => sum + n, 0) >= ENOUGH;
  return (isEnough ? sentenceOf(found, rows, language) : null) ?? inLanguage(FINDING_WORDS, language).tooFew;
}

function sentenceOf(found: Found, rows: readonly DrawableRow[], language: Language): string | null {
  const { by, unit, indicator } = found.series;
  if (by === 'time') return overTime(found.series, rows, language);
  if (by === 'status' && unit === 'procedures') return statuses(rows, language);
  const groups = rows.filter(({ kind }) => kind === 'group');
  if (indicator === 'F1') return leading(found.series, groups, language);
  return betweenEnds(found, groups, language);
}

/** The last whole period, beside the same one a year before: seasons do not pass for trends. */
function overTime(series: Series, rows: readonly DrawableRow[], language: Language): string | null {
  const whole = rows.filter(({ isPartial }) => !isPartial);
  const last = whole.at(-1);
  const before = whole.find(({ key }) => key === yearBefore(last?.key ?? ''));
  if (last === undefined || before === undefined || last.n + before.n < ENOUGH) return null;
  return inLanguage(FINDING_WORDS, language).overTime(series.indicator, {
    period: last.label,
    before: before.label,
    value: formatWithUnit(last.value, series, language),
    difference: differenceOf([last.value, before.value], series, language),
  });
}

const COUNTED: ReadonlySet<Measure['unit']> = new Set(['procedures', 'contributions', 'comments']);

/** How much more or less the first is, as people can check: between the values as they are written beside it. */
export function differenceOf([value, before]: readonly [number, number], measure: Measure, language: Language): string {
  const words = inLanguage(FINDING_WORDS, language);
  const { precision } = measure;
  const delta = asWritten(value, precision) - asWritten(before, precision);
  const size = Math.abs(delta);
  const manner = COUNTED.has(measure.unit) ? 'counted' : 'measured';
  if (delta === 0) return words.same[manner];
  const text =
    measure.unit === 'share'
      ? words.points(formatValue(size * 100, { unit: 'ratio', precision: precision - 2 }, language))
      : formatValue(size, measure, language);
  return delta > 0 ? words.more(text) : words.less[manner](text);
}

function asWritten(value: number, precision: number): number {
  return Math.round(value * 10 ** precision + 1e-9) / 10 ** precision;
}

/** Open and planned are always said, the rest where there is one. */
function statuses(rows: readonly DrawableRow[], language: Language): string {
  const words = inLanguage(FINDING_WORDS, language);
  const parts = Status.options.flatMap((status) => {
    const value = rows.find(({ key }) => key === status)?.value ?? 0;
    const isSaid = status === 'open' || status === 'planned' || value > 0;
    return isSaid ? [`${formatNumber(value, language)} ${words.status[status]}`] : [];
  });
  return words.statuses(listed(parts, words.and));
}

/** The topic with the largest share of the mix; a tie is said as one. */
function leading(series: Series, rows: readonly DrawableRow[], language: Language): string | null {
  const highest = Math.max(...rows.map(({ value }) => value));
  const leaders = rows.filter(({ value }) => value === highest);
  if (rows.length < 2 || leaders.length > 3 || leaders.some(({ n }) => n < ENOUGH)) return null;
  const words = inLanguage(FINDING_WORDS, language);
  const names = listed(
    leaders.map(({ label }) => label),
    words.and,
  );
  return words.leading(names, formatWithUnit(highest, series, language), leaders.length);
}

/** From the lowest to the highest group. Counts may be small; what is computed over procedures needs enough of them. */
function betweenEnds(found: Found, rows: readonly DrawableRow[], language: Language): string | null {
  const { series } = found;
  const sorted = rows.filter(({ isThin }) => !isThin).toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (low === undefined || high === undefined || low === high) return null;
  const group = inLanguage(STATISTICS_WORDS, language).groupings[series.by];
  // The unit is said once: 17 bis 46 Verfahren.
  const text = formatValue(low.value, series, language);
  if (text === formatValue(high.value, series, language)) {
    return inLanguage(FINDING_WORDS, language).equal(formatWithUnit(high.value, series, language));
  }
  const lowest: Named = { label: low.label, text };
  const highest: Named = { label: high.label, text: formatWithUnit(high.value, series, language) };
  return endsSentence(found, { low: lowest, high: highest, group }, language);
}

function endsSentence({ series, overall }: Found, ends: Ends, language: Language): string {
  const words = inLanguage(FINDING_WORDS, language);
  const typical = words.typical[series.indicator];
  const value = overall?.value ?? null;
  if (typical === undefined || value === null) return words.onlyRange(ends);
  const isNamed = series.unit !== 'share' && (series.by === 'topic' || series.by === 'kind');
  const rest = isNamed ? words.highest(series.indicator, ends) : words.range(ends);
  return `${typical(formatWithUnit(value, series, language))}, ${rest}`;
}

/** a, b und c */
function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}
