import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TimeRange } from './phase.js';
import type { StatusFacts } from './status.js';
import { leadingRange, Lifecycle, SourceFlag, STALE_AFTER_DAYS, statusOf } from './status.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-15T12:00:00Z');

const range = (from: number | null, to: number | null): TimeRange => ({
  from: from === null ? null : NOW + from * DAY,
  to: to === null ? null : NOW + to * DAY,
});

const facts = (more: Partial<StatusFacts> = {}): StatusFacts => ({
  ranges: [],
  flag: null,
  listedAsActive: false,
  lifecycle: 'live',
  goneAt: null,
  lastConfirmedAt: NOW - DAY,
  ...more,
});

const shown = (more: Partial<StatusFacts>, now = NOW): string => {
  const { status, basis } = statusOf(facts(more), now);
  return `${status} by ${basis}`;
};

describe('the status by dates', () => {
  it.each([
    ['inside a phase', [range(-5, 5)], 'open by dates'],
    ['in a phase without end', [range(-5, null)], 'open by dates'],
    ['in a phase without start', [range(null, 5)], 'open by dates'],
    ['before the first phase', [range(1, 5)], 'planned by dates'],
    ['between two phases', [range(-5, -1), range(1, 5)], 'evaluating by dates'],
    ['after the last phase', [range(-9, -5), range(-3, -1)], 'closed by dates'],
  ])('is clear %s', (_, ranges, expected) => {
    expect(shown({ ranges })).toBe(expected);
  });

  it('opens at the first instant and closes at the last', () => {
    const ranges = [range(0, 1)];
    expect(shown({ ranges }, NOW - 1)).toBe('planned by dates');
    expect(shown({ ranges }, NOW)).toBe('open by dates');
    expect(shown({ ranges }, NOW + DAY - 1)).toBe('open by dates');
    expect(shown({ ranges }, NOW + DAY)).toBe('closed by dates');
  });

  it.each(['planned', 'open', 'closed'] as const)('wins over the flag %s', (flag) => {
    expect(shown({ ranges: [range(-5, 5)], flag })).toBe('open by dates');
    expect(shown({ ranges: [range(-5, -1)], flag })).toBe('closed by dates');
    expect(shown({ ranges: [range(1, 5)], flag })).toBe('planned by dates');
  });

  it('lets the source say that it evaluates, once the last phase is over', () => {
    expect(shown({ ranges: [range(-5, -1)], flag: 'evaluating' })).toBe('evaluating by source');
    expect(shown({ ranges: [range(-5, 5)], flag: 'evaluating' })).toBe('open by dates');
  });

  it('does not go stale', () => {
    expect(shown({ ranges: [range(-5, 5)], lastConfirmedAt: null })).toBe('open by dates');
  });
});

describe('the status by the source', () => {
  it.each(SourceFlag.options)('is %s where only the source says so', (flag) => {
    expect(shown({ flag })).toBe(`${flag} by source`);
  });

  it('cancels whatever the dates say', () => {
    expect(shown({ ranges: [range(-5, 5)], flag: 'cancelled' })).toBe('cancelled by source');
    expect(shown({ flag: 'cancelled', lifecycle: 'archived', goneAt: NOW - DAY })).toBe('cancelled by source');
  });

  it('is open by mere presence in a list of what is active', () => {
    expect(shown({ listedAsActive: true })).toBe('open by presence');
    expect(shown({ listedAsActive: true, flag: 'planned' })).toBe('planned by source');
  });

  it('is unknown where nothing is said', () => {
    expect(shown({})).toBe('unknown by none');
  });

  it.each([{ flag: 'open' as const }, { listedAsActive: true }])('goes stale after thirty days: %j', (said) => {
    const edge = NOW - STALE_AFTER_DAYS * DAY;
    expect(shown({ ...said, lastConfirmedAt: edge })).toMatch(/^open/);
    expect(shown({ ...said, lastConfirmedAt: edge - 1 })).toBe('unknown by stale');
    expect(shown({ ...said, lastConfirmedAt: null })).toBe('unknown by stale');
  });
});

describe('the status of what vanished', () => {
  const gone = { lifecycle: 'archived' as const, goneAt: NOW - 2 * DAY };

  it('is unknown when it vanished before its end', () => {
    expect(shown({ ...gone, ranges: [range(-5, 5)] })).toBe('unknown by gone');
    expect(shown({ ...gone, ranges: [range(-5, -1)] })).toBe('unknown by gone');
    expect(shown({ ...gone, ranges: [range(-5, null)] })).toBe('unknown by gone');
    expect(shown({ ...gone, flag: 'open' })).toBe('unknown by gone');
  });

  it('stays closed when it vanished after its end', () => {
    expect(shown({ ...gone, ranges: [range(-5, -2)] })).toBe('closed by dates');
    expect(shown({ ...gone, ranges: [range(-9, -3)] })).toBe('closed by dates');
  });

  it('stands while it is only missing', () => {
    expect(shown({ lifecycle: 'missing', goneAt: NOW - DAY, ranges: [range(-5, 5)] })).toBe('open by dates');
  });
});

describe('the status in general', () => {
  const instants = fc.integer({ min: -50, max: 50 }).map((days) => NOW + days * DAY);
  const anyFacts: fc.Arbitrary<StatusFacts> = fc.record({
    ranges: fc
      .uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 6 })
      .map((days) => days.toSorted((a, b) => a - b))
      .map((days) => days.flatMap((from, index) => (index % 2 === 0 ? [range(from, days[index + 1] ?? null)] : []))),
    flag: fc.option(fc.constantFrom(...SourceFlag.options)),
    listedAsActive: fc.boolean(),
    lifecycle: fc.constantFrom(...Lifecycle.options),
    goneAt: fc.option(instants),
    lastConfirmedAt: fc.option(instants),
  });

  it('is open only inside a phase, by a fresh flag or by fresh presence', () => {
    fc.assert(
      fc.property(anyFacts, instants, (given, now) => {
        const { status, basis } = statusOf(given, now);
        const isInside = given.ranges.some(({ from, to }) => (from ?? -Infinity) <= now && now < (to ?? Infinity));
        if (status === 'open' && basis === 'dates') expect(isInside).toBe(true);
        if (status === 'open' && basis !== 'dates') expect(given.ranges).toEqual([]);
        if (status === 'cancelled') expect(given.flag).toBe('cancelled');
      }),
      { numRuns: 2000, seed: 14 },
    );
  });

  it('only ever goes forward by dates', () => {
    const order = ['planned', 'open', 'evaluating', 'closed'];
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const ranges = [range(-3, 4)];
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map((now) =>
          order.indexOf(statusOf(facts({ ranges }), now).status),
        );
        expect(before).toBeLessThanOrEqual(after ?? -1);
      }),
      { seed: 15 },
    );
  });
});

describe('the leading phase', () => {
  const [past, current, next] = [range(-9, -5), range(-1, 1), range(5, 9)];

  it('is the current one, else the next, else the last', () => {
    expect(leadingRange([past, current, next], NOW)).toBe(current);
    expect(leadingRange([past, next], NOW)).toBe(next);
    expect(leadingRange([past], NOW)).toBe(past);
    expect(leadingRange([], NOW)).toBeNull();
  });

  it('is over at its last instant', () => {
    expect(leadingRange([range(-1, 0), next], NOW)).toBe(next);
  });
});
