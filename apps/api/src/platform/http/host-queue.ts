import { setTimeout } from 'node:timers/promises';
import { raceSignal } from './fetch-watch.js';

/** Time as the queue sees it; tests bring their own. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with the signal's reason when it fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

/** Ends a turn; the next request to the host waits at least `pauseMs` from now. Only the first call counts. */
export type EndTurn = (pauseMs: number) => void;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => raceSignal(setTimeout(ms, undefined, { signal }), signal),
};

/** One request at a time per host and port, in the order of asking, with a pause in between. */
export class HostQueue {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #freeAt = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Waits for one's turn at the host; whoever stops waiting lets the others pass. */
  async take(key: string, signal: AbortSignal): Promise<EndTurn> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const tail = before.then(() => mine);
    this.#tails.set(key, tail);
    void tail.then(() => this.#forget(key, tail));
    try {
      await raceSignal(before, signal);
      await this.#pause(key, signal);
    } catch (stopped) {
      leave();
      throw stopped;
    }
    return (pauseMs) => {
      if (pauseMs > 0) this.#freeAt.set(key, this.clock.now() + pauseMs);
      leave();
    };
  }

  async #pause(key: string, signal: AbortSignal): Promise<void> {
    const wait = (this.#freeAt.get(key) ?? 0) - this.clock.now();
    if (wait > 0) await this.clock.sleep(wait, signal);
    this.#freeAt.delete(key);
  }

  /** Keeps the maps as small as the number of hosts in use: strangers may name any number of hosts. */
  #forget(key: string, tail: Promise<void>): void {
    if (this.#tails.get(key) === tail) this.#tails.delete(key);
    const now = this.clock.now();
    for (const [host, at] of this.#freeAt) {
      if (at <= now) this.#freeAt.delete(host);
    }
  }
}
