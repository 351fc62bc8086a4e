import { filterToQuery, readFilter, Status } from '@navigator/shared';
import type { Filter, FilterKey } from '@navigator/shared';
import { readable, searchText } from './page-query.js';

/** What the explore page shows unless its address says otherwise. */
const DEFAULT_STATUS: readonly Status[] = ['open', 'planned'];

/** The orders the page offers. */
export const PAGE_SORTS = ['deadline', 'relevance', 'distance', 'newest'] as const;
export type PageSort = (typeof PAGE_SORTS)[number];

/** What the address of the explore page says. */
export interface PageFilter {
  /** The contract's filter, with a status always said and the language left to the page. */
  readonly filter: Filter;
  readonly dropped: readonly FilterKey[];
  /** Nothing was chosen: the default alone is in force. */
  readonly isDefault: boolean;
  readonly sort: PageSort;
  /** A period whose end lies before its beginning: said beside its fields, and left out of the filter. */
  readonly reversed: { readonly from: string; readonly to: string } | null;
  /** `wort=1`: what was typed is to be taken as words, even where it names a place. */
  readonly isLiteral: boolean;
  /** `gesucht=`: what somebody typed before we made a place of it. */
  readonly typed: string | null;
}

/** Reads the page's address. */
export function readPageFilter(query: URLSearchParams): PageFilter {
  const { filter: read, dropped } = readFilter(withOneStatusForAll(withPlainDates(query)));
  const { lang: _, status, ...rest } = read;
  const reversed = reversedIn(rest);
  const kept = reversed === null ? rest : { ...rest, from: undefined, to: undefined };
  const filter: Filter = defined({ ...kept, status: everyStatus(status) ? 'all' : (status ?? [...DEFAULT_STATUS]) });
  const sort = PAGE_SORTS.find((known) => known === query.get('sort'));
  return {
    filter,
    dropped,
    isDefault: status === undefined && Object.keys(filter).length === 1,
    sort: sort !== undefined && sortsFor(filter).includes(sort) ? sort : defaultSort(filter),
    reversed,
    isLiteral: query.get('wort') === '1',
    typed: query.get('gesucht'),
  };
}

/** `all` beside other values, as a form may send it, means all. */
function withOneStatusForAll(query: URLSearchParams): URLSearchParams {
  const isAll = query.getAll('status').some((value) => value.split(',').includes('all'));
  if (!isAll) return query;
  const one = new URLSearchParams(query);
  one.set('status', 'all');
  return one;
}

/** Where a browser has no field for dates, people write 31.3.2026. */
function withPlainDates(query: URLSearchParams): URLSearchParams {
  const plain = new URLSearchParams(query);
  for (const key of ['from', 'to']) {
    const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(query.get(key) ?? '') ?? [];
    if (day !== undefined && month !== undefined && year !== undefined)
      plain.set(key, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return plain;
}

function reversedIn({ from, to }: Filter): PageFilter['reversed'] {
  return from !== undefined && to !== undefined && to < from ? { from, to } : null;
}

function everyStatus(status: Filter['status']): boolean {
  return status === 'all' || (status !== undefined && status.length === Status.options.length);
}

/** Whether a status is the one that goes without saying. */
export function isDefaultStatus(status: Filter['status']): boolean {
  return Array.isArray(status) && status.join() === DEFAULT_STATUS.join();
}

/** The orders that make sense for a filter: relevance wants words, distance wants a place. */
export function sortsFor({ q, near }: Filter): readonly PageSort[] {
  const isOffered: Readonly<Record<PageSort, boolean>> = {
    deadline: true,
    relevance: q !== undefined,
    distance: near !== undefined,
    newest: true,
  };
  return PAGE_SORTS.filter((sort) => isOffered[sort]);
}

/** Whoever searches for words wants what fits best; else what ends first. */
export function defaultSort({ q }: Filter): PageSort {
  return q === undefined ? 'deadline' : 'relevance';
}

/** The query of the page for a filter; the default status and order go without saying. */
export function searchOf(filter: Filter, sort: PageSort = defaultSort(filter)): string {
  const { lang: _, status, ...rest } = filter;
  const query = filterToQuery(isDefaultStatus(status) ? rest : { ...rest, status });
  if (sort !== defaultSort(filter) && sortsFor(filter).includes(sort)) query.set('sort', sort);
  return searchText(query);
}

/** The query of the map's tiles: the same filter as the list's, without what concerns words or the map's own section. */
export function tileQueryOf(filter: Filter): string {
  const { lang: _, bbox: __, ...rest } = filter;
  return readable(filterToQuery(rest));
}

/** The filter without a key; a radius goes with its centre, and no status at all means every status. */
export function without(filter: Filter, key: FilterKey): Filter {
  if (key === 'status') return { ...filter, status: 'all' };
  const gone: readonly FilterKey[] = key === 'near' || key === 'radius' ? ['near', 'radius'] : [key];
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !gone.some((other) => other === name)));
}

/** The filter without one value of a list. */
export function withoutValue(filter: Filter, key: FilterKey, value: string): Filter {
  const list = filter[key];
  if (!Array.isArray(list) || list.length <= 1) return without(filter, key);
  return { ...filter, [key]: list.filter((other) => other !== value) };
}

/** The filter without keys that say nothing. */
function defined(filter: Filter): Filter {
  const said: readonly (readonly [string, unknown])[] = Object.entries(filter);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}
