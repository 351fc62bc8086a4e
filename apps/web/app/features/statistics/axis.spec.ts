import { describe, expect, it } from '@jest/globals';
import { ticksTo } from './axis.js';

describe('the values of an axis', () => {
  it.each([
    [17, [0, 5, 10, 15, 20]],
    [56, [0, 20, 40, 60]],
    [255, [0, 100, 200, 300]],
    [3, [0, 1, 2, 3]],
    [1, [0, 1]],
    [0, [0, 1]],
    [1000, [0, 250, 500, 750, 1000]],
  ])('up to %d procedures are round and whole', (highest, ticks) => {
    expect(ticksTo(highest, true)).toEqual(ticks);
  });

  it.each([
    [0.7, [0, 0.2, 0.4, 0.6, 0.8]],
    [0.131, [0, 0.05, 0.1, 0.15]],
    [2.2, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('up to %d may have decimals', (highest, ticks) => {
    expect(ticksTo(highest, false)).toEqual(ticks);
  });

  it('always reach the highest value, from zero', () => {
    for (let highest = 0.013; highest < 50_000; highest *= 1.37) {
      for (const isCount of [true, false]) {
        const ticks = ticksTo(highest, isCount);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }
    }
  });
});
