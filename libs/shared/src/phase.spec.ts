import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Phase, TimeRange } from './phase.js';
import { isPublic, lower, PhaseKind, publicRanges, rangeOf, spanOf, upper } from './phase.js';

const BERLIN = 'Europe/Berlin';

const phase = (start: string | null, end: string | null, more: Partial<Phase> = {}): Phase => ({
  kind: 'informal',
  title: null,
  start,
  startTime: null,
  end,
  endTime: null,
  timeZone: BERLIN,
  ...more,
});

const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);
const shown = ({ from, to }: TimeRange): readonly (string | null)[] => [iso(from), iso(to)];

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10));
const phases = fc.array(
  fc
    .tuple(
      fc.option(day),
      fc.option(day),
      fc.constantFrom(...PhaseKind.options),
      fc.constantFrom(BERLIN, 'UTC', 'America/New_York'),
    )
    .map(([start, end, kind, timeZone]) => phase(start, end, { kind, timeZone })),
  { maxLength: 8 },
);

describe('the range of a phase', () => {
  it.each([
    ['counts its last day to midnight', phase('2026-03-01', '2026-03-31'), ['2026-02-28T23:00', '2026-03-31T22:00']],
    ['may be one day', phase('2024-02-29', '2024-02-29'), ['2024-02-28T23:00', '2024-02-29T23:00']],
    [
      'is longer on the day the clock goes back',
      phase('2026-10-25', '2026-10-25'),
      ['2026-10-24T22:00', '2026-10-25T23:00'],
    ],
    [
      'ends at a time where one is given',
      phase('2026-03-01', '2026-03-31', { endTime: '12:00' }),
      ['2026-02-28T23:00', '2026-03-31T10:00'],
    ],
    [
      'starts at a time where one is given',
      phase('2026-03-01', null, { startTime: '09:30' }),
      ['2026-03-01T08:30', null],
    ],
    ['is open without a start', phase(null, '2025-12-31'), [null, '2025-12-31T23:00']],
    [
      'follows its zone',
      phase('2026-03-01', '2026-03-01', { timeZone: 'America/New_York' }),
      ['2026-03-01T05:00', '2026-03-02T05:00'],
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(rangeOf(given))).toEqual(expected);
  });
});

describe('public ranges', () => {
  it('leave out phases in which the public takes no part', () => {
    const kinds = PhaseKind.options.filter((kind) => isPublic(phase(null, null, { kind })));
    expect(kinds).toEqual(['earlyPublicPart', 'publicDisclosure', 'informal', 'voting', 'budgeting', 'survey']);
    expect(publicRanges([phase('2026-03-01', '2026-03-31', { kind: 'internal' })])).toEqual([]);
  });

  it('leave out phases without a date, and those that end before they start', () => {
    expect(publicRanges([phase(null, null), phase('2026-03-02', '2026-03-01')])).toEqual([]);
    expect(publicRanges([phase('2026-03-01', '2026-03-01', { startTime: '12:00', endTime: '12:00' })])).toEqual([]);
  });

  it('join phases that overlap or touch', () => {
    const joined = publicRanges([
      phase('2026-03-20', '2026-03-31'),
      phase('2026-03-01', '2026-03-10'),
      phase('2026-03-11', '2026-03-25', { kind: 'voting' }),
    ]);
    expect(joined.map(shown)).toEqual([['2026-02-28T23:00', '2026-03-31T22:00']]);
  });

  it('keep the longer of two phases, one inside the other', () => {
    const joined = publicRanges([phase('2026-03-01', null), phase('2026-03-05', '2026-03-06')]);
    expect(joined.map(shown)).toEqual([['2026-02-28T23:00', null]]);
  });

  it('keep phases apart that a day lies between', () => {
    expect(publicRanges([phase('2026-03-01', '2026-03-10'), phase('2026-03-12', '2026-03-20')])).toHaveLength(2);
  });

  it('are ordered, apart from each other, and cover what their phases cover', () => {
    fc.assert(
      fc.property(phases, fc.integer({ min: -40, max: 2000 }), (given, hours) => {
        const ranges = publicRanges(given);
        for (const [index, range] of ranges.entries()) {
          expect(lower(range)).toBeLessThan(upper(range));
          const next = ranges[index + 1];
          if (next) expect(upper(range)).toBeLessThan(lower(next));
        }
        const instant = Date.UTC(2026, 2, 1) + hours * 3_600_000;
        const holds = (range: TimeRange): boolean => lower(range) <= instant && instant < upper(range);
        const dated = given.filter(isPublic).filter(({ start, end }) => start !== null || end !== null);
        expect(ranges.some(holds)).toBe(dated.map(rangeOf).some(holds));
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it('do not depend on the order of the phases', () => {
    fc.assert(
      fc.property(phases, (given) => {
        expect(publicRanges(given.toReversed())).toEqual(publicRanges(given));
      }),
      { seed: 13 },
    );
  });
});

describe('the span of a procedure', () => {
  it('reaches from the first day to the last', () => {
    const span = spanOf([phase('2026-05-01', '2026-05-31'), phase('2026-03-01', '2026-03-31')]);
    expect(span).toEqual({ start: '2026-03-01', end: '2026-05-31' });
  });

  it('is open where a phase is', () => {
    expect(spanOf([phase('2026-03-01', null), phase('2026-01-01', '2026-01-31')])).toEqual({
      start: '2026-01-01',
      end: null,
    });
    expect(spanOf([phase(null, '2026-01-31')])).toEqual({ start: null, end: '2026-01-31' });
  });

  it('counts public phases only', () => {
    expect(spanOf([phase('2026-03-01', '2026-03-31', { kind: 'internal' })])).toEqual({ start: null, end: null });
  });
});
