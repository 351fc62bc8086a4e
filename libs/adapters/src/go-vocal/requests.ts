import type { AdapterFeed, Credential, FeedRequest } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';
import type { GoVocalState } from './state.js';

/** The lists of the public API, in the order in which they are asked for. */
export type List = 'events' | 'phases' | 'projects';

export const AUTHENTICATE = 'authenticate';
export const WEB = 'web-projects';
/** More than a hundred the platform does not give (Q38). */
export const PAGE_SIZE = 100;
/** A platform with more pages is none that we know. */
const MOST_PAGES = 200;
const JSON_TYPE = 'application/json';
/** Knock, which guards the interface, answers 201 where it lets in, and 404 for a client it does not know. */
const ADMISSION = [201, 400, 401, 403, 404, 422];

const WEB_LIST = /^(.*)\/web_api\/v1(?:\/projects)?\/?$/;
const API = /^(.*?)\/api\/v2(?:\/.*)?$/;

/** Asks to be let in; without a credential for the projects at once, which then says that one is needed. */
export function start({ url, language, credential = null }: AdapterFeed): {
  readonly state: GoVocalState;
  readonly requests: readonly FeedRequest[];
} {
  const state = { ...EMPTY, language, base: baseOf(url), credential };
  if (isWeb(url)) return { state, requests: [webPage(state, 1)] };
  return { state, requests: [credential ? admission(state.base, credential) : page(state, 'projects', 1)] };
}

const EMPTY = {
  token: null,
  hasRenewed: false,
  waiting: null,
  phases: {},
  events: {},
  eventPages: { read: 0, total: 0 },
} as const;

function isWeb(address: string): boolean {
  return WEB_LIST.test(parseUrl(address)?.pathname ?? '');
}

function baseOf(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  const path = WEB_LIST.exec(url.pathname)?.[1] ?? API.exec(url.pathname)?.[1] ?? '';
  return `${url.protocol}//${url.host}${path}`;
}

/** Hands over id and secret; they go into the body, to the origin of the feed alone. */
export function admission(base: string, { id, secret }: Credential): FeedRequest {
  const body = JSON.stringify({ auth: { client_id: id, client_secret: secret } });
  return {
    purpose: AUTHENTICATE,
    url: `${base}/api/v2/authenticate`,
    accept: JSON_TYPE,
    isOptional: false,
    post: { contentType: JSON_TYPE, body },
    reads: ADMISSION,
  };
}

/** A page of a list, with the token where we have one. */
export function page(state: GoVocalState, list: List, number: number): FeedRequest {
  const url = `${state.base}/api/v2/${list}?page_size=${PAGE_SIZE}&page_number=${number}`;
  return admitted(state, { purpose: list, url, accept: JSON_TYPE, isOptional: list === 'events', reads: [401] });
}

/** A page of the platform's own interface, which needs no token. */
export function webPage({ base }: GoVocalState, number: number): FeedRequest {
  const query = new URLSearchParams([
    ['page[number]', String(number)],
    ['page[size]', String(PAGE_SIZE)],
  ]);
  return { purpose: WEB, url: `${base}/web_api/v1/projects?${query.toString()}`, accept: JSON_TYPE, isOptional: false };
}

/** The same request with the token that counts now. */
export function admitted({ token }: GoVocalState, request: FeedRequest): FeedRequest {
  return token === null ? request : { ...request, authorization: bearer(token) };
}

/** Value of the header that carries a token. */
export function bearer(token: string): string {
  return `Bearer ${token}`;
}

/** The number of the page that a request asks for. */
export function pageNumber({ url }: FeedRequest): number {
  const query = parseUrl(url)?.searchParams;
  return Number(query?.get('page_number') ?? query?.get('page[number]') ?? 1);
}

/** The pages after the first, as far as we go. */
export function furtherPages(total: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(total, MOST_PAGES) - 1) }, (_, index) => index + 2);
}

/** Whether a list has more pages than we ask for. */
export function isTooLong(total: number): boolean {
  return total > MOST_PAGES;
}
