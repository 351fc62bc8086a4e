import { filterToQuery, inLanguage, KIND_LABELS, STATUS_LABELS, TOPIC_LABELS } from '@navigator/shared';
import type { Facets, Filter, FilterKey, Language, LocalText } from '@navigator/shared';
import { formatPeriod } from '../../format/dates.js';
import { STATISTICS_WORDS } from './words.js';

/** What was chosen, in words: Thema: Wohnen, Verkehr; Stadt oder Stelle: Brookstedt. */
export function choiceWords(filter: Filter, { facets }: Facets, language: Language): string {
  const { from: _, to: __, lang: ___, ...chosen } = filter;
  const words = inLanguage(STATISTICS_WORDS, language);
  const names = new Map(facets.publisher.map(({ id, label }) => [id, label]));
  const parts = [...filterToQuery(chosen)].flatMap(([name, value]) => {
    const key = Object.keys(words.keys).find((one): one is FilterKey => one === name);
    if (key === undefined || (key === 'status' && value === 'all')) return [];
    const texts = value.split(',').map((one) => wordOf(VOCABULARY[key]?.[one], language) ?? names.get(one) ?? one);
    return [`${words.keys[key]}: ${texts.join(', ')}`];
  });
  return parts.length === 0 ? words.everything : parts.join('; ');
}

function wordOf(word: LocalText | undefined, language: Language): string | undefined {
  return word && inLanguage(word, language);
}

const VOCABULARY: Partial<Record<FilterKey, Readonly<Record<string, LocalText>>>> = {
  status: STATUS_LABELS,
  topic: TOPIC_LABELS,
  kind: KIND_LABELS,
};

/** The period in words. */
export function periodWords(filter: Filter, language: Language): string {
  const { from = null, to = null } = filter;
  return formatPeriod({ start: from, end: to }, language) ?? inLanguage(STATISTICS_WORDS, language).allTime;
}
