import type { Days } from '@navigator/shared';
import { isPublic, type Phase, type SourceRecord } from '@navigator/shared';
import { saysTheSame } from './field.js';

/** The days of the one public phase; those of the first where there are several, null where there is none. */
export function daysOf({ phases }: SourceRecord): Days | null {
  const phase = phases.find(isPublic);
  return phase ? { start: phase.start, end: phase.end } : null;
}

/** How many phases the public takes part in. */
export function publicPhases({ phases }: SourceRecord): number {
  return phases.filter(isPublic).length;
}

/**
 * A record whose public phase has other days. Of several it is the one that still has the days that were corrected, else
 * the first: what a source adds later is never hidden. A record without a public phase gets one.
 */
export function withDays(record: SourceRecord, days: Days, was: unknown): SourceRecord {
  const meant =
    record.phases.find((phase) => isPublic(phase) && saysTheSame({ start: phase.start, end: phase.end }, was)) ??
    record.phases.find(isPublic);
  if (!meant) return { ...record, phases: [...record.phases, phaseOf(record, days)] };
  const moved = { ...meant, ...days, ...timesOf(meant, days) };
  return { ...record, phases: record.phases.map((phase) => (phase === meant ? moved : phase)) };
}

/** A clock time belongs to the day it was told with. */
function timesOf(phase: Phase, { start, end }: Days): Pick<Phase, 'startTime' | 'endTime'> {
  return {
    startTime: phase.start === start ? phase.startTime : null,
    endTime: phase.end === end ? phase.endTime : null,
  };
}

function phaseOf({ kind, phases: [any] }: SourceRecord, days: Days): Phase {
  return {
    kind: kind === 'formal' ? 'publicDisclosure' : 'informal',
    title: null,
    ...days,
    startTime: null,
    endTime: null,
    timeZone: any?.timeZone ?? 'Europe/Berlin',
  };
}
