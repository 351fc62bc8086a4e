import { filterToQuery, FIRST_LANGUAGE, pathIn } from '@navigator/shared';
import type { Filter, Language, Procedure } from '@navigator/shared';

/** Doors that tell what a filter leaves, by the ending of their address. */
export type Ending = 'csv' | 'xlsx' | 'geojson' | 'ndjson' | 'atom' | 'json' | 'ics';

/** Our own page of a procedure, in the language of the reader. */
export function procedurePage(
  origin: string,
  { slug, id }: Pick<Procedure, 'slug' | 'id'>,
  language: Language,
): string {
  return origin + pathIn(language, `/verfahren/${slug}-${id}`);
}

/** The page that shows what a filter leaves; there no status means open and planned, here it means every status. */
export function explorePage(origin: string, { lang, ...filter }: Filter): string {
  return withQuery(origin + pathIn(lang ?? FIRST_LANGUAGE, '/'), { ...filter, status: filter.status ?? 'all' });
}

/** The one spelling of the address of a file or subscription. */
export function canonicalAddress(origin: string, ending: Ending, filter: Filter): string {
  return withQuery(`${origin}/api/v1/procedures.${ending}`, filter);
}

/** An address with a filter in its one spelling. */
export function withQuery(address: string, filter: Filter): string {
  const query = readable(filterToQuery(filter));
  return query === '' ? address : `${address}?${query}`;
}

/** A name that stays the same wherever its subject moves (RFC 4151). */
export function tagOf(origin: string, name: string): string {
  return `tag:${hostOf(origin)},2026:${name}`;
}

/** The host alone, for names that end in it. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

/** Commas may stand as they are in a query; encoded they make addresses hard to read aloud. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}
