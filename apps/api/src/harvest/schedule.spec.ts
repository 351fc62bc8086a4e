import { describe, expect, it } from '@jest/globals';
import { nextDue, nextRetry } from './schedule.js';

const NOW = new Date('2026-03-10T10:00:00Z');
const minutesFromNow = (date: Date): number => (date.getTime() - NOW.getTime()) / 60_000;
const ids = Array.from({ length: 200 }, (_, index) => `feed${String(index).padStart(6, '0')}`);

describe('after a run that worked a feed is due', () => {
  it('no sooner than its interval and at most a tenth later', () => {
    const waits = ids.map((id) => minutesFromNow(nextDue(id, 60, NOW)));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...waits)).toBeLessThanOrEqual(66);
  });

  it('at its own moment, so that feeds do not march in step', () => {
    expect(new Set(ids.map((id) => nextDue(id, 60, NOW).getTime())).size).toBeGreaterThan(50);
  });

  it('always equally long after, so that nothing drifts with chance', () => {
    expect(nextDue('feed000001', 60, NOW)).toEqual(nextDue('feed000001', 60, NOW));
  });
});

describe('after failed runs a feed is tried again', () => {
  it.each([
    [1, 1_440, 5],
    [2, 1_440, 10],
    [3, 1_440, 20],
    [9, 1_440, 1_280],
    [10, 1_440, 1_440],
    [5_000, 1_440, 1_440],
    [1, 3, 3],
    [4, 30, 30],
  ])('%i failures at an interval of %i minutes: after %i minutes', (failures, interval, expected) => {
    expect(minutesFromNow(nextRetry(failures, interval, NOW))).toBe(expected);
  });
});
