import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { Coverage, IndicatorDefinition, IndicatorResult, IndicatorRow, Language } from '@navigator/shared';
import { formatDate, formatInstant } from '../../format/dates.js';
import { shapeOf } from './chart-list.js';
import { MOST_DRAWN } from './drawing-props.js';
import { findingOf } from './finding.js';
import { formatValue } from './format-value.js';
import { downloadsOf, indicatorPath } from './links.js';
import type { Question } from './links.js';
import { isDrawable } from './drawable.js';
import { ENOUGH, seriesOf } from './series.js';
import type { SeriesContext } from './series.js';
import type { ChartView, Columns, DefinitionView, Series, Term } from './statistics-view.js';
import { STATISTICS_WORDS } from './words.js';

/** What a chart is made of. */
export interface ChartInput {
  readonly question: Question;
  readonly result: IndicatorResult;
  readonly overall: IndicatorRow | null;
  /** Procedures in the choice. */
  readonly all: number;
  readonly period: string;
  readonly choice: string;
}

/** A result with everything a reader needs to trust it; null where it has no groups. */
export function chartOf(input: ChartInput, context: SeriesContext): ChartView | null {
  const { question, result, overall } = input;
  const { language } = context;
  const series = seriesOf(result, context);
  if (series === null) return null;
  const { definition } = result;
  const shape = shapeOf(
    series.by,
    series.rows.some(({ spread }) => spread !== null),
  );
  return {
    id: `${definition.id}-${series.by}`,
    name: nameOf(definition, series, language),
    finding: findingOf({ series, overall }, language),
    subtitle: subtitleOf(input, columnsOf(series, language).value, language),
    shape,
    series,
    columns: columnsOf(series, language),
    reading: readingOf(series, shape, language),
    apart: apartOf(series, language),
    cut: cutOf(series, language),
    coverage: coverageOf(result.coverage, language),
    source: sourceOf(input, language),
    definition: definitionOf(definition, question, language),
    downloads: downloadsOf(question, language),
  };
}

/** An indicator that exists in one grouping alone need not say it. */
function nameOf({ name, groupings }: IndicatorDefinition, series: Series, language: Language): string {
  if (groupings.length === 1) return inLanguage(name, language);
  return inLanguage(STATISTICS_WORDS, language).nameBy(inLanguage(name, language), groupName(series, language));
}

/** Thema; over time, the length of the periods. */
function groupName({ by, interval }: Series, language: Language): string {
  const words = inLanguage(STATISTICS_WORDS, language);
  return by === 'time' && interval !== null ? words.intervals[interval] : words.groupings[by];
}

function columnsOf(series: Series, language: Language): Columns {
  const words = inLanguage(STATISTICS_WORDS, language);
  const hasSpread = series.rows.some(({ spread }) => spread !== null);
  const hasSum = hasSpread && series.unit !== 'days';
  const unit = words.units[series.unit];
  return {
    group: groupName(series, language),
    value: hasSpread ? words.median(unit) : unit,
    middle: hasSpread ? words.middle : null,
    sum: hasSum ? words.sum : null,
    basis: words.basis,
  };
}

function subtitleOf({ period, choice }: ChartInput, unit: string, language: Language): string {
  const words = inLanguage(STATISTICS_WORDS, language);
  return `${words.unit}: ${unit} · ${words.period}: ${period} · ${words.choice}: ${choice}`;
}

function readingOf({ rows }: Series, shape: ChartView['shape'], language: Language): string | null {
  const words = inLanguage(STATISTICS_WORDS, language);
  const texts = [
    shape === 'ranges' ? words.readRanges : '',
    rows.some(({ isPartial }) => isPartial) ? words.readPartial : '',
    rows.some((row) => row.isThin && isDrawable(row)) ? words.readThin(ENOUGH) : '',
  ].filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join(' ');
}

/** Groups without a value, with the reason: listed, never drawn as low. */
function apartOf({ rows }: Series, language: Language): string | null {
  const apart = rows.filter((row) => !isDrawable(row)).map(({ label, text }) => `${label} (${text})`);
  return apart.length === 0 ? null : inLanguage(STATISTICS_WORDS, language).apart(apart.join(', '));
}

function cutOf({ rows, by }: Series, language: Language): string | null {
  const drawable = rows.filter(isDrawable).length;
  if (by === 'time' || drawable <= MOST_DRAWN) return null;
  return inLanguage(STATISTICS_WORDS, language).drawn(MOST_DRAWN, drawable);
}

/** How many sources report this, and how many people live there. */
export function coverageOf({ feeds, reporting, populationShare }: Coverage, language: Language): string {
  const words = inLanguage(STATISTICS_WORDS, language);
  if (feeds === 0) return `${words.noFeeds}.`;
  if (populationShare === null || reporting === feeds) return `${words.coverage(reporting, feeds)}.`;
  const share = formatValue(populationShare, { unit: 'share', precision: 2 }, language);
  return `${words.coverage(reporting, feeds)}; ${words.residents(share)}.`;
}

function sourceOf({ result, overall, all }: ChartInput, language: Language): string {
  const asOf = formatInstant(result.asOf, DEFAULT_TIME_ZONE, language);
  return inLanguage(STATISTICS_WORDS, language).source(result.coverage.feeds, asOf, overall?.n ?? all);
}

/** What a number means, with the way to the whole indicator. */
function definitionOf(definition: IndicatorDefinition, question: Question, language: Language): DefinitionView {
  const name = inLanguage(definition.name, language);
  const href = indicatorPath(question, language);
  const page = { label: inLanguage(STATISTICS_WORDS, language).more(name), href };
  return { name, short: inLanguage(definition.shortDefinition, language), terms: termsOf(definition, language), page };
}

function termsOf(definition: IndicatorDefinition, language: Language): readonly Term[] {
  const { terms, rules, version } = inLanguage(STATISTICS_WORDS, language);
  return [
    { term: terms.meaning, text: inLanguage(definition.shortDefinition, language) },
    { term: terms.formula, text: inLanguage(definition.formula, language) },
    { term: terms.rule, text: rules[definition.periodRule] },
    { term: terms.nullPolicy, text: inLanguage(definition.nullPolicy, language) },
    { term: terms.exclusions, text: inLanguage(definition.exclusions, language) },
    { term: terms.caveat, text: inLanguage(definition.caveat, language) },
    { term: terms.sources, text: definition.sources.join('; ') },
    { term: terms.version, text: version(definition.version, formatDate(definition.since, language)) },
  ];
}
