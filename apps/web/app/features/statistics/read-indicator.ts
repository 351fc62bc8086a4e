import { inLanguage } from '@navigator/shared';
import type { IndicatorDefinition } from '@navigator/shared';
import { data, redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { groupingOf } from './chart-list.js';
import { formOf } from './form-of.js';
import type { Question } from './links.js';
import { groundOf, noticeOf, partialOf, sentenceOf } from './read-head.js';
import type { Ground } from './read-head.js';
import { readChart } from './read-statistics.js';
import { searchOf } from './statistics-address.js';
import type { IndicatorView } from './statistics-view.js';
import { overallTile } from './tiles.js';

/** Reads one indicator whole; an unknown one is a page nobody has, another spelling moves to the right one. */
export async function readIndicator(visit: Visit, url: URL, name: string): Promise<IndicatorView> {
  const language = languageOf(url.pathname);
  const definition = visit.api.indicatorDefinitions().find(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (definition === undefined) throw data(null, 404);
  if (definition.id !== name) throw redirect(pathIn(language, `/statistik/${definition.id}`) + url.search, 301);
  const ground = await groundOf(visit, url);
  const question = questionOf(definition, ground);
  const { address, facets } = ground;
  const isByDropped = address.by !== null && question.by !== address.by;
  const labels = labelsIn(language).statistics;
  const { groupings } = definition;
  return {
    title: titleOf(visit.site, language, `${inLanguage(definition.name, language)} – ${labels.heading}`),
    canonicalSearch: searchOf(question),
    notice: noticeOf([...address.dropped, ...(isByDropped ? (['by'] as const) : [])], language),
    partial: partialOf(ground),
    sentence: sentenceOf(ground),
    choice: ground.choice,
    form: formOf(
      {
        address,
        facets,
        action: url.pathname,
        groupings,
        by: question.by,
        hasTime: groupings.includes('time'),
      },
      language,
    ),
    heading: inLanguage(definition.name, language),
    lead: inLanguage(definition.shortDefinition, language),
    back: { label: labels.back, href: pathIn(language, '/statistik') + searchOf({ ...address, by: null }) },
    overall: overallTile(await ground.ask({ ...question, by: null }), {
      ...ground,
      filter: address.filter,
    }),
    chart: await readChart(ground, question),
  };
}

function questionOf(definition: IndicatorDefinition, { address }: Ground): Question {
  const by = groupingOf(definition, address.by);
  return { id: definition.id, filter: address.filter, by, interval: address.interval };
}
