import { expect } from '@jest/globals';
import type { RunRow } from './state.js';

/**
 * Every kill before the end left one abandoned run without effect; one run did the work, told as that of an
 * uninterrupted harvest; later ones found nothing new.
 */
export function expectTruthful(runs: readonly RunRow[], whole: RunRow | undefined, kills: number): void {
  const abandoned = runs.filter(({ outcome, code }) => outcome === 'failed' && code === 'abandoned');
  const ended = runs.filter((run) => !abandoned.includes(run));
  expect(abandoned.length).toBeLessThanOrEqual(kills);
  expect(abandoned.every((run) => run.found + run.new + run.changed + run.held === 0)).toBe(true);
  expect(ended[0]).toEqual(whole);
  expect(ended.slice(1).every((run) => run.new + run.changed === 0)).toBe(true);
}
