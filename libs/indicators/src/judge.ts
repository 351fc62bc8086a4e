import type { IndicatorRow, MissingReason } from '@navigator/shared';
import type { Facts } from './facts.js';

/** A row without its key and label. */
export type Judged = Omit<IndicatorRow, 'key' | 'label'>;

/** The arithmetic of an indicator: a value, or why there is none. */
export type Judge = (facts: Facts) => Judged;

/** How many. Nothing there is the value 0; procedures of which nobody told what is counted are not. */
export const countOf: Judge = (facts) =>
  facts.of > 0 && facts.n === 0 ? missing(facts, 'notReported') : valued(facts, facts.part);

/** What share, or how much per piece. There is none of nothing, which is not the share 0. */
export const ratioOf: Judge = (facts) => {
  if (facts.of === 0) return missing(facts, 'notApplicable');
  if (facts.n === 0) return missing(facts, 'notReported');
  if (facts.whole === 0) return missing(facts, 'notApplicable');
  return valued(facts, facts.part / facts.whole);
};

/** How much a typical procedure has: the median, since a few large ones would carry a mean away. */
export const medianOf: Judge = (facts) => {
  if (facts.of === 0) return missing(facts, 'notApplicable');
  if (facts.quartiles === null) return missing(facts, 'notReported');
  const lower = rounded(facts.quartiles.lower);
  const median = rounded(facts.quartiles.median);
  const upper = rounded(facts.quartiles.upper);
  return { ...valued(facts, median), spread: { lower, median, upper, sum: rounded(facts.part) } };
};

/** What share of all procedures falls to the group, each counting once over all groups. */
export const mixOf: Judge = (facts) =>
  facts.total === 0 ? missing(facts, 'notApplicable') : valued(facts, facts.part / facts.total);

/** What share reports at all: none is the share 0, since that is the very question. */
export const reportingOf: Judge = (facts) =>
  facts.of === 0 ? missing(facts, 'notApplicable') : valued(facts, facts.n / facts.of);

/** Two ways of adding up the same numbers differ in the sixteenth digit; nobody needs more than six. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function valued({ n, of }: Facts, value: number): Judged {
  return { value: rounded(value), n, of, spread: null };
}

function missing({ n, of }: Facts, reason: MissingReason): Judged {
  return { value: null, reason, n, of, spread: null };
}
