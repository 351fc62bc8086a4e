import { z } from 'zod';
import { endOfDay, instantOf, LocalDate, LocalTime, startOfDay } from './local-time.js';

/**
 * What happens in a phase. The first seven are DCAT-AP.PLU's `processStepType`
 * (https://specs.diplanung.de/resource/processStepType), the others ours.
 */
export const PhaseKind = z.enum([
  'earlyPublicPart',
  'publicDisclosure',
  'earlyInvolveAuth',
  'publicAgencies',
  'internal',
  'completed',
  'unknown',
  'informal',
  'voting',
  'budgeting',
  'survey',
  'event',
  'implementation',
]);
export type PhaseKind = z.infer<typeof PhaseKind>;

/** The kinds in which the public may take part; only these make a procedure open. */
const PUBLIC_KINDS: ReadonlySet<PhaseKind> = new Set([
  'earlyPublicPart',
  'publicDisclosure',
  'informal',
  'voting',
  'budgeting',
  'survey',
]);

/** A span of a procedure in local days; `end` is the last day that counts. A missing end means "until further notice". */
export const Phase = z
  .object({
    kind: PhaseKind,
    title: z.string().nullable(),
    start: LocalDate.nullable(),
    startTime: LocalTime.nullable(),
    end: LocalDate.nullable(),
    endTime: LocalTime.nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'Phase' });
export type Phase = z.infer<typeof Phase>;

/** Half-open span of instants (ms since 1970); null is unbounded. */
export interface TimeRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Whether people may take part in a phase of this kind. */
export function isPublic(phase: Phase): boolean {
  return PUBLIC_KINDS.has(phase.kind);
}

/** The public phases that have a date at all, as half-open instants, earliest first, overlapping ones joined. */
export function publicRanges(phases: readonly Phase[]): readonly TimeRange[] {
  const ranges = phases
    .filter(isPublic)
    .filter((phase) => phase.start !== null || phase.end !== null)
    .map(rangeOf)
    .filter((range) => lower(range) < upper(range))
    .toSorted((a, b) => lower(a) - lower(b));
  return ranges.reduce<readonly TimeRange[]>(joinTouching, []);
}

/** First and last local day of the public phases together; null on a side that is open. */
export function spanOf(phases: readonly Phase[]): { readonly start: LocalDate | null; readonly end: LocalDate | null } {
  const dated = phases.filter(isPublic).filter(({ start, end }) => start !== null || end !== null);
  const starts = dated.map(({ start }) => start);
  const ends = dated.map(({ end }) => end);
  return {
    start: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    end: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  };
}

/** One phase as half-open instants: a last day counts to its midnight. */
export function rangeOf(phase: Phase): TimeRange {
  const { start, startTime, end, endTime, timeZone } = phase;
  return {
    from:
      start === null ? null : startTime === null ? startOfDay(start, timeZone) : instantOf(start, startTime, timeZone),
    to: end === null ? null : endTime === null ? endOfDay(end, timeZone) : instantOf(end, endTime, timeZone),
  };
}

/** Lower bound as a number that compares. */
export function lower(range: TimeRange): number {
  return range.from ?? -Infinity;
}

/** Upper bound as a number that compares. */
export function upper(range: TimeRange): number {
  return range.to ?? Infinity;
}

function joinTouching(joined: readonly TimeRange[], next: TimeRange): readonly TimeRange[] {
  const last = joined.at(-1);
  if (!last || lower(next) > upper(last)) return [...joined, next];
  return [...joined.slice(0, -1), { from: last.from, to: upper(next) > upper(last) ? next.to : last.to }];
}
