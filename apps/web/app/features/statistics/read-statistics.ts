import { inLanguage } from '@navigator/shared';
import type { IndicatorDefinition } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { overallOf } from './ask.js';
import { CHARTS, groupingOf, OVERVIEW_GROUPINGS } from './chart-list.js';
import type { ChartChoice } from './chart-list.js';
import { chartOf } from './chart-of.js';
import { formOf } from './form-of.js';
import { indicatorPath } from './links.js';
import type { Question } from './links.js';
import { groundOf, noticeOf, partialOf, sentenceOf } from './read-head.js';
import type { Ground } from './read-head.js';
import { searchOf } from './statistics-address.js';
import type { ChartView, StatisticsView } from './statistics-view.js';
import { tilesOf } from './tiles.js';

type OverviewGrouping = (typeof OVERVIEW_GROUPINGS)[number];

/** Reads everything that the overview at `url` prints. */
export async function readStatistics(visit: Visit, url: URL): Promise<StatisticsView> {
  const ground = await groundOf(visit, url);
  const { address, language, count } = ground;
  const by = OVERVIEW_GROUPINGS.find((one) => one === address.by);
  const dropped = address.by !== null && by === undefined ? (['by'] as const) : [];
  const definitions = visit.api.indicatorDefinitions();
  const isEmpty = count === 0;
  return {
    title: titleOf(visit.site, language, labelsIn(language).statistics.heading),
    canonicalSearch: searchOf({ ...address, by: by ?? null }),
    notice: noticeOf([...address.dropped, ...dropped], language),
    partial: partialOf(ground),
    sentence: sentenceOf(ground),
    choice: ground.choice,
    form: formOf(
      {
        address,
        facets: ground.facets,
        action: url.pathname,
        groupings: OVERVIEW_GROUPINGS,
        by: by ?? 'topic',
        hasTime: true,
      },
      language,
    ),
    tiles: isEmpty ? [] : await tilesOf({ ...ground, filter: address.filter }),
    charts: isEmpty ? [] : await chartsOf(ground, definitions, by ?? 'topic'),
    indicators: definitions.map((definition) => linkTo(definition, ground)),
    isEmpty,
  };
}

async function chartsOf(
  ground: Ground,
  definitions: readonly IndicatorDefinition[],
  chosen: OverviewGrouping,
): Promise<readonly ChartView[]> {
  const charts = CHARTS.map((choice) => chartFor(choice, { ground, definitions, chosen }));
  return (await Promise.all(charts)).filter((chart) => chart !== null);
}

interface ChartContext {
  readonly ground: Ground;
  readonly definitions: readonly IndicatorDefinition[];
  readonly chosen: OverviewGrouping;
}

async function chartFor({ indicator, by }: ChartChoice, context: ChartContext): Promise<ChartView | null> {
  const { ground, definitions, chosen } = context;
  const definition = definitions.find(({ id }) => id === indicator);
  if (definition === undefined) return null;
  const { filter, interval } = ground.address;
  const grouping = groupingOf(definition, by === 'chosen' ? chosen : by);
  const question: Question = { id: indicator, filter, by: grouping, interval };
  return readChart(ground, question);
}

/** Asks for a chart and for the value over all its groups. */
export async function readChart(ground: Ground, question: Question): Promise<ChartView | null> {
  const [result, overall] = await Promise.all([ground.ask(question), ground.ask({ ...question, by: null })]);
  const { count, period, choice } = ground;
  const input = { question, result, overall: overallOf(overall), all: count, period, choice };
  return chartOf(input, { ...ground, asked: question.filter });
}

function linkTo(definition: IndicatorDefinition, { address, language }: Ground): StatisticsView['indicators'][number] {
  const question = { id: definition.id, filter: address.filter, by: null, interval: address.interval };
  return {
    label: inLanguage(definition.name, language),
    href: indicatorPath(question, language),
    short: inLanguage(definition.shortDefinition, language),
  };
}
