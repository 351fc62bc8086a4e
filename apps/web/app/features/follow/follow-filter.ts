import { filterToQuery, readFilter } from '@navigator/shared';
import type { Filter, Language, Status } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** What can be followed unless the address says otherwise: as on the page that leads here. */
const DEFAULT_STATUS: readonly Status[] = ['open', 'planned'];

/** Radii around a place, in km. */
export const RADII: readonly number[] = [1, 2, 5, 10, 25, 50];
export const DEFAULT_RADIUS = 5;

/** The filter to follow, in the language of the page. */
export function followedFilter(query: URLSearchParams, language: Language): Filter {
  const { status = [...DEFAULT_STATUS], ...rest } = readFilter(query).filter;
  return { ...rest, status, lang: language };
}

/** The query of a page for a filter; the language stands in its path. */
export function searchOf({ lang: _, ...filter }: Filter): string {
  const query = readable(filterToQuery(filter));
  return query === '' ? '' : `?${query}`;
}

/** The query of the API for a filter, which speaks German unless asked otherwise. */
export function apiQueryOf({ lang, ...filter }: Filter): string {
  return readable(filterToQuery(lang === 'de' ? filter : { ...filter, lang }));
}

/** The address of the page that follows a filter. */
export function followPath(filter: Filter, language: Language): string {
  return pathIn(language, `/folgen${searchOf(filter)}`);
}

/** Commas may stand as they are in a query; encoded they make addresses hard to read aloud. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}
