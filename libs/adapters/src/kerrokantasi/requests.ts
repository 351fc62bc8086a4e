import type { AdapterFeed, FeedRequest } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';

/** What a conversation with one installation remembers. */
export interface KerrokantasiState {
  readonly language: string;
  /** Scheme and host of the interface; null where the address of the feed has none. */
  readonly site: string | null;
  readonly portal: string | null;
  /** Rows read so far. */
  readonly rows: number;
  /** Where the page under way begins; the next one must begin further on, or paging never ends (Q38). */
  readonly offset: number;
}

const LIST = 'list';
const PAGE_SIZE = '50';
/** Newest first: what is added while we turn pages repeats a row and loses none (Q39). */
const ORDER = '-created_at';
/** Would make the list a part of itself that changes with the clock. */
const PARTIAL = ['open', 'open_at_lte', 'open_at_gt', 'next_closing', 'following', 'offset'];

/** The list behind the interface, its version or its host; any other address is one page of the list. */
const ADDRESS = /^(?:|(.*\/v\d+)|(.*)\/hearing)\/?$/;

/**
 * The portal of Helsinki, whose interface has two addresses; the city's own website builds the links to its hearings in
 * this way (City-of-Helsinki, helfi_hearings). Other cities do not tell where their portal is.
 */
const PORTALS: ReadonlyMap<string, string> = new Map([
  ['api.hel.fi', 'https://kerrokantasi.hel.fi/'],
  ['kerrokantasi.api.hel.fi', 'https://kerrokantasi.hel.fi/'],
]);

/** Asks for the first page; places come only when asked for. */
export function start({ url, language }: AdapterFeed): {
  readonly state: KerrokantasiState;
  readonly requests: readonly FeedRequest[];
} {
  const parsed = parseUrl(url);
  const site = parsed && `${parsed.protocol}//${parsed.host}`;
  const portal = PORTALS.get(parsed?.hostname ?? '') ?? null;
  const list = parsed && listUrl(parsed);
  return {
    state: { language, site, portal, rows: 0, offset: 0 },
    requests: [page(list?.href ?? url)],
  };
}

/** The member of an answer that holds its list. */
export function listMember({ url }: FeedRequest): 'results' | 'features' {
  return isGeoJson(parseUrl(url)?.searchParams) ? 'features' : 'results';
}

/** Where `next` leads: nowhere, to a further page of the same host, or somewhere we do not go. */
export type Next =
  | { readonly kind: 'none' }
  | { readonly kind: 'page'; readonly request: FeedRequest; readonly offset: number }
  | { readonly kind: 'astray' };

const ABSENT: ReadonlySet<unknown> = new Set([null, undefined, '']);

/** Judges the `next` of an answer; it must lead further on, on the host that was asked. */
export function nextPage(told: unknown, { site, offset }: KerrokantasiState): Next {
  if (ABSENT.has(told)) return { kind: 'none' };
  const url = typeof told === 'string' ? parseUrl(told) : null;
  const further = offsetIn(url);
  if (!url || site === null || !isOn(url, site) || further <= offset) return { kind: 'astray' };
  // Behind a proxy the platform builds http; the scheme of the feed stays.
  return { kind: 'page', request: page(`${site}${url.pathname}${url.search}`), offset: further };
}

function offsetIn(url: URL | null): number {
  const digits = url?.searchParams.get('offset') ?? '';
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}

function isOn({ host }: URL, site: string): boolean {
  return parseUrl(site)?.host === host;
}

function page(url: string): FeedRequest {
  return {
    purpose: LIST,
    url,
    accept: 'application/json, application/geo+json;q=0.9',
    isOptional: false,
    pageSize: 'limit',
  };
}

function listUrl(address: URL): URL | null {
  const [whole, version, base] = ADDRESS.exec(address.pathname) ?? [];
  if (whole === undefined) return null;
  const url = new URL(address);
  url.pathname = `${base ?? version ?? '/v1'}/hearing/`;
  url.hash = '';
  for (const name of PARTIAL) url.searchParams.delete(name);
  for (const [name, value] of wishes(url.searchParams)) url.searchParams.set(name, value);
  return url;
}

/** What is asked for where the address does not ask otherwise. */
function wishes(search: URLSearchParams): readonly (readonly [string, string])[] {
  const form = isGeoJson(search) ? (['format', 'geojson'] as const) : (['include', 'geojson'] as const);
  if (!isGeoJson(search)) search.delete('format');
  return [['limit', search.get('limit') ?? PAGE_SIZE], ['ordering', search.get('ordering') ?? ORDER], form];
}

function isGeoJson(search: URLSearchParams | undefined): boolean {
  return search?.get('format') === 'geojson';
}
