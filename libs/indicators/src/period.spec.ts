import { describe, expect, it } from '@jest/globals';
import { latestDay, periodKey, periodLabel } from './period.js';

describe('a period', () => {
  it.each([
    ['month', '2026-05', 'Mai 2026', 'May 2026'],
    ['quarter', '2026-Q2', '2. Quartal 2026', 'Q2 2026'],
    ['year', '2026', '2026', '2026'],
  ] as const)('by %s has a key that sorts and a label to read', (interval, key, ...words) => {
    expect(periodKey('2026-05-17', interval)).toBe(key);
    expect([periodLabel(key, 'de'), periodLabel(key, 'en')]).toEqual(words);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, key) => {
    expect(periodKey(day, 'quarter')).toBe(key);
  });

  it('is never further than ten years ahead, because platforms write 9999 for open ends', () => {
    expect(latestDay('2026-11-22')).toBe('2036-12-31');
  });
});
