import { addDays, localDay, startOfDay } from '@navigator/shared';
import type { AdapterFeed, FeedRequest, ReadContext } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';
import type { OparlState } from './state.js';

/** What a request asks for; lists and single meetings belong to a body, by its number. */
export type Purpose = 'entry' | 'bodies' | 'papers' | 'meetings' | 'meeting';

/** Far below what the api allows: at its pace of one request in three seconds these are ten minutes. */
const MOST_REQUESTS = 200;
/** A wish that few platforms follow; what counts is `next` alone (Q38). */
const PAGE_SIZE = '100';
/** Two years: what was changed longer ago was told before, or is of no use any more. */
const DAYS_BACK = 731;

/** Asks for the address as it stands. */
export function start({ url }: AdapterFeed): { readonly state: OparlState; readonly requests: readonly FeedRequest[] } {
  const parsed = parseUrl(url);
  const site = parsed && `${parsed.protocol}//${parsed.host}`;
  return {
    state: { site, asked: 1, isCut: false, bodies: [], papers: {}, seen: [] },
    requests: [{ purpose: 'entry', url, accept: ACCEPT, isOptional: false }],
  };
}

const ACCEPT = 'application/json';

/** What an answer is about, and to which body it belongs. */
export function purposeOf({ purpose }: FeedRequest): { readonly purpose: Purpose; readonly body: number } {
  const [word = '', body = '-1'] = purpose.split(':');
  const known = PURPOSES.find((one) => one === word);
  return { purpose: known ?? 'entry', body: Number(body) };
}

const PURPOSES = ['entry', 'bodies', 'papers', 'meetings', 'meeting'] as const;

/** A request that is wanted. */
export interface Wish {
  readonly purpose: Purpose;
  readonly body: number;
  readonly url: string;
}

/** What of the wishes may be asked, and what is remembered of it. */
export interface Granted {
  readonly state: OparlState;
  readonly requests: readonly FeedRequest[];
  /** Wishes that were left out because there are too many, or because they lead to another host or back (Q38). */
  readonly isCut: boolean;
}

/** Grants wishes up to the number of requests of a conversation, each address once, on the host of the feed alone. */
export function grant(state: OparlState, wishes: readonly Wish[]): Granted {
  const seen = new Set(state.seen);
  const requests: FeedRequest[] = [];
  let isCut = false;
  for (const { url, purpose, body } of wishes) {
    const address = ownAddress(url, state);
    const isRefused = address === null || seen.has(address) || state.asked + requests.length >= MOST_REQUESTS;
    isCut ||= isRefused;
    if (isRefused) continue;
    seen.add(address);
    const isOptional = purpose === 'meeting';
    requests.push({ purpose: body < 0 ? purpose : `${purpose}:${body}`, url: address, accept: ACCEPT, isOptional });
  }
  return { state: { ...state, seen: [...seen], asked: state.asked + requests.length }, requests, isCut };
}

/** Behind a proxy a platform builds http; the scheme of the feed stays. Another host is not asked. */
export function ownAddress(address: string, { site }: Pick<OparlState, 'site'>): string | null {
  const url = parseUrl(address, site ?? undefined);
  if (!url || site === null || parseUrl(site)?.host !== url.host) return null;
  return `${site}${url.pathname}${url.search}`;
}

/** A list, as far as it was changed in the last two years: then deleted objects are among it too (Q32). */
export function listUrl(address: string, { fetchedAt, timeZone }: ReadContext): string {
  const url = parseUrl(address);
  if (!url) return address;
  const day = addDays(localDay(fetchedAt.getTime(), timeZone), -DAYS_BACK);
  // The plus of the offset must be encoded, or it is read as a blank; URLSearchParams does so.
  const wishes = { modified_since: `${day}T00:00:00${offsetOf(day, timeZone)}`, limit: PAGE_SIZE };
  for (const [name, value] of Object.entries(wishes))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}

function offsetOf(day: string, timeZone: string): string {
  const minutes = Math.round((Date.parse(`${day}T00:00:00Z`) - startOfDay(day, timeZone)) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
