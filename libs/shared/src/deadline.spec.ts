import { describe, expect, it } from '@jest/globals';
import { addDays, instantOf } from './local-time.js';
import type { Phase } from './phase.js';
import { publicRanges, spanOf } from './phase.js';
import { statusOf } from './status.js';

// From the days that a city writes to the word that a resident reads, on the days when that goes wrong elsewhere.

const phase = (start: string, end: string, timeZone: string): Phase => ({
  kind: 'informal',
  title: null,
  start,
  startTime: null,
  end,
  endTime: null,
  timeZone,
});

const wordAt = (phases: readonly Phase[], now: number): string =>
  statusOf(
    {
      ranges: publicRanges(phases),
      flag: null,
      listedAsActive: false,
      lifecycle: 'live',
      goneAt: null,
      lastConfirmedAt: now,
    },
    now,
  ).status;

const PERIODS = [
  { why: 'an ordinary month', start: '2026-05-01', end: '2026-05-31' },
  { why: 'the night the clock goes forward', start: '2026-03-29', end: '2026-03-29' },
  { why: 'the night the clock goes back', start: '2026-10-25', end: '2026-10-25' },
  { why: 'a leap day', start: '2024-02-29', end: '2024-02-29' },
  { why: 'the turn of a year', start: '2025-12-31', end: '2026-01-01' },
  { why: 'a winter that ends in summer time', start: '2026-01-15', end: '2026-07-15' },
];
const ZONES = ['Europe/Berlin', 'Europe/London', 'UTC', 'America/New_York', 'Africa/Gaborone', 'Pacific/Auckland'];
const CASES = PERIODS.flatMap((period) => ZONES.map((timeZone) => ({ ...period, timeZone })));

describe.each(CASES)('a procedure over $why in $timeZone', ({ start, end, timeZone }) => {
  const phases = [phase(start, end, timeZone)];

  it('is planned to the last minute before its first day', () => {
    expect(wordAt(phases, instantOf(addDays(start, -1), '23:59', timeZone))).toBe('planned');
  });

  it('is open from the first minute of its first day to the last of its last', () => {
    expect(wordAt(phases, instantOf(start, '00:00', timeZone))).toBe('open');
    expect(wordAt(phases, instantOf(end, '23:59', timeZone))).toBe('open');
  });

  it('is closed when its last day is over', () => {
    expect(wordAt(phases, instantOf(addDays(end, 1), '00:00', timeZone))).toBe('closed');
  });

  it('spans the days that were written', () => {
    expect(spanOf(phases)).toEqual({ start, end });
  });
});

describe('a procedure with a second round', () => {
  const phases = [
    phase('2026-06-01', '2026-06-30', 'Europe/Berlin'),
    phase('2026-03-01', '2026-03-31', 'Europe/Berlin'),
  ];

  it.each([
    ['2026-02-28', 'planned'],
    ['2026-03-15', 'open'],
    ['2026-04-15', 'evaluating'],
    ['2026-06-30', 'open'],
    ['2026-07-01', 'closed'],
  ])('on %s is %s', (day, status) => {
    expect(wordAt(phases, instantOf(day, '12:00', 'Europe/Berlin'))).toBe(status);
  });
});
