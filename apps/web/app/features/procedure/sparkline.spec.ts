import { describe, expect, it } from '@jest/globals';
import { sparkline } from './sparkline.js';

describe('the line of a count', () => {
  it('goes in steps: a value holds until the next is told', () => {
    const readings = [
      { day: '2026-11-01', value: 0 },
      { day: '2026-11-05', value: 10 },
    ];
    expect(sparkline(readings, '2026-11-11')).toBe('M0 46H96V2H240');
  });

  it('has a gap where nothing was told, never a zero', () => {
    const readings = [
      { day: '2026-11-01', value: 5 },
      { day: '2026-11-05', value: null },
      { day: '2026-11-09', value: 5 },
    ];
    expect(sparkline(readings, '2026-11-11')).toBe('M0 2H96M192 2H240');
  });

  it('is none for a count that was told once, or never', () => {
    expect(sparkline([{ day: '2026-11-01', value: 5 }], '2026-11-11')).toBeNull();
    expect(sparkline([], '2026-11-11')).toBeNull();
  });
});
