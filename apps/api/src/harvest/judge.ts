/** What a run would take away or turn over, in numbers. */
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
  /** Records in the list, each id once. */
  readonly listed: number;
  readonly new: number;
  /** New records that look like missing ones: same address, or same title and dates. */
  readonly lookalikes: number;
  readonly end: 'complete' | 'incomplete' | 'truncated';
  readonly fields: readonly FieldLoss[];
  readonly alike: readonly Alike[];
  readonly dates: DateShift;
  readonly places: PlaceShift;
  /** What the owner said, and whether this is a month in which the list may be empty; null where nothing was said. */
  readonly expected: Expected | null;
}

/** How many records had a field filled, and how many of those come empty now. */
export interface FieldLoss {
  readonly field: string;
  readonly filled: number;
  readonly emptied: number;
}

/** A field that came to be the same in several records: how many of those that have it, and how many were alike before. */
export interface Alike {
  readonly field: string;
  readonly filled: number;
  readonly alike: number;
  readonly alikeBefore: number;
}

/** Of the records with dates, those whose dates have all moved by about as many seconds; negative is earlier. */
export interface DateShift {
  readonly dated: number;
  readonly shifted: number;
  readonly seconds: number;
}

/** Of the records that had a place, those whose place is now outside of where it is to be expected. */
export interface PlaceShift {
  readonly placed: number;
  readonly outside: number;
}

/** Bounds of how many records are to be expected. */
export interface Expected {
  readonly min: number | null;
  readonly max: number | null;
  readonly isQuiet: boolean;
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

/** Within what its owner expects a list may swing, but more than half of it at once is a fault oftener than a fact. */
const TOLERATED_SHARE_WITHIN = 0.5;

/** Cities do change many dates, places and pages at once; what befalls more than half of a list is no decision of theirs. */
const HALF = 0.5;

interface Rule {
  readonly reason: HoldReason;
  readonly holds: 'removals' | 'run';
  readonly isBroken: (facts: LossFacts) => boolean;
}

/** The first that is broken gives the reason: what explains most stands first. */
const RULES: readonly Rule[] = [
  { reason: 'empty', holds: 'removals', isBroken: isEmpty },
  { reason: 'outside-area', holds: 'run', isBroken: ({ places }) => isMost(places.outside, places.placed) },
  { reason: 'fields-emptied', holds: 'run', isBroken: ({ fields }) => fields.some(isEmptied) },
  { reason: 'ids-changed', holds: 'run', isBroken: haveIdsChanged },
  { reason: 'dates-shifted', holds: 'run', isBroken: ({ dates }) => isMost(dates.shifted, dates.dated) },
  { reason: 'fields-constant', holds: 'run', isBroken: ({ alike }) => alike.some(isSuddenlyConstant) },
  { reason: 'above-expected', holds: 'run', isBroken: isAboveExpected },
  { reason: 'truncated', holds: 'removals', isBroken: ({ end }) => end !== 'complete' },
  { reason: 'below-expected', holds: 'removals', isBroken: isBelowExpected },
  { reason: 'shrunk', holds: 'removals', isBroken: isShrunk },
];

/** Decides whether a run may take away what it would: losses are held, gains are applied. */
export function judge(facts: LossFacts): Verdict {
  const broken = RULES.find(({ isBroken }) => isBroken(facts));
  return broken ? { kind: 'hold', reason: broken.reason, holds: broken.holds } : { kind: 'apply' };
}

/** A month in which the owner expects little explains an empty list, but no broken one. */
function isEmpty({ found, known, expected }: LossFacts): boolean {
  return found === 0 && known > 0 && expected?.isQuiet !== true;
}

/** What is known already does not come as a surprise again. */
function isAboveExpected({ listed, new: added, expected }: LossFacts): boolean {
  return added > 0 && listed > (expected?.max ?? Infinity);
}

/** A list that has long been too short takes nothing away any more. */
function isBelowExpected({ gone, listed, expected }: LossFacts): boolean {
  if (expected === null || expected.isQuiet) return false;
  return gone > 0 && listed < (expected.min ?? 0);
}

function isShrunk({ gone, missing, live, expected }: LossFacts): boolean {
  if (gone === 0 || expected?.isQuiet === true) return false;
  // Whoever named the least there may be has said that a list of that size is sound; shorter ones were held above.
  const share = (expected?.min ?? null) === null ? TOLERATED_SHARE : TOLERATED_SHARE_WITHIN;
  return isTooMuch(missing, live, share);
}

function isTooMuch(lost: number, of: number, share = TOLERATED_SHARE): boolean {
  return lost > Math.max(TOLERATED_RECORDS, of * share);
}

function isEmptied({ filled, emptied }: FieldLoss): boolean {
  return isMostOrAll(emptied, filled);
}

/**
 * Two plans drawn up side by side share their dates, their place and their page; so two records are never too much, and
 * what was mostly alike before has not become so.
 */
function isSuddenlyConstant({ filled, alike, alikeBefore }: Alike): boolean {
  return isTooMuch(alike, filled, HALF) && alikeBefore <= alike * HALF;
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
  return isTooMuch(lost, of) || isAll(lost, of);
}

function isMost(changed: number, of: number): boolean {
  return isTooMuch(changed, of, HALF) || isAll(changed, of);
}

function isAll(lost: number, of: number): boolean {
  return lost > 1 && lost === of;
}
