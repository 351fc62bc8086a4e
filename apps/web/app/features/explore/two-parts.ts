import type { Facets, FacetValue, Filter, NavigatorApi, ProcedureList } from '@navigator/shared';
import { without } from './page-filter.js';
import type { PageSort } from './page-filter.js';

/**
 * What a page shows stands in two parts: on the map, and city-wide or without a place. A section of the map or a
 * radius narrows the first part only: whatever concerns the whole city must not vanish because somebody zoomed in.
 */
export interface Parts {
  readonly onMap: Filter | null;
  readonly elsewhere: Filter | null;
}

/** Splits a filter; around a point, what is city-wide is that of `city`, the key of the municipality there. */
export function partsOf(filter: Filter, city: string | null): Parts {
  return {
    onMap: filter.located === false ? null : { ...filter, located: true },
    elsewhere: filter.located === true ? null : elsewhereOf(without(filter, 'bbox'), city),
  };
}

function elsewhereOf(filter: Filter, city: string | null): Filter | null {
  const located = { ...without(filter, 'near'), located: false };
  if (filter.near === undefined) return located;
  return city === null ? null : { ...located, territory: filter.territory ?? [city] };
}

/** Both lists, where the reader goes on, and whether the address named a continuation that nobody gave out. */
export interface Found {
  readonly located: ProcedureList;
  readonly unlocated: ProcedureList;
  readonly isContinued: boolean;
  readonly isCursorBad: boolean;
}

/** How a list is asked for. */
export interface Asking {
  readonly sort: PageSort;
  readonly cursor: string | null;
}

/** Procedures on a page of the list, and of those without a place below it. */
const PAGE = 20;
const UNLOCATED = 10;

const NOTHING: ProcedureList = { items: [], next: null, count: { value: 0, exact: true } };

/** The list on the map and, on its first page, what has no place. A cursor nobody gave out starts over. */
export async function bothLists(api: NavigatorApi, parts: Parts, { sort, cursor }: Asking): Promise<Found> {
  const { onMap, elsewhere } = parts;
  if (onMap === null) return onlyUnlocated(await listOf(api, elsewhere, { sort, cursor }, PAGE), cursor);
  try {
    const [located, unlocated] = await Promise.all([
      listOf(api, onMap, { sort, cursor }, PAGE),
      cursor === null ? listOf(api, elsewhere, { sort, cursor: null }, UNLOCATED) : NOTHING,
    ]);
    return { located, unlocated, isContinued: cursor !== null, isCursorBad: false };
  } catch (error) {
    if (cursor === null) throw error;
    return { ...(await bothLists(api, parts, { sort, cursor: null })), isCursorBad: true };
  }
}

function listOf(...[api, filter, { sort, cursor }, limit]: ListArguments): Promise<ProcedureList> {
  if (filter === null) return Promise.resolve(NOTHING);
  const fitting = sort === 'distance' && filter.near === undefined ? 'deadline' : sort;
  return api.procedures({ filter, sort: fitting, limit, cursor });
}

type ListArguments = readonly [api: NavigatorApi, filter: Filter | null, how: Asking, limit: number];

/** Asked for alone, they are the list, with paging of their own. */
function onlyUnlocated(list: ProcedureList, cursor: string | null): Found {
  const located = { ...NOTHING, next: list.next };
  return { located, unlocated: list, isContinued: cursor !== null, isCursorBad: false };
}

/** What each choice would leave in both parts together; they have no procedure in common, so counts add up. */
export async function facetsOfParts(api: NavigatorApi, filter: Filter, { onMap, elsewhere }: Parts): Promise<Facets> {
  if (filter.bbox === undefined && filter.near === undefined) return api.facets(filter);
  const [near, far] = await Promise.all([facetsOrNone(api, onMap), facetsOrNone(api, elsewhere)]);
  const both = (key: keyof Facets['facets']): FacetValue[] => added(near.facets[key], far.facets[key]);
  return {
    facets: {
      status: both('status'),
      topic: both('topic'),
      kind: both('kind'),
      publisher: both('publisher'),
      territory: added(
        near.facets.territory,
        far.facets.territory.filter(({ id }) => isInside(id, elsewhere)),
      ),
    },
    located: { yes: near.located.yes, no: far.located.no },
  };
}

async function facetsOrNone(api: NavigatorApi, filter: Filter | null): Promise<Facets> {
  return filter === null ? NO_FACETS : api.facets(filter);
}

const NO_FACETS: Facets = {
  facets: { status: [], topic: [], kind: [], publisher: [], territory: [] },
  located: { yes: 0, no: 0 },
};

/** A facet ignores its own filter, and so would bring the whole country's city-wide procedures to a circle. */
function isInside(id: string, elsewhere: Filter | null): boolean {
  return elsewhere?.territory?.some((key) => id.startsWith(key)) ?? true;
}

function added(first: readonly FacetValue[], second: readonly FacetValue[]): FacetValue[] {
  const sums = new Map(first.map((value) => [value.id, value]));
  for (const value of second) sums.set(value.id, { ...value, count: value.count + (sums.get(value.id)?.count ?? 0) });
  return [...sums.values()].toSorted((a, b) => b.count - a.count);
}
