import { filterToQuery, readFilter, Status } from '@navigator/shared';
import type { Filter, FilterKey } from '@navigator/shared';

/** What the explore page shows unless its address says otherwise. */
const DEFAULT_STATUS: readonly Status[] = ['open', 'planned'];

/** The filter of the explore page: the contract's, with a status always said and the language left to the page. */
export interface PageFilter {
  readonly filter: Filter;
  readonly dropped: readonly FilterKey[];
  /** Nothing was chosen: the default alone is in force. */
  readonly isDefault: boolean;
}

/** Reads the page's address. */
export function readPageFilter(query: URLSearchParams): PageFilter {
  const { filter: read, dropped } = readFilter(withOneStatusForAll(query));
  const { lang: _, status, ...rest } = read;
  const filter: Filter = { ...rest, status: everyStatus(status) ? 'all' : (status ?? [...DEFAULT_STATUS]) };
  const isDefault = status === undefined && Object.keys(rest).length === 0;
  return { filter, dropped, isDefault };
}

/** `all` beside other values, as a form may send it, means all. */
function withOneStatusForAll(query: URLSearchParams): URLSearchParams {
  const isAll = query.getAll('status').some((value) => value.split(',').includes('all'));
  if (!isAll) return query;
  const one = new URLSearchParams(query);
  one.set('status', 'all');
  return one;
}

function everyStatus(status: Filter['status']): boolean {
  return status === 'all' || (status !== undefined && status.length === Status.options.length);
}

/** Whether a status is the one that goes without saying. */
export function isDefaultStatus(status: Filter['status']): boolean {
  return Array.isArray(status) && status.join() === DEFAULT_STATUS.join();
}

/** The query of the page for a filter; the default status goes without saying. */
export function searchOf(filter: Filter): string {
  const { lang: _, status, ...rest } = filter;
  const query = filterToQuery(isDefaultStatus(status) ? rest : { ...rest, status });
  return query.size === 0 ? '' : `?${readable(query)}`;
}

/** Commas may stand as they are in a query; encoded they make addresses hard to read aloud. */
export function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}

/** The query of the map's tiles: the same filter as the list's, without what only concerns words. */
export function tileQueryOf(filter: Filter): string {
  const { lang: _, ...rest } = filter;
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
