import { describe, expect, it } from '@jest/globals';
import { judge, type LossFacts, type Verdict } from './judge.js';

/** A feed of a hundred open procedures of which nothing is lost. */
const HEALTHY: LossFacts = {
  live: 100,
  missing: 0,
  known: 100,
  gone: 0,
  found: 100,
  listed: 100,
  new: 0,
  lookalikes: 0,
  end: 'complete',
  fields: [],
  alike: [],
  dates: { dated: 100, shifted: 0, seconds: 0 },
  places: { placed: 100, outside: 0 },
  expected: null,
};
const lost = (missing: number, live: number): Partial<LossFacts> => ({
  live,
  missing,
  known: live,
  gone: missing,
  found: live - missing,
  listed: live - missing,
});
const emptied = (count: number, filled: number): Partial<LossFacts> => ({
  fields: [
    { field: 'title', filled: 100, emptied: 0 },
    { field: 'summary', filled, emptied: count },
  ],
});

const shifted = (count: number, dated: number): Partial<LossFacts> => ({
  dates: { dated, shifted: count, seconds: 3600 },
});
const outside = (count: number, placed: number): Partial<LossFacts> => ({ places: { placed, outside: count } });
const alike = (count: number, filled: number, alikeBefore = 1): Partial<LossFacts> => ({
  alike: [
    { field: 'place', filled, alike: 0, alikeBefore: 0 },
    { field: 'title', filled, alike: count, alikeBefore },
  ],
});

function told(facts: Partial<LossFacts>): string {
  const verdict: Verdict = judge({ ...HEALTHY, ...facts });
  return verdict.kind === 'apply' ? 'apply' : `${verdict.reason}: ${verdict.holds}`;
}

describe('a run goes ahead', () => {
  it.each<[string, Partial<LossFacts>]>([
    ['when nothing is lost', {}],
    ['as the first of its feed', { live: 0, known: 0, new: 100 }],
    ['with an empty list where we know nothing', { live: 0, known: 0, found: 0 }],
    ['when exactly 20 % are gone', lost(20, 100)],
    ['when two of three are gone', lost(2, 3)],
    ['when two of ten are gone', lost(2, 10)],
    ['when many are gone that had ended', { live: 5, missing: 0, known: 100, gone: 60, found: 40 }],
    ['when one of one is gone and another has come', { ...lost(1, 1), found: 1, new: 1 }],
    ['when a field is empty in exactly 20 %', emptied(20, 100)],
    ['when a field is empty in two of three', emptied(2, 3)],
    ['when the only filled field of its kind is emptied', emptied(1, 1)],
    ['when nobody had the field', emptied(0, 0)],
    ['when few of those gone have look-alikes', { ...lost(20, 100), new: 9, lookalikes: 9 }],
    ['when the dates of half have moved alike', shifted(50, 100)],
    ['when the dates of two of three have moved alike', shifted(2, 3)],
    ['when the only dates have moved', shifted(1, 1)],
    ['when half of the places are far away', outside(50, 100)],
    ['when two of three places are far away', outside(2, 3)],
    ['when the only place is far away', outside(1, 1)],
    ['when half of the titles came to be the same', alike(50, 100)],
    ['when both of two titles came to be the same', alike(2, 2)],
    ['when titles are the same that mostly were before', alike(90, 100, 46)],
  ])('%s', (_, facts) => {
    expect(told(facts)).toBe('apply');
  });
});

describe('removals are held', () => {
  it.each<[string, Partial<LossFacts>, string]>([
    ['when the list is empty', { ...lost(100, 100), found: 0 }, 'empty: removals'],
    ['when the only procedure is gone and the list empty', { ...lost(1, 1), found: 0 }, 'empty: removals'],
    ['when the list is empty and all had ended', { live: 0, known: 3, gone: 3, found: 0 }, 'empty: removals'],
    ['when more than 20 % are gone', lost(21, 100), 'shrunk: removals'],
    ['when three of three are gone and others have come', { ...lost(3, 3), found: 3, new: 3 }, 'shrunk: removals'],
    ['when three of ten are gone (F26)', lost(3, 10), 'shrunk: removals'],
    ['when the list was cut', { end: 'truncated' }, 'truncated: removals'],
    ['when pages are missing', { end: 'incomplete' }, 'truncated: removals'],
    ['when the list was cut and much is missing', { ...lost(60, 100), end: 'truncated' }, 'truncated: removals'],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toBe(expected);
  });
});

describe('the whole run is held', () => {
  it.each<[string, Partial<LossFacts>, string]>([
    ['when a field is empty in more than 20 %', emptied(21, 100), 'fields-emptied: run'],
    ['when a field is empty in three of three', emptied(3, 3), 'fields-emptied: run'],
    ['when a field is empty in both of two', emptied(2, 2), 'fields-emptied: run'],
    ['when half of those gone have look-alikes', { ...lost(30, 100), new: 15, lookalikes: 15 }, 'ids-changed: run'],
    ['when all have other ids', { ...lost(100, 100), found: 100, new: 100, lookalikes: 100 }, 'ids-changed: run'],
    ['when both of two have other ids (F26)', { ...lost(2, 2), found: 2, new: 2, lookalikes: 2 }, 'ids-changed: run'],
    [
      'when all that had ended have other ids',
      { live: 0, missing: 0, known: 9, gone: 9, new: 9, lookalikes: 9 },
      'ids-changed: run',
    ],
    ['when fields are emptied and the list is cut', { ...emptied(60, 100), end: 'truncated' }, 'fields-emptied: run'],
    ['when the dates of more than half have moved alike', shifted(51, 100), 'dates-shifted: run'],
    ['when the dates of three of four have moved alike', shifted(3, 4), 'dates-shifted: run'],
    ['when the dates of both of two have moved alike (F26)', shifted(2, 2), 'dates-shifted: run'],
    ['when more than half of the places are far away', outside(51, 100), 'outside-area: run'],
    ['when both of two places are far away (F26)', outside(2, 2), 'outside-area: run'],
    ['when places were left out as too far away', { ...outside(51, 100), ...emptied(60, 100) }, 'outside-area: run'],
    ['when more than half of the titles came to be the same', alike(51, 100), 'fields-constant: run'],
    ['when three of three titles came to be the same (F26)', alike(3, 3), 'fields-constant: run'],
    ['when few of those titles were the same before', alike(90, 100, 45), 'fields-constant: run'],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toBe(expected);
  });

  it('but one look-alike short of half is a shrunk list', () => {
    expect(told({ ...lost(30, 100), new: 14, lookalikes: 14 })).toBe('shrunk: removals');
  });
});

/** What the owner says: five to sixty procedures. */
const EXPECTED = { min: 5, max: 60, isQuiet: false };
const QUIET = { ...EXPECTED, isQuiet: true };
const of = (expected: LossFacts['expected'], facts: Partial<LossFacts>): Partial<LossFacts> => ({ expected, ...facts });

describe('where the owner has said what is to be expected', () => {
  it.each<[string, Partial<LossFacts>, string]>([
    ['a list as short as that may be goes ahead', of(EXPECTED, lost(5, 10)), 'apply'],
    ['one procedure fewer is held', of(EXPECTED, lost(6, 10)), 'below-expected: removals'],
    ['a short list that always was so goes ahead', of(EXPECTED, lost(0, 4)), 'apply'],
    ['one that was short before and loses one more is held', of(EXPECTED, lost(1, 4)), 'below-expected: removals'],
    ['half of the list may go at once', of(EXPECTED, lost(30, 60)), 'apply'],
    ['more than half is too much within the range, too', of(EXPECTED, lost(31, 60)), 'shrunk: removals'],
    ['the fifth stays where only a most was named', of({ ...EXPECTED, min: null }, lost(3, 10)), 'shrunk: removals'],
    ['a list as long as that may be goes ahead', of(EXPECTED, { listed: 60, new: 20 }), 'apply'],
    ['one procedure more holds the run', of(EXPECTED, { listed: 61, new: 1 }), 'above-expected: run'],
    ['a long list that is known goes ahead', of(EXPECTED, { listed: 61 }), 'apply'],
    [
      'the first list, too, may be too long',
      of(EXPECTED, { known: 0, live: 0, listed: 61, new: 61 }),
      'above-expected: run',
    ],
    [
      'without bounds nothing is too long',
      of({ min: null, max: null, isQuiet: false }, { listed: 900, new: 9 }),
      'apply',
    ],
    [
      'an empty list is held in a month that is not quiet (F83)',
      of(EXPECTED, { ...lost(9, 9), found: 0 }),
      'empty: removals',
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toBe(expected);
  });
});

describe('in a month that the owner called quiet (F83)', () => {
  it.each<[string, Partial<LossFacts>, string]>([
    ['an empty list goes ahead', of(QUIET, { ...lost(9, 9), found: 0 }), 'apply'],
    ['a short list goes ahead', of(QUIET, lost(59, 60)), 'apply'],
    ['a list that was cut is held', of(QUIET, { ...lost(59, 60), end: 'truncated' }), 'truncated: removals'],
    ['a list that is too long is held', of(QUIET, { listed: 61, new: 1 }), 'above-expected: run'],
    ['emptied fields are held', of(QUIET, emptied(21, 100)), 'fields-emptied: run'],
    ['changed ids are held', of(QUIET, { ...lost(9, 9), found: 9, new: 9, lookalikes: 9 }), 'ids-changed: run'],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toBe(expected);
  });
});
