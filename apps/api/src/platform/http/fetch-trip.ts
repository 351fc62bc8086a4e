import type { ByteCount } from './answer-body.js';
import type { FetchFacts, FetchRequest, RedirectStep } from './fetch-outcome.js';
import { FetchWatch } from './fetch-watch.js';

/** The books of one request, from the first turn to the last byte. */
export class FetchTrip {
  readonly watch: FetchWatch;
  readonly count: ByteCount = { wire: 0, decoded: 0 };
  #status: number | null = null;
  #steps: readonly RedirectStep[] = [];
  #startedAt: number | null = null;
  #endedAt: number | null = null;

  constructor(
    readonly request: FetchRequest,
    closing: AbortSignal,
  ) {
    this.watch = new FetchWatch([request.signal, closing]);
  }

  /** The first turn has come: from here on time counts. */
  begin(totalMs: number): void {
    this.#startedAt ??= performance.now();
    this.watch.limitTotal(totalMs);
  }

  /** Notes where the trip stands. */
  note(steps: readonly RedirectStep[], status: number | null): void {
    this.#steps = steps;
    this.#status = status;
  }

  /** Stops every clock; only the first call counts. */
  end(): void {
    this.#endedAt ??= performance.now();
    this.watch.end();
  }

  /** What is known so far. */
  facts(): FetchFacts {
    const now = this.#endedAt ?? performance.now();
    return {
      status: this.#status,
      redirects: this.#steps,
      bytesOnWire: this.count.wire,
      bytesDecoded: this.count.decoded,
      ms: Math.round(now - (this.#startedAt ?? now)),
    };
  }
}
