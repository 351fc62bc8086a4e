import type { Phase as PhaseOfRecord, PhaseKind } from '@navigator/shared';
import { readPeriod } from '../kit/dates.js';
import { readEnd, readStart, type Clock, type Moment } from '../kit/moment.js';
import { readCount } from '../kit/number.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { spoken } from './multiloc.js';
import type { Phase } from './wire.js';

/** Who reads, where and when. */
export interface Listener extends Clock {
  readonly language: string;
}

/**
 * Participation methods of the platform (`Phase::PARTICIPATION_METHODS`, 2019 to 2026). What only informs is no phase in
 * which people may take part; methods that come later are taken for informal participation.
 */
const KINDS: Readonly<Record<string, PhaseKind>> = {
  information: 'unknown',
  native_survey: 'survey',
  survey: 'survey',
  poll: 'survey',
  community_monitor_survey: 'survey',
  voting: 'voting',
  budgeting: 'budgeting',
};

/** The dated phases of a project, earliest first. */
export function readPhases(phases: readonly Phase[], listener: Listener): Reading<readonly PhaseOfRecord[]> {
  const read = phases.map((phase) => readPhase(phase, listener));
  const dated = read.flatMap(({ value }) => value ?? []);
  return {
    value: dated.toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? '')),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

function readPhase(phase: Phase, listener: Listener): Reading<PhaseOfRecord | null> {
  const title = readLine(spoken(listener.language, phase.title, phase.title_multiloc), 'title');
  const days = readDays(phase, listener);
  const remarks = [...title.remarks, ...days.remarks];
  if (days.value.start === null && days.value.end === null) return { value: null, remarks };
  const kind = KINDS[phase.participation_method ?? ''] ?? 'informal';
  return { value: { kind, title: title.value, ...days.value, timeZone: listener.timeZone }, remarks };
}

type Days = Pick<PhaseOfRecord, 'start' | 'startTime' | 'end' | 'endTime'>;

function readDays(phase: Phase, clock: Clock): Reading<Days> {
  const start = readStart(phase.start_at, 'start_at', clock);
  const end = readEnd(phase.end_at, 'end_at', clock);
  const { value, remarks } = readPeriod(dayOf(start), dayOf(end));
  const startTime = value.start && timeOf(start);
  return { value: { ...value, startTime, endTime: value.end && timeOf(end) }, remarks };
}

function dayOf({ value, remarks }: Reading<Moment | null>): Reading<string | null> {
  return { value: value?.date ?? null, remarks };
}

function timeOf({ value }: Reading<Moment | null>): string | null {
  return value?.time ?? null;
}

/** Contributions to all phases; null where no phase counts them (Q58). */
export function countIdeas(phases: readonly Phase[]): Reading<number | null> {
  const read = phases.map(({ ideas_count: count }) => readCount(count, 'ideas_count'));
  const counts = read.flatMap(({ value }) => value ?? []);
  const sum = counts.reduce((total, count) => total + count, 0);
  return { value: counts.length > 0 ? sum : null, remarks: read.flatMap(({ remarks }) => remarks) };
}
