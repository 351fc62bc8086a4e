import { FetchError } from './fetch-error.js';
import type { AnswerHeaders } from './answer-headers.js';
import { parseRateState, parseRetryAfter } from './rate-headers.js';

/** The head of an answer, as far as it has been read. */
export type AnswerHead = { readonly status: number; readonly headers: AnswerHeaders };

/** Status codes that name another address; 300, 305 and 306 do not. */
export const REDIRECT_STATUS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const DENIED: ReadonlySet<number> = new Set([401, 403]);

/** What an answer may be, besides 200 with its data. */
export type Welcome = {
  /** Whether the request was conditional, so that 304 answers it. */
  readonly conditional: boolean;
  /** Error statuses whose body is wanted. */
  readonly reads?: readonly number[] | undefined;
};

/** 200 carries data and 304 answers a conditional request; what else is not welcome is an error with its own code. */
export function judgeStatus(head: AnswerHead, welcome: Welcome, now: number): FetchError | number {
  const { status, headers } = head;
  // Cloudflare's mark of a challenge page; it comes with any status, 200 included.
  const challenge = headers['cf-mitigated'];
  if (challenge !== undefined) return new FetchError('blocked', `status ${status}, bot defence`, { status });
  if (isWelcome(status, welcome)) return status;
  if (DENIED.has(status)) return new FetchError('blocked', `status ${status}`, { status });
  const code = status === 429 ? 'rate-limited' : 'http-status';
  return new FetchError(code, `status ${status}`, { status, retryAfter: retryAfterOf(head, now) });
}

function isWelcome(status: number, { conditional, reads = [] }: Welcome): boolean {
  return status === 200 || (status === 304 && conditional) || reads.includes(status);
}

function retryAfterOf({ status, headers }: AnswerHead, now: number): Date | null {
  const wish = parseRetryAfter(headers['retry-after'], now);
  if (wish !== null || status !== 429) return wish;
  return parseRateState(headers, now)?.resetAt ?? null;
}
