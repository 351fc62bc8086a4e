import type { AdapterFeed, FeedRequest, Output } from '../contract.js';
import { baseOf } from '../field-map/address.js';
import type { FieldMap } from '../field-map/field-map.js';
import { parseUrl } from '../link.js';
import type { FeatureList } from './read-features.js';
import { GEOJSON } from './traits.js';

/** What a conversation over several pages remembers. Plain JSON, without the address and its credentials. */
export interface PageState {
  readonly language: string;
  /** The map that was given, or the one that the first page suggested: every page is read alike. */
  readonly map: FieldMap | null;
  readonly base: string | null;
  readonly pages: number;
  /** Entries of all pages so far. */
  readonly found: number;
  /** The first entry of the last page, by which a server is known that knows no pages. */
  readonly first: string | null;
}

/** A guest stops here, whatever the server says about further pages (Q38). */
const MOST_PAGES = 1500;

/** The beginning of a conversation. */
export function firstPage({ language, map, url }: AdapterFeed): PageState {
  return { language, map: map ?? null, base: baseOf(url), pages: 0, found: 0, first: null };
}

/** The state after a page. */
export function afterPage(state: PageState, list: FeatureList): PageState {
  const { map, found, first } = list;
  return { ...state, map: state.map ?? map, pages: state.pages + 1, found: state.found + found, first };
}

/** Whether a page is the last one over again: the server does not know the parameter that asks for the next. */
export function isRepeated(state: PageState, list: FeatureList): boolean {
  return state.pages > 0 && list.first !== null && list.first === state.first;
}

/** A request for features. */
export function pageRequest(url: string, purpose = 'list'): FeedRequest {
  return { purpose, url, accept: GEOJSON, isOptional: false, ...sizeOf(url) };
}

/** By these names services let us say how many features a page may hold: OGC API, WFS 2.0 and 1.1, ArcGIS. */
const SIZES = ['limit', 'count', 'maxFeatures', 'resultRecordCount'];

/** Only whoever turns pages may ask for fewer at once; every format of this kit that asks for a number does. */
function sizeOf(address: string): Pick<FeedRequest, 'pageSize'> {
  const url = parseUrl(address);
  const pageSize = SIZES.find((name) => url && parameterOf(url, name) !== null);
  return pageSize === undefined ? {} : { pageSize };
}

/** The next page, then the end of this one; after too many pages, or without an address, absence means nothing. */
export function* turnPage(state: PageState, next: string | null): Generator<Output<PageState>, void, undefined> {
  const goesOn = next !== null && state.pages < MOST_PAGES;
  if (goesOn) yield { kind: 'request', request: pageRequest(next) };
  yield { kind: 'end', state, isComplete: goesOn };
}

/** The number that a service gives for all its entries, or null where it does not know (`unknown` is legal in WFS). */
export function countIn(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
}

/** The value of a query parameter, whatever case its name was written in; null where it is missing or empty. */
export function parameterOf(url: URL, name: string): string | null {
  const entry = [...url.searchParams].find(([key]) => key.toLowerCase() === name.toLowerCase());
  return entry?.[1] === undefined || entry[1] === '' ? null : entry[1];
}

/** An address with some of its query parameters set, whatever case they were written in. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = parseUrl(address);
  if (!url) return address;
  for (const [name, value] of Object.entries(parameters)) {
    for (const key of [...url.searchParams.keys()]) {
      if (key.toLowerCase() === name.toLowerCase()) url.searchParams.delete(key);
    }
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}
