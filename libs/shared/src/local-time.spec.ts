import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, endOfDay, instantOf, localDay, LocalDate, LocalTime, startOfDay } from './local-time.js';

const BERLIN = 'Europe/Berlin';
const HOUR = 3_600_000;
/** Zones whose clocks do what clocks should not: half hours, changes at midnight, a day that never was. */
const ZONES = [
  BERLIN,
  'UTC',
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Beirut',
];

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
/** What a clock on the wall shows, by another road than the code under test. */
const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);
const clock = (instant: number, timeZone: string): string => clocks.get(timeZone)?.format(instant) ?? 'no clock';

const day = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const zone = fc.constantFrom(...ZONES);
const moments = fc.record({ date: day, at: time, timeZone: zone });

describe('the instant of a local time', () => {
  it.each([
    ['in winter', '2026-01-15 12:00', '2026-01-15T11:00'],
    ['in summer', '2026-07-15 12:00', '2026-07-15T10:00'],
    ['on a leap day', '2024-02-29 23:59', '2024-02-29T22:59'],
    ['at the turn of the year', '2025-12-31 23:30', '2025-12-31T22:30'],
    ['just after the turn of the year', '2026-01-01 00:30', '2025-12-31T23:30'],
    ['before the clock goes forward', '2026-03-29 01:59', '2026-03-29T00:59'],
    ['after the clock went forward', '2026-03-29 03:00', '2026-03-29T01:00'],
    ['that is skipped in spring, by the clock before', '2026-03-29 02:30', '2026-03-29T01:30'],
    ['before the clock goes back', '2026-10-25 01:59', '2026-10-24T23:59'],
    ['that comes twice in autumn, by the clock after', '2026-10-25 02:30', '2026-10-25T01:30'],
    ['after the clock went back', '2026-10-25 03:00', '2026-10-25T02:00'],
  ])('is right %s', (_, local, expected) => {
    expect(iso(instantOf(local.slice(0, 10), local.slice(11), BERLIN))).toBe(expected);
  });

  it.each([
    ['Asia/Kathmandu', '2026-05-01', '2026-04-30T18:15'],
    ['Pacific/Kiritimati', '2026-05-01', '2026-04-30T10:00'],
    ['Pacific/Honolulu', '2026-05-01', '2026-05-01T10:00'],
    ['UTC', '2026-05-01', '2026-05-01T00:00'],
  ])('knows the zone %s', (timeZone, date, expected) => {
    expect(iso(startOfDay(date, timeZone))).toBe(expected);
  });

  it('is the instant at which the clocks of that place show it, or an hour later where they skip it', () => {
    fc.assert(
      fc.property(moments, ({ date, at, timeZone }) => {
        const shown = clock(instantOf(date, at, timeZone), timeZone);
        const isSkipped = shown !== `${date} ${at}`;
        if (isSkipped) expect(shown > `${date} ${at}`).toBe(true);
        else expect(shown).toBe(`${date} ${at}`);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it('is skipped on one night a year only', () => {
    const hours = Array.from({ length: 365 * 24 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString());
    const skipped = hours.filter((hour) => {
      const date = hour.slice(0, 10);
      const at = hour.slice(11, 16);
      return clock(instantOf(date, at, BERLIN), BERLIN) !== `${date} ${at}`;
    });
    expect(skipped).toEqual(['2026-03-29T02:00:00.000Z']);
  });
});

describe('a local day', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
    ['2024-02-29', 24],
    ['2025-12-31', 24],
  ])('%s has %i hours in Berlin', (date, hours) => {
    expect((endOfDay(date, BERLIN) - startOfDay(date, BERLIN)) / HOUR).toBe(hours);
  });

  it('begins where the day before ends', () => {
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        expect(endOfDay(addDays(date, -1), timeZone)).toBe(startOfDay(date, timeZone));
      }),
      { seed: 3 },
    );
  });

  it('holds every instant that a clock of the place dates so', () => {
    const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(BERLIN, 'Europe/London', 'America/New_York', 'Asia/Kathmandu'),
        (instant, timeZone) => {
          const date = localDay(instant, timeZone);
          expect(clock(instant, timeZone).slice(0, 10)).toBe(date);
          expect(startOfDay(date, timeZone)).toBeLessThanOrEqual(instant);
          expect(endOfDay(date, timeZone)).toBeGreaterThan(instant);
        },
      ),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('changes at midnight, not before', () => {
    expect(localDay(Date.parse('2026-06-30T21:59:59.999Z'), BERLIN)).toBe('2026-06-30');
    expect(localDay(Date.parse('2026-06-30T22:00:00Z'), BERLIN)).toBe('2026-07-01');
  });
});

describe('counting days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s plus %i is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(date, 1) > date).toBe(true);
      }),
      { seed: 9 },
    );
  });
});

describe('the words for time', () => {
  it('take days that exist and times a clock can show', () => {
    expect(['2024-02-29', '2026-12-31'].every((text) => LocalDate.safeParse(text).success)).toBe(true);
    expect(
      ['2023-02-29', '2026-1-1', '2026-12-32', '2026-01-01T00:00'].some((text) => LocalDate.safeParse(text).success),
    ).toBe(false);
    expect(['00:00', '23:59'].every((text) => LocalTime.safeParse(text).success)).toBe(true);
    expect(['24:00', '7:00', '12:60', '12:00:00'].some((text) => LocalTime.safeParse(text).success)).toBe(false);
  });
});
