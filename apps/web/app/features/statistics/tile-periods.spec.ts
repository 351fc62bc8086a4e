import { describe, expect, it } from '@jest/globals';
import { chosenDays, shiftYear, yearSoFar } from './tile-periods.js';

describe('compared periods', () => {
  it('this year so far stands beside the same days of the year before', () => {
    expect(yearSoFar('2026-11-22')).toEqual({
      now: { from: '2026-01-01', to: '2026-11-22' },
      before: { from: '2025-01-01', to: '2025-11-22' },
    });
  });

  it('a chosen period stands beside its days of the year before', () => {
    expect(chosenDays({ from: '2026-03-01', to: '2026-05-31' }, '2026-11-22').before).toEqual({
      from: '2025-03-01',
      to: '2025-05-31',
    });
  });

  it('a period of several years stands beside as many days right before it', () => {
    expect(chosenDays({ from: '2023-01-01', to: '2024-12-31' }, '2026-11-22').before).toEqual({
      from: '2020-12-31',
      to: '2022-12-31',
    });
  });

  it('a period without an end ends today, or on its own day when that is yet to come', () => {
    expect(chosenDays({ from: '2026-10-01' }, '2026-11-22').now).toEqual({ from: '2026-10-01', to: '2026-11-22' });
    expect(chosenDays({ from: '2027-01-01' }, '2026-11-22').now).toEqual({ from: '2027-01-01', to: '2027-01-01' });
  });

  it('a period without a beginning is a year long', () => {
    expect(chosenDays({ to: '2026-06-30' }, '2026-11-22').now).toEqual({ from: '2025-07-01', to: '2026-06-30' });
  });

  it.each([{ from: '0001-01-01' }, { to: '0001-01-05' }, { from: '0001-02-01', to: '0002-02-28' }])(
    'never leave the calendar: %j',
    (filter) => {
      const { now, before } = chosenDays(filter, '2026-11-22');
      for (const { from, to } of [now, before]) {
        expect(from <= to).toBe(true);
        expect([from, to].every((day) => /^\d{4}-/.test(day) && day >= '0001-01-01')).toBe(true);
      }
    },
  );

  it('the day before a leap day is a year before it', () => {
    expect(shiftYear('2024-02-29')).toBe('2023-02-28');
  });
});
