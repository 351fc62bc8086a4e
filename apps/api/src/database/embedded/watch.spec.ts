import { describe, expect, it } from '@jest/globals';
import { watchSilence, type Watched } from './watch.js';

const bounds = { everyMs: 5, idleMs: 60, busyMs: 200 };

/** Watches for a while; resolves to the reason for a restart and when it came, or null when none was seen. */
async function watchedFor(ms: number, watched: Watched): Promise<{ reason: string; after: number } | null> {
  const started = Date.now();
  const signal = AbortSignal.timeout(ms);
  return watchSilence(watched, bounds, signal).then(
    (reason) => ({ reason, after: Date.now() - started }),
    () => null,
  );
}

const never = (): Promise<void> => new Promise(() => undefined);
const answers = (): Promise<void> => Promise.resolve();
const refuses = (): Promise<void> => Promise.reject(new Error('refused'));

describe('watching the embedded database', () => {
  it('is content while it answers', async () => {
    expect(await watchedFor(300, { ask: answers, served: () => Promise.resolve(0) })).toBeNull();
  });

  it('restarts one that could answer and does not', async () => {
    const seen = await watchedFor(1_000, { ask: never, served: () => Promise.resolve(7) });
    expect(seen?.reason).toContain('nothing was running');
    expect(seen?.after).toBeLessThan(bounds.busyMs);
  });

  it('restarts one that refuses every question', async () => {
    const seen = await watchedFor(1_000, { ask: refuses, served: () => Promise.resolve(7) });
    expect(seen?.reason).toContain('no answer');
  });

  it('waits while it serves others', async () => {
    let count = 0;
    expect(await watchedFor(300, { ask: never, served: () => Promise.resolve((count += 1)) })).toBeNull();
  });

  it('waits longer while a statement computes, but not for ever', async () => {
    const seen = await watchedFor(1_000, { ask: never, served: () => Promise.resolve(null) });
    expect(seen?.reason).toContain('one statement');
    expect(seen?.after).toBeGreaterThanOrEqual(bounds.busyMs);
  });

  it('gives it time to answer after a long statement', async () => {
    const started = Date.now();
    const busyUntil = started + 150;
    const seen = await watchedFor(1_000, {
      ask: never,
      served: () => Promise.resolve(Date.now() < busyUntil ? null : 0),
    });
    expect(seen?.after).toBeGreaterThanOrEqual(150 + bounds.idleMs);
  });

  it('asks again after a refusal', async () => {
    let asked = 0;
    const ask = (): Promise<void> => ((asked += 1) < 3 ? refuses() : answers());
    expect(await watchedFor(200, { ask, served: () => Promise.resolve(7) })).toBeNull();
    expect(asked).toBeGreaterThan(3);
  });
});
