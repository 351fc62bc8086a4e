import { describe, expect, it } from '@jest/globals';
import { calmInterval, nextDue, nextRetry } from './schedule.js';

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

const HOUR = 60;
const DAY = 24 * HOUR;

describe('after failed runs a feed is tried again', () => {
  const wait = (
    failures: number,
    downMinutes: number,
    told: { intervalMinutes?: number; requests?: number } = {},
  ): number => {
    const failingSince = new Date(NOW.getTime() - downMinutes * 60_000);
    return minutesFromNow(nextRetry({ failures, failingSince, intervalMinutes: DAY, requests: 1, ...told }, NOW));
  };

  it.each([
    [1, 0, 5],
    [2, 5, 10],
    [3, 15, 20],
    [4, 35, 30],
    [40, 23 * HOUR, 30],
  ])(
    'soon, so that the outage is known exactly: %i failures, down for %i minutes: after %i',
    (failures, down, expected) => {
      expect(wait(failures, down)).toBe(expected);
    },
  );

  it.each([
    [2 * DAY, 4 * HOUR],
    [8 * DAY, DAY],
    [29 * DAY, DAY],
    [31 * DAY, 7 * DAY],
    [3_000 * DAY, 7 * DAY],
  ])('more calmly the longer it is dead, but never never: down for %i minutes: after %i', (down, expected) => {
    expect(wait(5_000, down)).toBe(expected);
  });

  it('never more often than while it worked', () => {
    expect(wait(1, 0, { intervalMinutes: 3 })).toBe(3);
    expect(wait(4, 60, { intervalMinutes: 20 })).toBe(20);
    expect(wait(50, 8 * DAY, { intervalMinutes: 14 * DAY })).toBe(14 * DAY);
  });

  it('no more often than by its interval where failing costs many requests', () => {
    expect(wait(20, 10 * HOUR, { requests: 200, intervalMinutes: 6 * HOUR })).toBe(6 * HOUR);
  });
});

describe('while nothing changes the interval', () => {
  const calm = (unchangedRuns: number, intervalMinutes = HOUR, freshMinutes = 0): number =>
    calmInterval({ intervalMinutes, unchangedRuns, freshMinutes });

  it.each([
    [0, 60],
    [5, 60],
    [6, 120],
    [12, 180],
    [24, 240],
    [1_000, 240],
  ])('is stretched step by step up to four times: after %i lists %i minutes', (unchanged, expected) => {
    expect(calm(unchanged)).toBe(expected);
  });

  it('is stretched to a day at most, and never shortened', () => {
    expect(calm(100, 12 * HOUR)).toBe(DAY);
    expect(calm(100, 2 * DAY)).toBe(2 * DAY);
  });

  it('is no shorter than the source says that its answer stays good, within the same limit', () => {
    expect(calm(0, HOUR, 90)).toBe(90);
    expect(calm(0, HOUR, 525_600)).toBe(4 * HOUR);
    expect(calm(24, HOUR, 90)).toBe(4 * HOUR);
  });
});
