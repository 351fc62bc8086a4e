import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDistance, formatInstant, formatMoment, formatPeriod } from './dates.js';

describe('a calendar day', () => {
  it('is written the way each language does', () => {
    expect(formatDate('2026-11-03', 'de')).toBe('03.11.2026');
    expect(formatDate('2026-11-03', 'en')).toBe('3 November 2026');
  });
});

describe('an instant', () => {
  it('is shown on the clock of the city', () => {
    expect(formatInstant('2026-07-01T10:00:00Z', 'Europe/Berlin', 'de')).toBe('01.07.2026, 12:00 Uhr');
    expect(formatInstant('2026-12-01T10:00:00Z', 'Europe/Berlin', 'de')).toBe('01.12.2026, 11:00 Uhr');
    expect(formatInstant('2026-07-01T10:00:00Z', 'Europe/Berlin', 'en')).toBe('1 July 2026 at 12:00');
  });
});

describe('the moment of a meeting', () => {
  it('has a time where one is told', () => {
    expect(formatMoment('2026-07-01T16:00:00Z', 'Europe/Berlin', 'de')).toBe('01.07.2026, 18:00 Uhr');
    expect(formatMoment('2026-07-01T00:00:00Z', 'Europe/Berlin', 'de')).toBe('01.07.2026, 02:00 Uhr');
  });

  it('is the day where the source gave only that', () => {
    expect(formatMoment('2026-06-30T22:00:00Z', 'Europe/Berlin', 'de')).toBe('01.07.2026');
    expect(formatMoment('2026-12-01T00:00:00Z', 'Europe/London', 'en')).toBe('1 December 2026');
  });
});

describe('a period', () => {
  it.each([
    [{ start: '2026-11-01', end: '2026-11-30' }, '01.11.2026 bis 30.11.2026', '1 November 2026 to 30 November 2026'],
    [{ start: '2026-11-01', end: '2026-11-01' }, '01.11.2026', '1 November 2026'],
    [{ start: '2026-11-01', end: null }, 'ab 01.11.2026', 'from 1 November 2026'],
    [{ start: null, end: '2026-11-30' }, 'bis 30.11.2026', 'until 30 November 2026'],
    [{ start: null, end: null }, null, null],
  ])('%j is said in words where a side is missing', (period, de, en) => {
    expect(formatPeriod(period, 'de')).toBe(de);
    expect(formatPeriod(period, 'en')).toBe(en);
  });
});

describe('a distance in time', () => {
  const now = Date.parse('2026-11-25T11:00:00Z');

  it.each([
    ['2026-11-25T10:59:40Z', 'gerade eben', 'just now'],
    ['2026-11-25T10:55:00Z', 'vor 5 Minuten', '5 minutes ago'],
    ['2026-11-25T13:00:00Z', 'in 2 Stunden', 'in 2 hours'],
    ['2026-11-24T11:00:00Z', 'gestern', 'yesterday'],
    ['2026-11-15T11:00:00Z', 'vor 10 Tagen', '10 days ago'],
  ])('to %s is said in the largest unit that fits', (iso, de, en) => {
    expect(formatDistance(iso, now, 'de')).toBe(de);
    expect(formatDistance(iso, now, 'en')).toBe(en);
  });
});
