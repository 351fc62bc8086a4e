import type { Place } from '@navigator/shared';

/*
 * The page's query as text, without the contract's schemas: this file runs in the browser too, where they would be too
 * heavy. The server reads the result with them and drops what is wrong.
 */

/** Keys that may come repeated, as a form sends them, and are written as one list. */
const LISTS: readonly string[] = ['status', 'topic', 'kind', 'publisher', 'feed', 'territory'];

/** Keys that the form has fields for; a browser sends them even when they are empty. */
const FIELDS: readonly string[] = ['q', 'near', 'radius', 'from', 'to', ...LISTS];

/** What was typed for a place goes when another place is chosen, and so does everything that belonged to the old one. */
const PLACE_KEYS: readonly string[] = ['q', 'wort', 'gesucht', 'territory', 'near', 'radius', 'bbox', 'cursor'];

/** What goes without saying. */
const DEFAULT_STATUS = 'open,planned';

/** How far around a place is looked at first, in metres. */
export const FIRST_RADIUS = 5000;

/** A query in its short spelling: no empty values, lists with commas and sorted, the default status unsaid. */
export function tidySearch(query: URLSearchParams): string {
  const tidy = new URLSearchParams();
  for (const key of new Set(query.keys())) {
    const value = valueOf(query, key);
    if (value !== '' && !(key === 'status' && value === DEFAULT_STATUS)) tidy.set(key, value);
  }
  if (!tidy.has('near')) tidy.delete('radius');
  return searchText(tidy);
}

/** Whether a query is as long as only a form without JavaScript makes it: with empty fields or repeated keys. */
export function isFromForm(query: URLSearchParams): boolean {
  return FIELDS.some((key) => query.getAll(key).length > 1 || query.get(key) === '');
}

function valueOf(query: URLSearchParams, key: string): string {
  const values = query.getAll(key);
  if (!LISTS.includes(key)) return (values.at(-1) ?? '').trim();
  const parts = values.flatMap((value) => value.split(',')).filter((part) => part !== '');
  return parts.includes('all') ? 'all' : [...new Set(parts)].toSorted().join(',');
}

/** The page around a point in degrees; about 100 m exact, so that nobody's door is in an address. */
export function aroundPoint(query: URLSearchParams, [longitude, latitude]: readonly [number, number]): string {
  const radius = query.get('radius') ?? String(FIRST_RADIUS);
  const next = withoutPlace(query);
  next.set('near', `${rounded(longitude)},${rounded(latitude)}`);
  next.set('radius', radius);
  return tidySearch(next);
}

/** The page inside areas, each named by its official key. */
export function insideAreas(query: URLSearchParams, keys: readonly string[]): string {
  const next = withoutPlace(query);
  next.set('territory', keys.join(','));
  return tidySearch(next);
}

/** The page at a place: around it where it has a point, else inside its area; null where it has neither. */
export function atPlace(query: URLSearchParams, { kind, point, territory }: Place): string | null {
  if (point !== null && kind !== 'postcode') return aroundPoint(query, [point[0], point[1]]);
  return territory === null ? null : insideAreas(query, [territory.key]);
}

/** The page for a section of the map (west, south, east, north), or for the whole of it. */
export function inSection(query: URLSearchParams, bounds: readonly number[] | null): string {
  const next = new URLSearchParams(query);
  next.delete('cursor');
  if (bounds === null) next.delete('bbox');
  else next.set('bbox', bounds.map(rounded).join(','));
  return tidySearch(next);
}

/** A query as people read and share it: commas stand as they are. */
export function searchText(query: URLSearchParams): string {
  return query.size === 0 ? '' : `?${readable(query)}`;
}

/** Commas may stand as they are in a query; encoded they make addresses hard to read aloud. */
export function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}

function withoutPlace(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of PLACE_KEYS) next.delete(key);
  return next;
}

function rounded(degrees: number): string {
  return String(Math.round(degrees * 1000) / 1000);
}
