import { FILTER_KEYS, type FilterKey } from '@navigator/shared';
import type { AdapterFeed, FeedRequest } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';
import { originOf, type Ways } from './origin.js';

/** What a conversation with one installation remembers. */
export interface NavigatorState extends Ways {
  readonly language: string;
}

/** Doors of an installation behind which the same procedures stand; what is before them is its base. */
const DOORS = /\/(?:api(?:\/v1)?(?:\/.*)?|ogc(?:\/.*)?|dipas-pds(?:\/.*)?)$/;
const LIST = /\/api\/v1\/procedures(?:\.\w+)?\/?$/;
/** These would make the list a part of itself that changes with the clock, or say nothing to us. */
const PARTIAL: ReadonlySet<FilterKey> = new Set(['status', 'updatedSince', 'lang']);

/** Asks for the whole list in one answer: of all files it is the one that tells whole procedures, and that must be closed. */
export function start({ url, language, ownOrigin = null }: AdapterFeed): {
  readonly state: NavigatorState;
  readonly requests: readonly FeedRequest[];
} {
  const list = listUrl(url);
  const state = { language, theirs: originOf(list), ours: ownOrigin };
  return {
    state,
    requests: [
      { purpose: 'list', url: list, accept: 'application/geo+json, application/json;q=0.9', isOptional: false },
    ],
  };
}

/** Every door of an installation stands for its list; the filter of a list is kept, as far as it does not hang on the clock. */
export function listUrl(address: string): string {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const query = LIST.test(url.pathname) ? filterOf(url.searchParams) : '';
  return `${baseOf(url)}/api/v1/procedures.geojson${query === '' ? '' : `?${query}`}`;
}

/** Where an installation begins: scheme, host and the path before its doors. */
export function baseOf({ protocol, host, pathname }: URL): string {
  const door = DOORS.exec(pathname);
  return `${protocol}//${host}${door ? pathname.slice(0, door.index) : ''}`;
}

function filterOf(query: URLSearchParams): string {
  const kept = FILTER_KEYS.filter((key) => query.has(key) && !PARTIAL.has(key));
  return new URLSearchParams(kept.map((key): [string, string] => [key, query.getAll(key).join(',')])).toString();
}
