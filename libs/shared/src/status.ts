import { z } from 'zod';
import type { TimeRange } from './phase.js';
import { lower, upper } from './phase.js';

/** What a resident can do with a procedure today. */
export const Status = z.enum(['open', 'planned', 'evaluating', 'closed', 'cancelled', 'unknown']);
export type Status = z.infer<typeof Status>;

/** What the status rests on. `stale`: a flag nobody confirmed for long; `gone`: it vanished before its end. */
export const StatusBasis = z.enum(['dates', 'source', 'presence', 'stale', 'gone', 'none']);
export type StatusBasis = z.infer<typeof StatusBasis>;

/** The source's own word on the status, translated; its original wording is kept beside it. */
export const SourceFlag = z.enum(['planned', 'open', 'evaluating', 'closed', 'cancelled']);
export type SourceFlag = z.infer<typeof SourceFlag>;

/** Second axis beside the status: what became of the record itself. */
export const Lifecycle = z.enum(['live', 'missing', 'archived', 'withdrawn', 'merged']);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** A flag or a mere presence is believed for this long after the feed last confirmed it. */
export const STALE_AFTER_DAYS = 30;

/** Everything the status depends on, besides the clock. Instants in ms. */
export interface StatusFacts {
  /** Public phases, earliest first, disjoint (`publicRanges`). */
  readonly ranges: readonly TimeRange[];
  readonly flag: SourceFlag | null;
  /** The feed lists only what is active, so being listed says something. */
  readonly listedAsActive: boolean;
  readonly lifecycle: Lifecycle;
  /** When the record vanished from its feed. */
  readonly goneAt: number | null;
  readonly lastConfirmedAt: number | null;
}

/** A status and what it rests on. */
export interface Judgement {
  readonly status: Status;
  readonly basis: StatusBasis;
}

/**
 * The status of a procedure at an instant: dates decide, the source alone may cancel, and what nobody confirms any
 * more is unknown. Its twin in SQL is `statusSql` of the api; a test holds the two together on random input.
 */
export function statusOf(facts: StatusFacts, now: number): Judgement {
  if (facts.flag === 'cancelled') return { status: 'cancelled', basis: 'source' };
  if (vanishedBeforeItsEnd(facts)) return { status: 'unknown', basis: 'gone' };
  if (facts.ranges.length > 0) return byDates(facts, now);
  return bySource(facts, now);
}

/** Archived although its last public phase had not ended, or had no end, when it vanished. */
function vanishedBeforeItsEnd({ lifecycle, goneAt, ranges }: StatusFacts): boolean {
  if (lifecycle !== 'archived' || goneAt === null) return false;
  const last = ranges.at(-1);
  return last === undefined || upper(last) > goneAt;
}

function byDates({ ranges, flag }: StatusFacts, now: number): Judgement {
  if (ranges.some((range) => lower(range) <= now && now < upper(range))) return { status: 'open', basis: 'dates' };
  const isBefore = ranges.every((range) => now < lower(range));
  if (isBefore) return { status: 'planned', basis: 'dates' };
  const isBetween = ranges.some((range) => now < lower(range));
  if (isBetween) return { status: 'evaluating', basis: 'dates' };
  return flag === 'evaluating' ? { status: 'evaluating', basis: 'source' } : { status: 'closed', basis: 'dates' };
}

function bySource({ flag, listedAsActive, lastConfirmedAt }: StatusFacts, now: number): Judgement {
  if (flag === null && !listedAsActive) return { status: 'unknown', basis: 'none' };
  const isStale = lastConfirmedAt === null || now - lastConfirmedAt > STALE_AFTER_DAYS * 86_400_000;
  if (isStale) return { status: 'unknown', basis: 'stale' };
  return flag === null ? { status: 'open', basis: 'presence' } : { status: flag, basis: 'source' };
}

/** The public phase that matters now: the current one, else the next, else the last; null without any. */
export function leadingRange(ranges: readonly TimeRange[], now: number): TimeRange | null {
  return ranges.find((range) => now < upper(range)) ?? ranges.at(-1) ?? null;
}
