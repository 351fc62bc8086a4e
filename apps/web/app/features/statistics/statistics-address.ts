import { filterToQuery, Grouping, Interval, readFilter } from '@navigator/shared';
import type { Filter, FilterKey } from '@navigator/shared';

/** What an address of the statistics can say wrongly. */
export type AddressKey = FilterKey | 'interval' | 'by';

/** Which procedures, in which periods, in which groups. Null: nothing was said. */
export interface StatisticsAddress {
  readonly filter: Filter;
  readonly interval: Interval;
  readonly by: Grouping | null;
  /** Keys whose values had to be dropped. */
  readonly dropped: readonly AddressKey[];
}

/** The length of periods that goes without saying. */
export const DEFAULT_INTERVAL: Interval = 'quarter';

/** Reads a page's query; an end before its beginning is dropped like any other bad value. */
export function readAddress(query: URLSearchParams): StatisticsAddress {
  const { filter: read, dropped } = readFilter(query);
  const { lang: _, ...filter } = read;
  const interval = Interval.safeParse(query.get('interval') ?? DEFAULT_INTERVAL);
  const by = Grouping.nullable().safeParse(query.get('by'));
  const bad: readonly (readonly [AddressKey, boolean])[] = [
    ['to', isReversed(filter)],
    ['interval', !interval.success],
    ['by', !by.success],
  ];
  return {
    filter: isReversed(filter) ? { ...filter, to: undefined } : filter,
    interval: interval.data ?? DEFAULT_INTERVAL,
    by: by.data ?? null,
    dropped: [...dropped, ...bad.flatMap(([key, isBad]) => (isBad ? [key] : []))],
  };
}

function isReversed({ from, to }: Filter): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** The query of a page; what goes without saying is left out, so that one choice has one address. */
export function searchOf({ filter, interval, by }: Omit<StatisticsAddress, 'dropped'>): string {
  const query = filterToQuery(filter);
  if (by !== null) query.set('by', by);
  if (interval !== DEFAULT_INTERVAL) query.set('interval', interval);
  return query.size === 0 ? '' : `?${readable(query)}`;
}

/** Commas may stand as they are in a query; encoded they make addresses hard to read aloud. */
export function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}
