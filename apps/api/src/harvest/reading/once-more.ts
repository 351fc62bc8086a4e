import type { FeedRequest } from '@navigator/adapters';
import type { Patience } from '../../platform/http/patience.js';
import type { TransportError } from './transport.js';

/** Longer than this nobody keeps a harvest waiting: the next run comes by itself. */
const LONGEST_REST_MS = 120_000;
/** A host that cannot serve ten entries is not overwhelmed by their number. */
const FEWEST = 10;
/** Each attempt asks for a quarter: 1,000, 250, 63. */
const DIVISOR = 4;

/** A connection that failed by the way, and may not fail again. */
const PASSING: ReadonlySet<string> = new Set([
  'connect-failed',
  'connect-timeout',
  'first-byte-timeout',
  'too-slow',
  'too-long',
  'truncated',
  'reset',
]);
/** What a host does to which a page is too much; 503 is one that wants nobody just now. */
const OVERWHELMED: ReadonlySet<string> = new Set(['first-byte-timeout', 'too-slow', 'too-long', 'too-large', 'reset']);
const OVERWHELMED_STATUS: ReadonlySet<number | null> = new Set([413, 500, 502, 504]);

/** A failed question, and what a conversation would lose with it. */
export interface Failed {
  readonly request: FeedRequest;
  readonly error: TransportError;
  /** Whether other answers were read before, which a failed run throws away. */
  readonly hasMuchToLose: boolean;
  /** Attempts that this question has had. */
  readonly attempts: number;
}

/** How to put the question again: after how long, and perhaps for fewer entries. */
export interface Again {
  readonly afterMs: number;
  readonly request: FeedRequest;
  readonly isSmaller: boolean;
  /** Code of the failure. */
  readonly because: string;
}

/**
 * Whether a question is put once more before the whole reading fails. A first question is not, as nothing is lost with
 * it, unless fewer entries can be asked for; `Retry-After` is heeded, and one that is too far off ends the reading.
 */
export class OnceMore {
  #left: number;

  constructor(private readonly patience: Patience) {
    this.#left = patience.budgetMs;
  }

  /** @returns null where the failure stands */
  after(failed: Failed): Again | null {
    const pause = this.patience.pausesMs[failed.attempts - 1];
    if (pause === undefined || !isWorthIt(failed)) return null;
    const afterMs = Math.max(pause, this.#askedFor(failed.error));
    if (afterMs > LONGEST_REST_MS || afterMs > this.#left) return null;
    this.#left -= afterMs;
    const smaller = isOverwhelmed(failed.error) ? withFewer(failed.request) : null;
    return { afterMs, request: smaller ?? failed.request, isSmaller: smaller !== null, because: failed.error.code };
  }

  #askedFor({ retryAfter }: TransportError): number {
    return retryAfter === null ? 0 : retryAfter.getTime() - this.patience.now();
  }
}

function isWorthIt({ request, error, hasMuchToLose }: Failed): boolean {
  if (request.isOptional) return false;
  if (isOverwhelmed(error) && withFewer(request) !== null) return true;
  return hasMuchToLose && mayPass(error);
}

/** Whoever is told to slow down and not until when comes back with the next run. */
function mayPass({ code, status, retryAfter }: TransportError): boolean {
  if (code === 'rate-limited') return retryAfter !== null;
  return PASSING.has(code) || (code === 'http-status' && (status ?? 0) >= 500);
}

function isOverwhelmed({ code, status }: TransportError): boolean {
  return OVERWHELMED.has(code) || (code === 'http-status' && OVERWHELMED_STATUS.has(status));
}

/** The same question for fewer entries, or null where there is no asking for fewer. */
function withFewer(request: FeedRequest): FeedRequest | null {
  const url = new URL(request.url);
  const wanted = request.pageSize?.toLowerCase();
  const [name, size] = [...url.searchParams].find(([key]) => key.toLowerCase() === wanted) ?? [];
  const fewer = Math.ceil(Number(size) / DIVISOR);
  if (name === undefined || !(fewer >= FEWEST)) return null;
  url.searchParams.set(name, String(fewer));
  return { ...request, url: url.href };
}
