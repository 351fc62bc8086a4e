import { filterToQuery } from '@navigator/shared';
import type { Filter, Grouping, IndicatorId, Interval, Language } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';
import { readable, searchOf } from './statistics-address.js';
import type { Downloads } from './statistics-view.js';

/** One question to the metric service, as addresses spell it. */
export interface Question {
  readonly id: IndicatorId;
  readonly filter: Filter;
  readonly by: Grouping | null;
  readonly interval: Interval;
}

/** The same numbers as file, as JSON and as a page of their own. */
export function downloadsOf(question: Question, language: Language): Downloads {
  const file = (ending: string): string => `/api/v1/indicators/${question.id}${ending}${apiSearch(question, language)}`;
  return { csv: file('.csv'), xlsx: file('.xlsx'), json: file(''), page: indicatorPath(question, language) };
}

/** The page of an indicator over a choice of procedures. */
export function indicatorPath({ id, ...address }: Question, language: Language): string {
  return pathIn(language, `/statistik/${id}`) + searchOf(address);
}

/** The interval counts only over time. */
function apiSearch({ filter, by, interval }: Question, language: Language): string {
  const query = filterToQuery({ ...filter, lang: language });
  if (by !== null) query.set('by', by);
  if (by === 'time') query.set('interval', interval);
  return `?${readable(query)}`;
}
