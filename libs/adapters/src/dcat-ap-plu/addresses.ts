import type { AdapterFeed, Door, FeedRequest, Lead } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';

/** What a conversation remembers: how the feed speaks. Everything else is in the answers. */
export interface PluState {
  readonly language: string;
}

/** Purposes of requests: a list of catalogues, or the records of one. */
export const COLLECTIONS = 'collections';
export const RECORDS = 'records';

/** DCAT-AP.PLU's OpenAPI: the service stands below `/v1`, a catalogue has its records below `/items`. */
const SERVICE = /^(?:|(.*\/v\d+))\/?$/;
const LIST = /\/collections\/?$/;
const ONE = /\/collections\/[^/]+\/?$/;

/** Asks for the list of catalogues where the address is that of the service, else for the records of the address. */
export function start({ url, language }: AdapterFeed): {
  readonly state: PluState;
  readonly requests: readonly FeedRequest[];
} {
  const parsed = parseUrl(url);
  const pathname = parsed?.pathname ?? null;
  return { state: { language }, requests: [requestFor(url, parsed, pathname)] };
}

function requestFor(url: string, parsed: URL | null, pathname: string | null): FeedRequest {
  if (parsed === null || pathname === null) return recordsRequest(url);
  const [whole, base] = SERVICE.exec(pathname) ?? [];
  if (whole !== undefined) return collectionsRequest(withPath(parsed, `${base ?? '/v1'}/collections`));
  if (LIST.test(pathname)) return collectionsRequest(url);
  return recordsRequest(ONE.test(pathname) ? withPath(parsed, `${pathname.replace(/\/$/, '')}/items`) : url);
}

/** The records of one catalogue of a service; without what the address of the list may carry, such as a credential. */
export function itemsRequest(collections: string, id: string): FeedRequest | null {
  const url = parseUrl(collections);
  if (!url || !LIST.test(url.pathname)) return null;
  const path = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}/items`;
  return recordsRequest(`${url.protocol}//${url.host}${path}`);
}

/** What stands between `collections/` and `/items`; the name of a catalogue that does not say its own. */
export function collectionIn(address: string): string | null {
  return /\/collections\/([^/]+)\/items/.exec(parseUrl(address)?.pathname ?? '')?.[1] ?? null;
}

function recordsRequest(url: string): FeedRequest {
  return { purpose: RECORDS, url, accept: 'application/rdf+xml, application/json;q=0.9, */*;q=0.1', isOptional: false };
}

function collectionsRequest(url: string): FeedRequest {
  return { purpose: COLLECTIONS, url, accept: 'application/json, application/rdf+xml;q=0.9', isOptional: false };
}

function withPath(address: URL, pathname: string): string {
  const url = new URL(address);
  url.pathname = pathname;
  url.hash = '';
  return url.href;
}

/** What a page says that knows the format: its name, the media type, or an address of records. */
const NAMED = /dcat-?ap[.-]?(?:plu|eia)\b/i;
const ITEMS = /\/collections\/[^/]+\/items\/?(?:\?|$)/;
const MOST_LEADS = 3;

/** Where such a service may be, told by links of a page, by a landing page of the service itself, or guessed. */
export function leads(door: Door): readonly Lead[] {
  const here = parseUrl(door.url);
  if (!here) return [];
  const linked = (door.page?.links ?? []).flatMap(({ href, type, text }) => {
    const evidence = evidenceIn(href, type, text);
    return evidence !== null && parseUrl(href)?.origin === here.origin ? [lead(href, 0.7, evidence)] : [];
  });
  return [...linked.slice(0, MOST_LEADS), service(door, here)];
}

function evidenceIn(href: string, type: string, text: string): string | null {
  if (NAMED.test(`${href} ${text}`)) return 'a link that names DCAT-AP.PLU';
  if (type.startsWith('application/rdf+xml') && ITEMS.test(href)) return 'a link to records in RDF/XML';
  return null;
}

function service(door: Door, here: URL): Lead {
  const [whole, base] = SERVICE.exec(here.pathname) ?? [];
  const isNamed = NAMED.test(door.text);
  const collections = `${here.origin}${whole === undefined ? '/v1' : (base ?? '/v1')}/collections`;
  return isNamed
    ? lead(collections, 0.6, 'the page names DCAT-AP.PLU')
    : lead(collections, 0.1, 'usual path of a DCAT-AP.PLU service');
}

function lead(url: string, likelihood: number, evidence: string): Lead {
  const [request = recordsRequest(url)] = start({ url, language: 'de' }).requests;
  return { request, feedUrl: url, likelihood, evidence };
}
