import { setTimeout as sleep } from 'node:timers/promises';

/** How often to look, and how long silence is borne. */
export interface WatchBounds {
  readonly everyMs: number;
  /** Silence of a database that is doing nothing. */
  readonly idleMs: number;
  /** Silence of a database whose event loop stands still, because one statement computes. */
  readonly busyMs: number;
}

/**
 * PGlite computes on the event loop of its process and knows no statement timeout, so silence alone proves nothing.
 * 30 s in which it could have answered and served nobody is a wedged queue (or a client that went away inside a
 * transaction, which blocks everybody else just the same). A single statement gets 10 minutes: an index over a large
 * import may take some, and whatever takes longer would keep every reader waiting anyway.
 */
export const defaultBounds: WatchBounds = { everyMs: 10_000, idleMs: 30_000, busyMs: 600_000 };

/** Two ways to ask: an SQL question through the socket, and the count of messages served, straight from the event loop. */
export interface Watched {
  /** Resolves when the database has answered `select 1`. */
  ask(): Promise<void>;
  /** Null when the event loop did not answer within the given time. */
  served(patienceMs: number): Promise<number | null>;
}

/** Watches until the database has to be restarted and resolves to the reason; rejects when aborted. */
export async function watchSilence(watched: Watched, bounds: WatchBounds, signal: AbortSignal): Promise<string> {
  const question = questionTo(watched);
  let look: Look = { answered: true, served: null };
  let lastSign = Date.now();
  for (;;) {
    question.ask();
    await sleep(bounds.everyMs, undefined, { signal });
    const before = look;
    look = { served: await watched.served(bounds.everyMs), answered: question.answered() };
    if (isSignOfLife(before, look)) lastSign = Date.now();
    const reason = verdict(look, Date.now() - lastSign, bounds);
    if (reason !== null) return reason;
  }
}

interface Look {
  readonly answered: boolean;
  readonly served: number | null;
}

/** An answer, messages served for somebody, or an event loop that turns again after a long statement. */
function isSignOfLife(before: Look, now: Look): boolean {
  if (now.answered) return true;
  return now.served !== null && (before.served === null || now.served > before.served);
}

function verdict(look: Look, quietMs: number, bounds: WatchBounds): string | null {
  if (look.served === null) return quietMs >= bounds.busyMs ? `one statement ran for ${seconds(quietMs)}` : null;
  return quietMs >= bounds.idleMs ? `no answer for ${seconds(quietMs)} although nothing was running` : null;
}

function seconds(ms: number): string {
  return `${String(Math.round(ms / 1_000))} s`;
}

/** One question at a time: the next is asked only when the last was answered or refused. */
function questionTo(watched: Watched): { ask(): void; answered(): boolean } {
  let state: 'none' | 'asked' | 'answered' | 'refused' = 'none';
  return {
    ask: () => {
      if (state === 'asked') return;
      state = 'asked';
      watched.ask().then(
        () => (state = 'answered'),
        () => (state = 'refused'),
      );
    },
    answered: () => state === 'answered',
  };
}
