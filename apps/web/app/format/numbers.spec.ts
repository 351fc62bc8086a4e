import { describe, expect, it } from '@jest/globals';
import { counted, formatDuration, formatNumber } from './numbers.js';

describe('numbers', () => {
  it('are grouped the way each language does', () => {
    expect(formatNumber(12_345, 'de')).toBe('12.345');
    expect(formatNumber(12_345, 'en')).toBe('12,345');
  });

  it('take the word that fits', () => {
    const days = { one: 'Tag', other: 'Tage' };
    expect([0, 1, 2].map((value) => counted(value, 'de', days))).toEqual(['0 Tage', '1 Tag', '2 Tage']);
  });
});

describe('a duration', () => {
  it.each([
    [840, '840 ms'],
    [2449, '2,4 s'],
    [119_000, '119 s'],
    [240_000, '4 min'],
  ])('of %d ms reads „%s“', (ms, expected) => {
    expect(formatDuration(ms, 'de')).toBe(expected);
  });
});
