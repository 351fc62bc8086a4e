import { describe, expect, it } from '@jest/globals';
import { readEnd, readStart } from './moment.js';

const clock = { timeZone: 'Europe/Berlin', fetchedAt: new Date('2026-03-01T12:00:00Z') };
const endOf = (raw: string | null): unknown => readEnd(raw, 'end', clock);
const day = (date: string, time: string | null = null): unknown => ({ value: { date, time }, remarks: [] });
const without = (code: string, value: string): unknown => ({ value: null, remarks: [{ code, value }] });

describe('an end of mein.berlin', () => {
  it.each([
    ['2019-05-31 21:59:00+00:00', day('2019-05-31')],
    ['2019-01-31 22:59:00+00:00', day('2019-01-31')],
    ['2026-05-31T23:59:00+02:00', day('2026-05-31')],
    ['2026-05-31T23:59:59.999999+0200', day('2026-05-31')],
    ['2026-05-31T21:59:00Z', day('2026-05-31')],
    ['2026-12-31T23:30:00Z', day('2027-01-01', '00:30')],
    ['2026-05-31T18:00:00+02:00', day('2026-05-31', '18:00')],
    ['2026-05-31T18:00:00', day('2026-05-31', '18:00')],
    ['2026-05-31 23:59', day('2026-05-31')],
    ['2026-05-31', day('2026-05-31')],
  ])('%s is a moment of the city', (raw, expected) => {
    expect(endOf(raw)).toEqual(expected);
  });

  it.each(['280 Tage', '2026-02-30T10:00:00Z', '2026-05-31T25:00:00', '2026-05-31T25:00:00Z', '2026-05-31T12:99:00'])(
    '%s is none',
    (raw) => {
      expect(endOf(raw)).toEqual(without('date-invalid', `end: ${raw}`));
    },
  );

  it('is not the beginning of Unix time', () => {
    expect(endOf('1970-01-01T00:00:00Z')).toEqual(without('date-placeholder', 'end: 1970-01-01T00:00:00Z'));
  });

  it('is absent without a remark', () => {
    expect(endOf(null)).toEqual({ value: null, remarks: [] });
  });

  it('is one up to three years ahead, and none after that', () => {
    expect(endOf('2029-03-01T23:59:00+01:00')).toEqual(day('2029-03-01'));
    expect(endOf('2029-03-02T23:59:00+01:00')).toEqual(without('end-far-ahead', 'end: 2029-03-02'));
  });
});

describe('a start of mein.berlin', () => {
  it('is a day at midnight, and a minute otherwise', () => {
    expect(readStart('2026-04-14T22:00:00Z', 'start', clock)).toEqual(day('2026-04-15'));
    expect(readStart('2026-04-15T23:59:00+02:00', 'start', clock)).toEqual(day('2026-04-15', '23:59'));
  });

  it('may be years ahead', () => {
    expect(readStart('2040-01-01', 'start', clock)).toEqual(day('2040-01-01'));
  });
});
