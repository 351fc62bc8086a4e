import { lower, rangeOf, upper, type Phase, type Remark, type SourceFlag } from '@navigator/shared';
import type { Period } from '../kit/dates.js';
import { readPeriod } from '../kit/dates.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import type { Clock, Moment } from '../kit/moment.js';
import { readEnd, readStart } from './moment.js';
import { spoken } from './multilingual.js';
import type { Hearing } from './wire.js';

/** When people may take part, and the platform's own word on that. */
export interface Course {
  readonly phases: Phase[];
  readonly flag: SourceFlag | null;
}

interface Listener extends Clock {
  readonly language: string;
}

/**
 * The hearing itself is one phase, among those of its project if it has one. A hearing closed by hand before its time is
 * over whatever its dates say (Q24): the phase keeps them, but no longer as one to take part in.
 */
export function readCourse(hearing: Hearing, listener: Listener): Reading<Course> {
  const { value: own, remarks } = readSpan(hearing, listener);
  const place = placeInTime(own, listener.fetchedAt);
  const isClosedByHand = hearing.closed === true && place === 'within';
  const phase: Phase = isClosedByHand ? { ...own, kind: 'completed' } : own;
  return { value: { phases: amongProject(phase, hearing, listener), flag: flagOf(hearing, place) }, remarks };
}

function readSpan(hearing: Hearing, clock: Clock): Reading<Phase> {
  const start = readStart(hearing.open_at, clock);
  const end = readEnd(hearing.close_at, clock);
  const period = readPeriod(dayOf(start), dayOf(end));
  const phase: Phase = {
    kind: 'informal',
    title: null,
    ...period.value,
    startTime: period.value.start && (start.value?.time ?? null),
    endTime: period.value.end && (end.value?.time ?? null),
    timeZone: clock.timeZone,
  };
  return { value: phase, remarks: period.remarks };
}

function dayOf({ value, remarks }: Reading<Moment | null>): {
  readonly value: Period['start'];
  readonly remarks: readonly Remark[];
} {
  return { value: value?.date ?? null, remarks };
}

type Place = 'before' | 'within' | 'after';

function placeInTime(phase: Phase, now: Date): Place {
  const range = rangeOf(phase);
  if (now.getTime() < lower(range)) return 'before';
  return now.getTime() < upper(range) ? 'within' : 'after';
}

/** What is not open yet is called closed too. */
function flagOf({ closed }: Hearing, place: Place): SourceFlag | null {
  if (closed === null || closed === undefined) return null;
  if (!closed) return 'open';
  return place === 'before' ? 'planned' : 'closed';
}

/** The phases of a project have titles and no dates (their schedule is prose); the active one is this hearing. */
function amongProject(own: Phase, { project }: Hearing, { language }: Listener): Phase[] {
  const isDated = own.start !== null || own.end !== null;
  const titled = (project?.phases ?? []).map(({ title, is_active: isActive }) => ({
    title: readLine(spoken(title, language)?.text, 'project').value,
    isActive: isActive === true,
  }));
  if (!titled.some(({ isActive }) => isActive)) return isDated ? [own] : [];
  return titled.map(({ title, isActive }) => (isActive ? { ...own, title } : undated(title, own.timeZone)));
}

function undated(title: string | null, timeZone: string): Phase {
  return { kind: 'unknown', title, start: null, startTime: null, end: null, endTime: null, timeZone };
}
