import type { AdapterFeed, FeedRequest } from '../kit/contract.js';
import { parseUrl, parseWebAddress } from '../kit/link.js';
import { NO_SLICES, type Slices } from './slices.js';

/** What a conversation with one host remembers. */
export interface DemosplanState {
  readonly language: string;
  /** What stands before the UUID in the address of a page; null where the list came from no platform on the web. */
  readonly pages: string | null;
  readonly slices: Slices;
}

export const LIST = 'list';
export const POINTS = 'points';
export const SLICE = 'slice';
export const FILE = 'file';

export const LIST_ROUTE = '/verfahren/suche/ajax';
export const POINTS_ROUTE = '/api/werdenktwas/procedures';

/** Either route, behind the path of the installation. */
const ROUTE = /^(.*?)(?:\/verfahren\/suche\/ajax|\/api\/werdenktwas\/procedures)?\/?$/;
/** The page on which people see the procedures of one organisation (Köln: `/plaene/koeln`). */
const ORGANISATION = /^(.*?)\/plaene\/([^/]+)\/?$/;
/** Digits of a whole regional key, which names one municipality. */
const WHOLE_KEY = /^\d{12}$/;

/** The points first, so that they stand ready when the procedures come; any unknown address is one file of the list. */
export function start({ url, language }: AdapterFeed): {
  readonly state: DemosplanState;
  readonly requests: readonly FeedRequest[];
} {
  const list = listUrl(url);
  if (!list) {
    return { state: { language, pages: null, slices: NO_SLICES }, requests: [request(FILE, url)] };
  }
  const points = new URL(list);
  points.pathname = list.pathname.replace(LIST_ROUTE, POINTS_ROUTE);
  points.search = '';
  return {
    state: { language, pages: pagesOf(list), slices: NO_SLICES },
    requests: [request(POINTS, points.href), request(LIST, list.href)],
  };
}

/** The same list, as far as the regional keys begin like this. */
export function slice(address: string, key: string): FeedRequest {
  const url = new URL(address);
  url.searchParams.set('ars', key);
  return request(SLICE, url.href);
}

/** The regional key of one municipality, where the list was asked for that alone. */
export function municipalityIn(address: string): string | null {
  const key = parseUrl(address)?.searchParams.get('ars') ?? '';
  return WHOLE_KEY.test(key) ? key : null;
}

function request(purpose: string, url: string): FeedRequest {
  const accept = purpose === POINTS ? 'application/geo+json, application/json;q=0.9' : 'application/json';
  return { purpose, url, accept, isOptional: purpose === POINTS };
}

/** The list behind a host, either route or the page of an organisation; null for any other address. */
function listUrl(address: string): URL | null {
  const url = parseUrl(address);
  const target = url && (organisationIn(url) ?? routeIn(url));
  if (!url || !target) return null;
  url.pathname = `${target.base}${LIST_ROUTE}`;
  url.hash = '';
  if (target.organisation !== null) url.searchParams.set('orgaSlug', target.organisation);
  return url;
}

interface Target {
  readonly base: string;
  readonly organisation: string | null;
}

function organisationIn({ pathname }: URL): Target | null {
  const [, base, slug] = ORGANISATION.exec(pathname) ?? [];
  if (base === undefined || slug === undefined) return null;
  return { base, organisation: new URLSearchParams(`slug=${slug}`).get('slug') };
}

function routeIn({ pathname }: URL): Target | null {
  const base = ROUTE.exec(pathname)?.[1] ?? '';
  const isRoot = base === '';
  const isRoute = base !== pathname.replace(/\/$/, '');
  return isRoot || isRoute ? { base, organisation: null } : null;
}

/** Scheme, host and path alone: never what else an address may carry. */
function pagesOf({ href, pathname }: URL): string | null {
  const web = parseWebAddress(href);
  return web && `${web.protocol}//${web.host}${pathname.replace(LIST_ROUTE, '/verfahren/')}`;
}
