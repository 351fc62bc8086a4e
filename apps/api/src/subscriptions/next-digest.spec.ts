import { describe, expect, it } from '@jest/globals';
import { isTooLate, nextDigest } from './next-digest.js';

const next = (after: string, rhythm: 'daily' | 'weekly'): string => nextDigest(new Date(after), rhythm).toISOString();

describe('the next digest', () => {
  it.each([
    ['2026-03-10T12:00:00Z', '2026-03-11T06:00:00.000Z', 'winter: 7 o’clock is 6 in Greenwich'],
    ['2026-07-10T12:00:00Z', '2026-07-11T05:00:00.000Z', 'summer: it is 5'],
    ['2026-03-28T12:00:00Z', '2026-03-29T05:00:00.000Z', 'the day the clock goes forward'],
    ['2026-10-24T12:00:00Z', '2026-10-25T06:00:00.000Z', 'the day the clock goes back'],
    ['2026-03-10T05:59:59Z', '2026-03-10T06:00:00.000Z', 'a second before'],
    ['2026-03-10T06:00:00Z', '2026-03-11T06:00:00.000Z', 'just then: the next day'],
    ['2026-03-09T23:30:00Z', '2026-03-10T06:00:00.000Z', 'half past midnight in Berlin'],
    ['2026-12-31T22:59:00Z', '2027-01-01T06:00:00.000Z', 'the last minute of a year'],
  ])('of every day after %s is %s: %s', (after, expected) => {
    expect(next(after, 'daily')).toBe(expected);
  });

  it.each([
    ['2026-03-10T12:00:00Z', '2026-03-16T06:00:00.000Z', 'a Tuesday'],
    ['2026-03-16T05:59:00Z', '2026-03-16T06:00:00.000Z', 'early on Monday'],
    ['2026-03-16T06:00:00Z', '2026-03-23T06:00:00.000Z', 'Monday at 7'],
    ['2026-03-29T20:00:00Z', '2026-03-30T05:00:00.000Z', 'the Sunday the clock goes forward'],
    ['2026-10-25T22:59:00Z', '2026-10-26T06:00:00.000Z', 'the Sunday the clock goes back'],
  ])('of every week after %s is %s: %s', (after, expected) => {
    expect(next(after, 'weekly')).toBe(expected);
  });

  it('of every week comes each Monday of two years, once', () => {
    let at = new Date('2026-01-01T00:00:00Z');
    const mornings = Array.from({ length: 104 }, () => (at = nextDigest(at, 'weekly')));
    const berlin = new Intl.DateTimeFormat('de-DE', { weekday: 'long', hour: 'numeric', timeZone: 'Europe/Berlin' });
    expect(new Set(mornings.map((instant) => berlin.format(instant)))).toEqual(new Set(['Montag, 07 Uhr']));
    expect(new Set(mornings.map(Number)).size).toBe(104);
  });
});

describe('a digest that was missed', () => {
  const due = new Date('2026-03-10T06:00:00Z');

  it.each([
    ['2026-03-10T06:00:05Z', false, 'in time'],
    ['2026-03-10T10:59:00Z', false, 'late in the morning'],
    ['2026-03-10T12:00:00Z', true, 'in the afternoon'],
    ['2026-03-10T23:30:00Z', true, 'at night'],
    ['2026-03-13T06:00:05Z', false, 'days later, but in the morning'],
  ])('at %s waits for another morning: %s (%s)', (now, waits) => {
    expect(isTooLate(due, new Date(now))).toBe(waits);
  });
});
