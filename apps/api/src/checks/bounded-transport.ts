import type { FeedRequest } from '@navigator/adapters';
import {
  BodyBroken,
  type Answer,
  type Transport,
  type TransportError,
  type Validators,
} from '../harvest/reading/transport.js';
import type { Clock } from '../platform/clock.js';

/** What one check may take, so that the next in the queue has its turn. */
export interface Bounds {
  readonly requests: number;
  readonly ms: number;
}

/**
 * A transport that ends after so many requests, or so much time: what was read until then is told. What only enriches
 * gets half of it, so that the list, which may come last, has its turn.
 */
export class BoundedTransport implements Transport {
  readonly #end: number;
  #requests = 0;
  #bytes = 0;
  #isCut = false;

  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
  ) {
    this.#end = clock.now().getTime() + bounds.ms;
  }

  async ask(request: FeedRequest, validators: Validators | null): Promise<Answer> {
    if (this.#isRefused(request)) {
      this.#isCut = true;
      return { kind: 'failure', error: CHECK_CUT };
    }
    this.#requests += 1;
    const answer = await this.transport.ask(request, validators);
    return answer.kind === 'answer' ? { ...answer, body: this.#timed(answer.body) } : answer;
  }

  /** Whether anything was refused or ended for being too much. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** What it cost so far; bytes are decompressed. */
  get spent(): { readonly requests: number; readonly bytes: number } {
    return { requests: this.#requests, bytes: this.#bytes };
  }

  #isRefused({ isOptional }: FeedRequest): boolean {
    const share = isOptional ? 0.5 : 1;
    return this.#requests >= this.bounds.requests * share || this.#left() <= this.bounds.ms * (1 - share);
  }

  async *#timed(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of body) {
      if (this.#left() <= 0) {
        this.#isCut = true;
        throw new BodyBroken(CHECK_CUT);
      }
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  /** Milliseconds until the end. */
  #left(): number {
    return this.#end - this.clock.now().getTime();
  }
}

/** The check was ended by us, not by the host. */
export const CHECK_CUT: TransportError = {
  code: 'check-cut',
  detail: 'the check reached its limit',
  text: {
    de: 'Die Prüfung wurde beendet, damit die nächste an die Reihe kommt; gelesen wurde nur der Anfang. Ein eingetragener Feed wird ganz gelesen.',
    en: 'The check was ended so that the next one has its turn; only the beginning was read. A registered feed is read whole.',
  },
  status: null,
  retryAfter: null,
};
