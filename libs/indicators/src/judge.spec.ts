import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FACTS, type Facts } from './facts.js';
import { countOf, medianOf, mixOf, ratioOf, reportingOf, rounded } from './judge.js';

const facts = (differences: Partial<Facts>): Facts => ({ ...NO_FACTS, ...differences });

describe('the three kinds of missing', () => {
  it('nothing there is counted as 0, but has no share and no median', () => {
    expect(countOf(NO_FACTS)).toEqual({ value: 0, n: 0, of: 0, spread: null });
    expect(ratioOf(NO_FACTS)).toEqual({ value: null, reason: 'notApplicable', n: 0, of: 0, spread: null });
    expect(medianOf(NO_FACTS)).toMatchObject({ value: null, reason: 'notApplicable' });
    expect(mixOf(NO_FACTS)).toMatchObject({ value: null, reason: 'notApplicable' });
  });

  it.each([
    ['a count', countOf],
    ['a ratio', ratioOf],
    ['a median', medianOf],
  ])('%s that nobody reports is not reported, whatever zeros stand beside it', (_, judge) => {
    expect(judge(facts({ of: 4 }))).toEqual({ value: null, reason: 'notReported', n: 0, of: 4, spread: null });
  });

  it('a reported zero is the value 0', () => {
    expect(countOf(facts({ of: 4, n: 4 }))).toMatchObject({ value: 0 });
    expect(ratioOf(facts({ of: 4, n: 4, part: 0, whole: 4 }))).toMatchObject({ value: 0 });
    const quartiles = { lower: 0, median: 0, upper: 0 };
    expect(medianOf(facts({ of: 4, n: 1, quartiles }))).toMatchObject({ value: 0, n: 1, of: 4 });
  });

  it('a ratio to nothing makes no sense', () => {
    expect(ratioOf(facts({ of: 4, n: 2, part: 3, whole: 0 }))).toMatchObject({ value: null, reason: 'notApplicable' });
  });

  it('nobody reporting is the very answer to how many report', () => {
    expect(reportingOf(facts({ of: 4, n: 0 }))).toEqual({ value: 0, n: 0, of: 4, spread: null });
    expect(reportingOf(facts({ of: 4, n: 3 }))).toMatchObject({ value: 0.75 });
    expect(reportingOf(NO_FACTS)).toMatchObject({ value: null, reason: 'notApplicable' });
  });

  it('a value never carries a reason', () => {
    expect(countOf(facts({ of: 1, n: 1, part: 1 }))).not.toHaveProperty('reason');
  });
});

describe('a median', () => {
  it('comes with its quartiles and the sum', () => {
    const quartiles = { lower: 1.25, median: 2.5, upper: 3.75 };
    expect(medianOf(facts({ of: 5, n: 4, part: 10, quartiles }))).toEqual({
      value: 2.5,
      n: 4,
      of: 5,
      spread: { ...quartiles, sum: 10 },
    });
  });

  it('lies between its quartiles, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 50 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const quartiles = { lower: cut(sorted, 0.25), median: cut(sorted, 0.5), upper: cut(sorted, 0.75) };
        const { value, spread } = medianOf(facts({ of: values.length, n: values.length, quartiles }));
        expect(value).toBe(spread?.median);
        expect(spread?.lower).toBeLessThanOrEqual(spread?.median ?? NaN);
        expect(spread?.upper).toBeGreaterThanOrEqual(spread?.median ?? NaN);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('a mix', () => {
  it('makes 1 over all groups, however many topics a procedure has', () => {
    const topicSets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 16 }), { maxLength: 6 }), { minLength: 1 });
    fc.assert(
      fc.property(topicSets, (sets) => {
        const rows = groupsOf(sets).map((part) => mixOf(facts({ of: 1, n: 1, part, total: sets.length })));
        const sum = rows.reduce((total, { value }) => total + (value ?? NaN), 0);
        expect(sum).toBeCloseTo(1, 4);
        expect(rows.every(({ value }) => value !== null && value > 0 && value <= 1)).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('rounding', () => {
  it('hides the order in which numbers were added', () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    expect(rounded(1 / 3)).toBe(0.333333);
  });
});

/** Linear interpolation, as `percentile_cont` does. */
function cut(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Each set counts 1/k in each of its k groups, or 1 in the group of those without any. */
function groupsOf(sets: readonly (readonly number[])[]): readonly number[] {
  const parts = new Map<number, number>();
  for (const set of sets) {
    const groups = set.length === 0 ? [-1] : set;
    for (const group of groups) parts.set(group, (parts.get(group) ?? 0) + 1 / groups.length);
  }
  return [...parts.values()];
}
