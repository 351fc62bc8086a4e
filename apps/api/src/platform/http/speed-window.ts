/** The least speed that is asked of a server, measured over a sliding window of waiting time. */
export type SpeedRule = { readonly windowMs: number; readonly minBytesPerSecond: number };

type Bucket = { readonly at: number; readonly bytes: number };

/** setTimeout takes longer spans for none at all. */
const LONGEST_TIMER = 2_147_483_647;

/** The window is kept in this many steps, so that its memory does not grow with the speed. */
const STEPS = 50;

/**
 * Knows when a server has become too slow. It counts only the time spent waiting for the server:
 * a reader of ours that takes its time is not the server's fault.
 */
export class SpeedWindow {
  readonly #needed: number;
  #buckets: readonly Bucket[] = [];
  #waited = 0;

  constructor(private readonly rule: SpeedRule) {
    this.#needed = (rule.minBytesPerSecond * rule.windowMs) / 1000;
  }

  /** How much longer one may wait for the next byte before the last window holds too few. */
  patience(): number {
    return Math.min(LONGEST_TIMER, Math.max(0, this.#failsAt() - this.#waited));
  }

  /** Notes that `bytes` came after waiting for `ms`. */
  arrived(bytes: number, ms: number): void {
    this.#waited += ms;
    const kept = this.#buckets.filter(({ at }) => at > this.#waited - this.rule.windowMs);
    const last = kept.at(-1);
    const merge = last !== undefined && this.#waited - last.at < this.rule.windowMs / STEPS;
    this.#buckets = merge
      ? [...kept.slice(0, -1), { at: last.at, bytes: last.bytes + bytes }]
      : [...kept, { at: this.#waited, bytes }];
  }

  /** The waiting time at which the window would hold too little if nothing more came. */
  #failsAt(): number {
    let left = this.#buckets.reduce((sum, { bytes }) => sum + bytes, 0);
    if (left < this.#needed) return this.rule.windowMs;
    for (const { at, bytes } of this.#buckets) {
      left -= bytes;
      if (left < this.#needed) return at + this.rule.windowMs;
    }
    return Number.POSITIVE_INFINITY;
  }
}
