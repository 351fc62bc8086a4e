import type { PlatformRequest } from './platforms/platform.js';
import { jsonReply, type PlatformAnswer } from './platforms/replies.js';

/** What can go wrong with a list that comes in pages (`results`, `next`), with what the platform does. */
export const PAGING_FAULTS = {
  repeatedPages: 'answers the first page, whichever was asked for',
  endlessPages: 'answers the first page again and again, and always tells of a next one',
  cappedPages: 'ends the list after its first page, in silence',
  brokenPage: 'answers the first page, and every other with status 500',
  shortPages: 'leaves out half of every page',
  unstableOrder: 'sorts the list anew for every page',
  storm: 'answers two of three questions with status 502 or 503, and the third',
  resetPages: 'resets the connection in the middle of every page but the first',
  resetOnce: 'resets the connection in the middle of the second page, once',
} as const;

/** The name of a fault of pages. */
export type PagingFault = keyof typeof PAGING_FAULTS;

/** Answers a request as the platform would without faults. */
type Answer = (request: PlatformRequest) => PlatformAnswer;

/** An answer, and whether the connection is reset in the middle of it. */
export type SpoiledPage = PlatformAnswer & { readonly isReset?: boolean };

/** What a fault makes of a question, the nth since it was turned on (from 0). */
type Spoil = (answer: Answer, request: PlatformRequest, nth: number) => SpoiledPage;

type Page = Readonly<Record<string, unknown>>;

const SPOILS: Readonly<Record<PagingFault, Spoil>> = {
  repeatedPages: (answer, request) => answer(firstOf(request)),
  endlessPages: (answer, request) => changed(answer(firstOf(request)), () => ({ next: nextOf(request) })),
  cappedPages: (answer, request) => changed(answer(request), () => ({ next: null })),
  brokenPage: (answer, request) =>
    offsetOf(request) === 0 ? answer(request) : jsonReply({ detail: 'Server Error' }, 'application/json', 500),
  shortPages: (answer, request) => changed(answer(request), ({ results }) => ({ results: halfOf(results) })),
  unstableOrder: (answer, request) =>
    changed(answer(request), ({ results }) => ({ results: mixed(resultsOf(answer(before(request))), results) })),
  storm: (answer, request, nth) =>
    nth % 3 === 2 ? answer(request) : jsonReply({ detail: 'Bad Gateway' }, 'application/json', 502 + (nth % 2)),
  resetPages: (answer, request) => ({ ...answer(request), isReset: offsetOf(request) > 0 }),
  resetOnce: (answer, request, nth) => ({ ...answer(request), isReset: nth === 1 }),
};

/** The answer of a platform whose pages have this fault. */
export function spoiledPage(fault: PagingFault, answer: Answer, asked: PageAsked): SpoiledPage {
  return SPOILS[fault](answer, asked.request, asked.nth);
}

/** A question, the nth since the fault was turned on (from 0). */
export interface PageAsked {
  readonly request: PlatformRequest;
  readonly nth: number;
}

const PAGE_SIZE = 10;

function offsetOf({ query }: PlatformRequest): number {
  return Number(query.get('offset') ?? 0);
}

function firstOf(request: PlatformRequest): PlatformRequest {
  const query = new URLSearchParams(request.query);
  query.delete('offset');
  return { ...request, query };
}

/** The question for the page before this one. */
function before(request: PlatformRequest): PlatformRequest {
  const query = new URLSearchParams(request.query);
  query.set('offset', String(Math.max(0, offsetOf(request) - PAGE_SIZE)));
  return { ...request, query };
}

function nextOf(request: PlatformRequest): string {
  const query = new URLSearchParams(request.query);
  query.set('offset', String(offsetOf(request) + PAGE_SIZE));
  return `http://${request.headers['host'] ?? '127.0.0.1'}${request.path}?${query.toString()}`;
}

function changed(answer: PlatformAnswer, change: (page: Page) => Page): PlatformAnswer {
  if (typeof answer.body !== 'string' || answer.status !== 200) return answer;
  const page: unknown = JSON.parse(answer.body);
  return isPage(page) ? { ...answer, body: JSON.stringify({ ...page, ...change(page) }) } : answer;
}

/** The body is one of our own, so it needs no closer look. */
function isPage(body: unknown): body is Page {
  return typeof body === 'object' && body !== null && 'results' in body;
}

function resultsOf(answer: PlatformAnswer): unknown {
  const page: unknown = typeof answer.body === 'string' ? JSON.parse(answer.body) : null;
  return isPage(page) ? page['results'] : null;
}

/** Every second entry of an earlier page takes the place of one of this. */
function mixed(earlier: unknown, own: unknown): unknown {
  if (!Array.isArray(earlier) || !Array.isArray(own)) return own;
  const entries: readonly unknown[] = own;
  return entries.map((entry, index): unknown => (index % 2 === 0 ? entry : (earlier[index] ?? entry)));
}

function halfOf(results: unknown): unknown {
  return Array.isArray(results) ? results.filter((_, index) => index % 2 === 0) : results;
}
