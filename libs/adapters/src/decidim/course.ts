import type { Phase, Remark } from '@navigator/shared';
import { readPeriod } from '../kit/dates.js';
import { readEnd, readStart, type Clock, type Moment } from '../kit/moment.js';
import { remark, type Reading } from '../kit/remark.js';
import type { Told, ToldStep } from './told.js';
import { readSpoken } from './translated.js';

/** When people may take part, and which step the platform calls the active one. */
export interface Course {
  readonly phases: Phase[];
  readonly activeStep: string | null;
}

interface Listener extends Clock {
  readonly language: string;
}

const UTC_MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/;

/**
 * The process itself is one phase where it has dates; its steps follow. Organisers forget to move the active step on
 * (Q24), so that it is told in words and decides nothing.
 */
export function readCourse(told: Told, listener: Listener): Reading<Course> {
  const steps = told.steps
    .map((step) => readStep(step, listener))
    .toSorted((a, b) => a.rank - b.rank || (a.phase.start ?? '').localeCompare(b.phase.start ?? ''));
  const own = readOwn(told, { steps: steps.map(({ phase }) => phase), listener });
  const judged = steps.map(({ phase }) => judge(phase, own.value));
  const active = told.steps.find(({ isActive }) => isActive);
  const phases = judged.map(({ value }) => value);
  return {
    value: {
      phases: isDated(own.value) ? [own.value, ...phases] : phases,
      activeStep: readSpoken(active?.title, listener.language, 'steps').value,
    },
    remarks: [own, ...steps, ...judged].flatMap(({ remarks }) => remarks),
  };
}

interface Surroundings {
  readonly steps: readonly Phase[];
  readonly listener: Listener;
}

/**
 * The dates of the process itself. Organisers leave its end empty more often than they mean for ever (Q24): where each
 * of its steps has an end, it lasts as long as the last of them.
 */
function readOwn({ start, end }: Told, { steps, listener }: Surroundings): Reading<Phase> {
  const own = readSpan({ start, end, field: 'process' }, listener);
  const last = (end?.trim() ?? '') === '' ? lastOf(steps) : null;
  if (own.value.start === null || last?.end == null || last.end < own.value.start) return own;
  const value = { ...own.value, end: last.end, endTime: last.endTime };
  return { value, remarks: [...own.remarks, remark('end-approximate', `steps.endDate: ${last.end}`)] };
}

/** The step that ends last; null where there is none, or one without an end. */
function lastOf(steps: readonly Phase[]): Phase | null {
  if (steps.some(({ end }) => end === null)) return null;
  return steps.toSorted((a, b) => endKey(a).localeCompare(endKey(b))).at(-1) ?? null;
}

/** A day without a clock time lasts longer than one with any. */
function endKey({ end, endTime }: Phase): string {
  return `${end ?? ''} ${endTime ?? '24:00'}`;
}

interface Step {
  readonly rank: number;
  readonly phase: Phase;
  readonly remarks: readonly Remark[];
}

function readStep(step: ToldStep, listener: Listener): Step {
  const title = readSpoken(step.title, listener.language, 'steps');
  const span = readSpan({ start: step.start, end: step.end, field: 'steps' }, listener);
  const rank = Number(step.position ?? 0);
  return {
    rank: Number.isFinite(rank) ? rank : 0,
    phase: { ...span.value, title: title.value },
    remarks: [...title.remarks, ...span.remarks],
  };
}

interface Written {
  readonly start: string | null | undefined;
  readonly end: string | null | undefined;
  readonly field: string;
}

function readSpan({ start, end, field }: Written, clock: Clock): Reading<Phase> {
  const first = readStart(withoutUtcMidnight(start), `${field}.startDate`, clock);
  const last = readEnd(withoutUtcMidnight(end), `${field}.endDate`, clock);
  const period = readPeriod(dayOf(first), dayOf(last));
  const phase: Phase = {
    kind: 'informal',
    title: null,
    ...period.value,
    startTime: timeWith(period.value.start, first.value),
    endTime: timeWith(period.value.end, withWholeDay(last.value)),
    timeZone: clock.timeZone,
  };
  return { value: phase, remarks: period.remarks };
}

/** The midnight of UTC is how days were carried over into steps with a clock (Q12): the day is meant. */
function withoutUtcMidnight(raw: string | null | undefined): string | null {
  return raw?.replace(UTC_MIDNIGHT, '') ?? null;
}

function dayOf({ value, remarks }: Reading<Moment | null>): Reading<Moment['date'] | null> {
  return { value: value?.date ?? null, remarks };
}

/** A last day picked without a clock ends with its first minute; that day still counts. */
function withWholeDay(end: Moment | null): Moment | null {
  return end?.time === '00:00' ? { ...end, time: null } : end;
}

/** A period that was refused takes its times along. */
function timeWith(day: Phase['start'], moment: Moment | null): Phase['startTime'] {
  return day === null ? null : (moment?.time ?? null);
}

/**
 * The dates of the process decide when one may take part. A step outside them (of evaluation, of following up results)
 * is of a kind that nobody tells; without dates of the process, its steps are all we know.
 */
function judge(step: Phase, own: Phase): Reading<Phase> {
  if (!isDated(own) || !isDated(step) || isWithin(step, own)) return { value: step, remarks: [] };
  return { value: { ...step, kind: 'unknown' }, remarks: [remark('phase-kind-unknown', step.title)] };
}

function isWithin(step: Phase, own: Phase): boolean {
  const beginsIn = own.start === null || (step.start !== null && step.start >= own.start);
  const endsIn = own.end === null || (step.end !== null && step.end <= own.end);
  return beginsIn && endsIn;
}

function isDated({ start, end }: Phase): boolean {
  return start !== null || end !== null;
}
