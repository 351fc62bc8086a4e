import type { PlatformRequest } from './platforms/platform.js';
import { jsonReply, type PlatformAnswer } from './platforms/replies.js';

/** What can go wrong with a list that comes in pages (`results`, `next`), with what the platform does. */
export const PAGING_FAULTS = {
  repeatedPages: 'answers the first page, whichever was asked for',
  endlessPages: 'answers the first page again and again, and always tells of a next one',
  cappedPages: 'ends the list after its first page, in silence',
  brokenPage: 'answers the first page, and every other with status 500',
  shortPages: 'leaves out half of every page',
} as const;

/** The name of a fault of pages. */
export type PagingFault = keyof typeof PAGING_FAULTS;

/** Answers a request as the platform would without faults. */
type Answer = (request: PlatformRequest) => PlatformAnswer;

type Page = Readonly<Record<string, unknown>>;

const SPOILS: Readonly<Record<PagingFault, (answer: Answer, request: PlatformRequest) => PlatformAnswer>> = {
  repeatedPages: (answer, request) => answer(firstOf(request)),
  endlessPages: (answer, request) => changed(answer(firstOf(request)), () => ({ next: nextOf(request) })),
  cappedPages: (answer, request) => changed(answer(request), () => ({ next: null })),
  brokenPage: (answer, request) =>
    offsetOf(request) === 0 ? answer(request) : jsonReply({ detail: 'Server Error' }, 'application/json', 500),
  shortPages: (answer, request) => changed(answer(request), ({ results }) => ({ results: halfOf(results) })),
};

/** The answer of a platform whose pages have this fault. */
export function spoiledPage(fault: PagingFault, answer: Answer, request: PlatformRequest): PlatformAnswer {
  return SPOILS[fault](answer, request);
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

function halfOf(results: unknown): unknown {
  return Array.isArray(results) ? results.filter((_, index) => index % 2 === 0) : results;
}
