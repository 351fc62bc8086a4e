import { describe, expect, it } from '@jest/globals';
import type { CalendarTime } from './local-time.js';
import { repetitions } from './recurrence.js';
import { readRule } from './rule.js';

const at = (date: string): CalendarTime => ({ date, time: '18:00', isUtc: false });
const ALWAYS = { from: '1900-01-01', to: '2199-12-31', most: 6 };

/** The first days that a rule names, which began on a day. */
const daysOf = (rule: object, start = '2026-03-03', window = ALWAYS): readonly string[] => {
  const read = readRule(rule);
  return read ? repetitions(read, at(start), window) : [];
};

describe('days of repetition', () => {
  it.each<readonly [string, object, string, readonly string[]]>([
    ['every second day', { freq: 'DAILY', interval: 2 }, '2026-03-03', ['2026-03-03', '2026-03-05', '2026-03-07']],
    ['workdays', { freq: 'DAILY', byday: ['MO', 'FR'] }, '2026-03-06', ['2026-03-06', '2026-03-09', '2026-03-13']],
    ['weekly', { freq: 'WEEKLY' }, '2026-03-03', ['2026-03-03', '2026-03-10', '2026-03-17']],
    [
      'every second week on two days',
      { freq: 'WEEKLY', interval: 2, byday: ['TU', 'SU'] },
      '2026-03-03',
      ['2026-03-03', '2026-03-08', '2026-03-17'],
    ],
    [
      'the same where weeks begin on Sunday',
      { freq: 'WEEKLY', interval: 2, byday: ['TU', 'SU'], wkst: 1 },
      '2026-03-03',
      ['2026-03-03', '2026-03-15', '2026-03-17'],
    ],
    ['monthly on a day', { freq: 'MONTHLY' }, '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['the last Friday', { freq: 'MONTHLY', byday: '-1FR' }, '2026-03-01', ['2026-03-27', '2026-04-24', '2026-05-29']],
    ['the first Monday', { freq: 'MONTHLY', byday: '1MO' }, '2026-03-03', ['2026-04-06', '2026-05-04', '2026-06-01']],
    ['the last day', { freq: 'MONTHLY', bymonthday: -1 }, '2026-02-01', ['2026-02-28', '2026-03-31', '2026-04-30']],
    [
      'the last workday',
      { freq: 'MONTHLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], bysetpos: -1 },
      '2026-03-01',
      ['2026-03-31', '2026-04-30', '2026-05-29'],
    ],
    ['yearly', { freq: 'YEARLY' }, '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    [
      'the last Sunday of October',
      { freq: 'YEARLY', bymonth: 10, byday: '-1SU' },
      '2026-01-01',
      ['2026-10-25', '2027-10-31', '2028-10-29'],
    ],
    ['the 100th day', { freq: 'YEARLY', byyearday: 100 }, '2026-01-01', ['2026-04-10', '2027-04-10', '2028-04-09']],
    ['a week', { freq: 'YEARLY', byweekno: 20 }, '2026-03-03', ['2026-05-12', '2027-05-18', '2028-05-16']],
    ['the 20th Monday', { freq: 'YEARLY', byday: '20MO' }, '2026-01-01', ['2026-05-18', '2027-05-17', '2028-05-15']],
  ])('%s', (...[, rule, start, days]) => {
    expect(daysOf(rule, start).slice(0, days.length)).toEqual(days);
  });

  it('ends after so many, counted from the first', () => {
    expect(daysOf({ freq: 'WEEKLY', count: 3 })).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
    const later = { from: '2026-03-16', to: '2026-12-31', most: 10 };
    expect(daysOf({ freq: 'WEEKLY', count: 3 }, '2026-03-03', later)).toEqual(['2026-03-17']);
  });

  it('ends with its last day, give or take a zone', () => {
    expect(daysOf({ freq: 'DAILY', until: '2026-03-04' })).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });

  it('finds its place in a window far from its beginning', () => {
    const window = { from: '2026-11-01', to: '2026-11-20', most: 10 };
    expect(daysOf({ freq: 'WEEKLY', interval: 3 }, '2001-01-02', window)).toEqual(
      daysOf({ freq: 'WEEKLY', interval: 3 }, '2001-01-02', { ...ALWAYS, most: 2000 }).filter(
        (day) => day >= window.from && day <= window.to,
      ),
    );
    expect(daysOf({ freq: 'MONTHLY' }, '2001-01-02', window)).toEqual(['2026-11-02']);
    expect(daysOf({ freq: 'YEARLY', bymonth: 11, bymonthday: 5 }, '2001-11-05', window)).toEqual(['2026-11-05']);
  });

  it.each([
    { freq: 'YEARLY', bymonth: 2, bymonthday: 30 },
    { freq: 'DAILY', bymonth: 13 },
    { freq: 'DAILY', byday: '5XX' },
    { freq: 'MONTHLY', bysetpos: 40 },
    { freq: 'YEARLY', byweekno: 60 },
    { freq: 'DAILY', bymonth: 2, bymonthday: 30, count: 5 },
  ])('comes back from %j, which fits no day', (rule) => {
    expect(daysOf(rule)).toEqual([]);
  });

  it.each([{ freq: 'HOURLY' }, { freq: 'SECONDLY', count: 5 }, {}, null, 'FREQ=DAILY'])('has no use for %j', (rule) => {
    expect(readRule(rule)).toBeNull();
  });

  it('takes an interval that is none for every time', () => {
    expect(daysOf({ freq: 'DAILY', interval: 0 }).slice(0, 2)).toEqual(['2026-03-03', '2026-03-04']);
  });
});
