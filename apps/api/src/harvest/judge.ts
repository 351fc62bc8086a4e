/** What a run would take away, in numbers. */
export interface LossFacts {
  /** Records we hold that have neither ended nor been archived. */
  readonly live: number;
  /** Of those, the ones the list does not have, now or since an earlier run. */
  readonly missing: number;
  /** All records we hold that are not archived. */
  readonly known: number;
  /** Of those, the ones this list is the first not to have, ended or not. */
  readonly gone: number;
  readonly found: number;
  readonly new: number;
  /** New records that look like missing ones: same address, or same title and dates. */
  readonly lookalikes: number;
  readonly end: 'complete' | 'incomplete' | 'truncated';
  readonly fields: readonly FieldLoss[];
}

/** How many records had a field filled, and how many of those come empty now. */
export interface FieldLoss {
  readonly field: string;
  readonly filled: number;
  readonly emptied: number;
}

/** Why a run, or what it would take away, waits for a person. */
export const HOLD_REASONS = [
  'empty',
  'truncated',
  'shrunk',
  'below-expected',
  'above-expected',
  'ids-changed',
  'fields-emptied',
  'fields-constant',
  'dates-shifted',
  'outside-area',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Go ahead, or hold the removals, or hold the whole run. */
export type Verdict =
  | { readonly kind: 'apply' }
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly holds: 'removals' | 'run' };

/** Whether nothing of the run may be taken, gains included. */
export function holdsWholeRun(verdict: Verdict): boolean {
  return verdict.kind === 'hold' && verdict.holds === 'run';
}

/** Losses up to this share, or up to two records, are everyday life. */
const TOLERATED_SHARE = 0.2;
const TOLERATED_RECORDS = 2;

/** Decides whether a run may take away what it would: losses are held, gains are applied. */
export function judge(facts: LossFacts): Verdict {
  if (facts.found === 0 && facts.known > 0) return { kind: 'hold', reason: 'empty', holds: 'removals' };
  if (facts.fields.some(isEmptied)) return { kind: 'hold', reason: 'fields-emptied', holds: 'run' };
  if (haveIdsChanged(facts)) return { kind: 'hold', reason: 'ids-changed', holds: 'run' };
  if (facts.end !== 'complete') return { kind: 'hold', reason: 'truncated', holds: 'removals' };
  if (facts.gone > 0 && isTooMuch(facts.missing, facts.live))
    return { kind: 'hold', reason: 'shrunk', holds: 'removals' };
  return { kind: 'apply' };
}

function isTooMuch(lost: number, of: number): boolean {
  return lost > Math.max(TOLERATED_RECORDS, of * TOLERATED_SHARE);
}

function isEmptied({ filled, emptied }: FieldLoss): boolean {
  return isMostOrAll(emptied, filled);
}

/**
 * Most of what vanished came back under another id: a rename at the source, not a loss and not a gain. Ended records
 * count here too: they may vanish, but not appear twice.
 */
function haveIdsChanged({ gone, known, lookalikes }: LossFacts): boolean {
  return isMostOrAll(gone, known) && lookalikes * 2 >= gone;
}

/** In a small feed "all of them" is too much even where two would be tolerated. */
function isMostOrAll(lost: number, of: number): boolean {
  return isTooMuch(lost, of) || (lost > 1 && lost === of);
}
