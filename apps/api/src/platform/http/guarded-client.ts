import { setMaxListeners } from 'node:events';
import type { AddressPolicy, Trust } from './address.js';
import { type AllowedHosts, NO_ALLOWED_HOSTS } from './allowed-hosts.js';
import { answerBody, refuseDeclaredSize } from './answer-body.js';
import { classifyError } from './classify-error.js';
import { dial } from './dial.js';
import { type Exchange, exchange } from './exchange.js';
import { FetchError } from './fetch-error.js';
import { DEFAULT_LIMITS, type FetchLimits } from './fetch-limits.js';
import type { AnswerHeaders } from './answer-headers.js';
import type { FetchAnswer, FetchOutcome, FetchRequest, Validators } from './fetch-outcome.js';
import { FetchTrip } from './fetch-trip.js';
import { type Clock, type EndTurn, HostQueue, systemClock } from './host-queue.js';
import { judgeStatus, REDIRECT_STATUS } from './judge-status.js';
import { firstStop, nextStop, type Stop } from './next-stop.js';
import { parseRateState, type RateState } from './rate-headers.js';
import { type ClientIdentity, isConditional, requestHeaders, userAgent } from './request-headers.js';
import { resolveTarget, type Resolver, type Route, systemResolver } from './resolve-target.js';
import type { Patience } from './patience.js';
import { endpointKey } from './target.js';

/** What the client is told once, at the start of the process. */
export type GuardedClientOptions = {
  readonly identity: ClientIdentity;
  /** From `ALLOW_PRIVATE_HOSTS`; nothing by default. */
  readonly allowed?: AllowedHosts;
  /** From `OUTBOUND_PROXY`: an `http://` address, trusted. */
  readonly proxy?: URL | null;
  readonly limits?: Partial<FetchLimits>;
  readonly resolver?: Resolver;
  readonly clock?: Clock;
  /** Certificate authorities (PEM) instead of the system's; for tests. */
  readonly ca?: string;
};

/** An answered stop whose data may be read, with the pause that its host wants afterwards. */
type Arrival = { readonly source: Exchange; readonly leave: () => void; readonly rate: RateState | null };

/** An exchange at a stop, and how the route to it was judged. */
type Visit = { readonly source: Exchange; readonly route: Route; readonly endTurn: EndTurn };

/**
 * The one client for addresses that came from outside: checks, harvests and proofs.
 * @example
 * const outcome = await client.fetch({ url, trust: 'public', maxBytes: MAX_BYTES.publicCheck });
 * if (outcome.kind === 'failure') return outcome.error.code;
 * for await (const chunk of outcome.body) read(chunk); // may throw a FetchError
 */
export class GuardedClient {
  readonly #limits: FetchLimits;
  readonly #agent: string;
  readonly #clock: Clock;
  readonly #queue: HostQueue;
  readonly #closing = new AbortController();

  constructor(private readonly options: GuardedClientOptions) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#agent = userAgent(options.identity);
    this.#clock = options.clock ?? systemClock;
    this.#queue = new HostQueue(this.#clock);
    // One listener per request under way: many are no leak.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Asks for a URL, waits for its host's turn, follows redirects. Expected failures are values. */
  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const trip = new FetchTrip(request, this.#closing.signal);
    try {
      return await this.#travel(trip);
    } catch (cause) {
      trip.end();
      return { kind: 'failure', error: classifyError(cause, 'headers'), facts: trip.facts() };
    }
  }

  /** Whether an address may be asked, without asking it; names are looked up. It is judged again when it is asked. */
  async judge(url: string, trust: Trust): Promise<FetchError | null> {
    const trip = new FetchTrip({ url, trust, maxBytes: 0 }, this.#closing.signal);
    try {
      await this.#route(firstStop(url, trust), trip);
      return null;
    } catch (cause) {
      return classifyError(cause, 'headers');
    } finally {
      trip.end();
    }
  }

  /** How long a conversation waits before it repeats a question. */
  get patience(): Patience {
    const rest = (ms: number): Promise<boolean> =>
      this.#clock.sleep(ms, this.#closing.signal).then(
        () => true,
        () => false,
      );
    return {
      pausesMs: this.#limits.againAfterMs,
      budgetMs: this.#limits.maxAgainMs,
      now: () => this.#clock.now(),
      rest,
    };
  }

  /** Ends every request and its socket; later requests fail with `aborted`. */
  close(): void {
    this.#closing.abort();
  }

  async #travel(trip: FetchTrip): Promise<FetchAnswer> {
    let stop = firstStop(trip.request.url, trip.request.trust);
    for (;;) {
      const arrived = await this.#visit(stop, trip);
      if ('source' in arrived) return this.#answer(stop, trip, arrived);
      stop = arrived;
    }
  }

  /** One stop: wait for the turn, connect, ask, and judge the answer's head. */
  async #visit(stop: Stop, trip: FetchTrip): Promise<Stop | Arrival> {
    const visit = await this.#ask(stop, trip);
    const { head } = visit.source;
    const now = this.#clock.now();
    const rate = parseRateState(head.headers, now);
    const leave = (): void => {
      visit.source.close();
      visit.endTurn(Math.max(this.#pauseOf(visit.route), this.#ratePause(rate)));
    };
    trip.note(stop.steps, head.status);
    try {
      if (REDIRECT_STATUS.has(head.status)) {
        const next = nextStop(stop, head, {
          opened: visit.route.opened,
          maxRedirects: this.#limitsOf(trip).maxRedirects,
        });
        if (trip.request.post && !next.atHome) throw postedElsewhere(head.status);
        leave();
        return next;
      }
      const conditional = stop.atHome && isConditional(trip.request);
      const verdict = judgeStatus(head, { conditional, reads: trip.request.reads }, now);
      if (verdict instanceof FetchError) throw verdict;
      refuseDeclaredSize(head.headers['content-length'], trip.request.maxBytes);
      return { source: visit.source, leave, rate };
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #ask(stop: Stop, trip: FetchTrip): Promise<Visit> {
    const { watch, request } = trip;
    const endTurn = await this.#queue.take(endpointKey(stop.target), watch.signal);
    let pauseMs = 0;
    try {
      trip.begin(this.#limitsOf(trip).totalMs);
      trip.note(stop.steps, null);
      const route = await this.#route(stop, trip);
      pauseMs = this.#pauseOf(route);
      const socket = await this.#connect(stop, route, trip);
      const headers = requestHeaders(request, this.#agent, stop.atHome);
      const asked = exchange(stop.target, socket, { headers, body: request.post?.body ?? null });
      const source = await watch.within({ ms: this.#limits.firstByteMs, code: 'first-byte-timeout' }, asked);
      return { source, route, endTurn };
    } catch (error) {
      endTurn(pauseMs);
      throw error;
    }
  }

  async #route(stop: Stop, { watch }: FetchTrip): Promise<Route> {
    const policy: AddressPolicy = { allowed: this.options.allowed ?? NO_ALLOWED_HOSTS, trust: stop.trust };
    const resolved = resolveTarget(stop.target, policy, this.options.resolver ?? systemResolver);
    return watch.within({ ms: this.#limits.connectMs, code: 'dns-failed' }, resolved);
  }

  async #connect(stop: Stop, route: Route, { watch }: FetchTrip): ReturnType<typeof dial> {
    const ms = this.#limits.connectMs;
    const { proxy = null, ca = null } = this.options;
    return watch.within(
      { ms, code: 'connect-timeout' },
      dial(stop.target, route, { signal: watch.signal, ms, proxy, ca }),
    );
  }

  #answer(stop: Stop, trip: FetchTrip, { source, leave, rate }: Arrival): FetchAnswer {
    const end = (): void => {
      leave();
      trip.end();
    };
    trip.watch.signal.addEventListener('abort', end, { once: true });
    const { status, headers } = source.head;
    const rules = { maxBytes: trip.request.maxBytes, limits: this.#limits, watch: trip.watch, count: trip.count, end };
    if (status === 304) end();
    return {
      kind: 'answer',
      status,
      url: stop.target.url.href,
      headers,
      validators: validatorsOf(headers),
      rate,
      body: status === 304 ? nothing() : answerBody(source, rules),
      discard: end,
      facts: () => trip.facts(),
    };
  }

  #limitsOf({ request }: FetchTrip): FetchLimits {
    return { ...this.#limits, ...request.limits };
  }

  /** A host that the operator has opened is a machine of the operator's own. */
  #pauseOf({ opened }: Route): number {
    return opened ? 0 : this.#limits.pauseMs;
  }

  #ratePause(rate: RateState | null): number {
    if (rate === null || rate.remaining > 0) return 0;
    return Math.min(this.#limits.maxRatePauseMs, rate.resetAt.getTime() - this.#clock.now());
  }
}

/** What was meant for one origin is not posted to another. */
function postedElsewhere(status: number): FetchError {
  return new FetchError('bad-redirect', `status ${status} leads a posted question to another origin`, { status });
}

function validatorsOf(headers: AnswerHeaders): Validators {
  return { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A 304 has no body.
}
