import { inLanguage } from '@navigator/shared';
import type { Filter, IndicatorResult, IndicatorRow, Language, LocalDate } from '@navigator/shared';
import { formatDate, formatPeriod } from '../../format/dates.js';
import { overallOf } from './ask.js';
import type { Ask } from './ask.js';
import { coverageOf } from './chart-of.js';
import { differenceOf } from './finding.js';
import { formatMissing, formatValue } from './format-value.js';
import type { Measure } from './format-value.js';
import { indicatorPath } from './links.js';
import type { Question } from './links.js';
import type { Tile } from './statistics-view.js';
import { chosenDays, shiftYear, yearSoFar } from './tile-periods.js';
import type { ComparedDays, Days } from './tile-periods.js';
import { STATISTICS_WORDS } from './words.js';

/** What the tiles are computed from. */
export interface TileContext {
  readonly ask: Ask;
  readonly filter: Filter;
  readonly today: LocalDate;
  readonly language: Language;
}

/** The four numbers that stand first. */
export async function tilesOf(context: TileContext): Promise<readonly Tile[]> {
  const { filter, today } = context;
  return Promise.all([
    openNow(context),
    overDays(context, 'new', yearSoFar(today)),
    overDays(context, 'contributions', chosenDays(filter, today)),
    overDays(context, 'results', chosenDays(filter, today)),
  ]);
}

const INDICATORS = { new: 'A2', contributions: 'C1', results: 'G1' } as const;

/** What is open today: the period of the filter is left aside, the rest of it counts. */
async function openNow(context: TileContext): Promise<Tile> {
  const { ask, today, language } = context;
  const { from: _, to: __, status, ...rest } = context.filter;
  const isAsked = status === undefined || status === 'all' || status.includes('open');
  const question = ungrouped('A1', { ...rest, status: ['open'] });
  const result = await ask(question);
  const row = isAsked ? overallOf(result) : null;
  const words = inLanguage(STATISTICS_WORDS, language);
  return {
    ...frameOf(result, row, context),
    ...valueOf(row, row?.value ?? null, { measure: result.definition, language }),
    id: 'open',
    name: words.tiles.open,
    period: words.today(formatDate(today, language)),
    comparison: row === null ? null : await underWay(rest, row, context),
    link: linkOf(question, result, language),
  };
}

/**
 * The status of a day long past is not kept, but what ran on it is: that is compared. Where platforms keep the first day
 * to themselves, nobody knows what had begun by then, so that the day before has two ends.
 */
async function underWay(rest: Filter, open: IndicatorRow, { ask, today, language }: TileContext): Promise<string> {
  const dayBefore = shiftYear(today);
  const [now, most, least] = await Promise.all([
    ranOn(today, rest, ask),
    ranOn(dayBefore, rest, ask),
    surelyRanOn(dayBefore, rest, ask),
  ]);
  const words = inLanguage(STATISTICS_WORDS, language);
  const text = (value: number): string => formatValue(value, COUNTED, language);
  const day = formatDate(dayBefore, language);
  if (least < most) return words.underWayBetween(text(now), { day, value: words.range(text(least), text(most)) });
  const difference = differenceOf([now, most], COUNTED, language);
  const dated = { day, value: text(most) };
  return now === open.value ? words.onDay(difference, dated) : words.underWay(text(now), difference, dated);
}

const COUNTED = { unit: 'procedures', precision: 0 } as const;

/** What may have run on a day: a procedure whose first day nobody knows counts. */
async function ranOn(day: LocalDate, rest: Filter, ask: Ask): Promise<number> {
  return overallOf(await ask(ungrouped('A1', { ...rest, from: day, to: day })))?.value ?? 0;
}

/** What is known to have run on it. */
async function surelyRanOn(day: LocalDate, rest: Filter, ask: Ask): Promise<number> {
  const filter = { ...rest, from: day, to: day };
  const { rows } = await ask({ id: 'A1', filter, by: 'time', interval: 'year' });
  return rows.find(({ key }) => key === day.slice(0, 4))?.value ?? 0;
}

/** A number over some days beside the same over the days before. */
async function overDays(context: TileContext, id: keyof typeof INDICATORS, days: ComparedDays): Promise<Tile> {
  const { ask, filter, language } = context;
  const question = (one: Days): Question => ungrouped(INDICATORS[id], { ...filter, ...one });
  const [result, earlier] = await Promise.all([ask(question(days.now)), ask(question(days.before))]);
  const [row, rowBefore] = [overallOf(result), overallOf(earlier)];
  const measure: Measure = id === 'contributions' ? { unit: 'contributions', precision: 0 } : result.definition;
  const [value, before] = [numberOf(id, row), numberOf(id, rowBefore)];
  const [asked, period] = [daysText(days.now, language), daysText(days.before, language)];
  return {
    ...frameOf(result, row, context),
    ...valueOf(row, value, { measure, language }),
    id,
    name: inLanguage(STATISTICS_WORDS, language).tiles[id],
    period: id === 'new' ? asked : inLanguage(STATISTICS_WORDS, language).ran(asked),
    comparison: comparisonOf({ value, before, period, reason: rowBefore?.reason }, measure, language),
    link: linkOf(question(days.now), result, language),
  };
}

function daysText({ from, to }: Days, language: Language): string {
  return formatPeriod({ start: from, end: to }, language) ?? '';
}

/** Contributions are added up, everything else is the value itself. */
function numberOf(id: keyof typeof INDICATORS, row: IndicatorRow | null): number | null {
  return (id === 'contributions' ? row?.spread?.sum : row?.value) ?? null;
}

interface Comparison {
  readonly value: number | null;
  readonly before: number | null;
  readonly period: string;
  readonly reason: IndicatorRow['reason'];
}

function comparisonOf(
  { value, before, period, reason }: Comparison,
  measure: Measure,
  language: Language,
): string | null {
  const words = inLanguage(STATISTICS_WORDS, language);
  if (value === null) return null;
  if (before === null) return words.noComparison(period, formatMissing(reason, language));
  const difference = differenceOf([value, before], measure, language);
  return words.comparedTo(difference, period, formatValue(before, measure, language));
}

/** The one number of an indicator over all groups of a choice. */
export function overallTile(result: IndicatorResult, context: TileContext): Tile | null {
  const row = overallOf(result);
  if (row === null) return null;
  const { filter, language } = context;
  const words = inLanguage(STATISTICS_WORDS, language);
  return {
    ...frameOf(result, row, context),
    ...withMedian(valueOf(row, row.value, { measure: result.definition, language }), row, language),
    id: 'overall',
    name: words.tiles.overall,
    period: formatPeriod({ start: filter.from ?? null, end: filter.to ?? null }, language) ?? words.allTime,
    comparison: row.spread === null ? null : words.middleHalf(spreadText(row, result.definition, language)),
    link: null,
  };
}

function withMedian(shown: ReturnType<typeof valueOf>, { spread }: IndicatorRow, language: Language): typeof shown {
  return spread === null ? shown : { ...shown, unit: inLanguage(STATISTICS_WORDS, language).median(shown.unit) };
}

function spreadText({ spread }: IndicatorRow, measure: Measure, language: Language): string {
  const text = (value: number): string => formatValue(value, measure, language);
  return inLanguage(STATISTICS_WORDS, language).range(text(spread?.lower ?? 0), text(spread?.upper ?? 0));
}

function ungrouped(id: Question['id'], filter: Filter): Question {
  return { id, filter, by: null, interval: 'quarter' };
}

function frameOf(
  { coverage }: IndicatorResult,
  row: IndicatorRow | null,
  { language }: TileContext,
): Pick<Tile, 'basis' | 'coverage'> {
  const words = inLanguage(STATISTICS_WORDS, language);
  const basis = row === null ? words.missing.notApplicable : words.of(row.n, row.of);
  // How many people live there stands with the chart; a tile has room for one sentence.
  const short = coverageOf({ ...coverage, populationShare: null }, language);
  return { basis: words.basedOn(basis), coverage: short };
}

function valueOf(
  row: IndicatorRow | null,
  value: number | null,
  { measure, language }: { readonly measure: Measure; readonly language: Language },
): Pick<Tile, 'value' | 'raw' | 'unit'> {
  const reason = row === null ? 'notApplicable' : row.reason;
  const word = inLanguage(STATISTICS_WORDS, language).counted[measure.unit];
  if (value === null) return { value: formatMissing(reason, language), raw: null, unit: '' };
  return {
    value: formatValue(value, measure, language),
    raw: value,
    unit: value === 1 ? (word?.one ?? '') : (word?.other ?? ''),
  };
}

function linkOf(question: Question, { definition }: IndicatorResult, language: Language): Tile['link'] {
  return {
    label: inLanguage(STATISTICS_WORDS, language).more(inLanguage(definition.name, language)),
    href: indicatorPath(question, language),
  };
}
