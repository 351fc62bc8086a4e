import { describe, expect, it } from '@jest/globals';
import { judge, type LossFacts, type Verdict } from './judge.js';

/** A feed of a hundred open procedures of which nothing is lost. */
const HEALTHY: LossFacts = {
  live: 100,
  missing: 0,
  known: 100,
  gone: 0,
  found: 100,
  new: 0,
  lookalikes: 0,
  end: 'complete',
  fields: [],
};
const lost = (missing: number, live: number): Partial<LossFacts> => ({
  live,
  missing,
  known: live,
  gone: missing,
  found: live - missing,
});
const emptied = (count: number, filled: number): Partial<LossFacts> => ({
  fields: [
    { field: 'title', filled: 100, emptied: 0 },
    { field: 'summary', filled, emptied: count },
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
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toBe(expected);
  });

  it('but one look-alike short of half is a shrunk list', () => {
    expect(told({ ...lost(30, 100), new: 14, lookalikes: 14 })).toBe('shrunk: removals');
  });
});
