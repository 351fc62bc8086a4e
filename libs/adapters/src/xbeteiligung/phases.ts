import type { LocalDate, Phase, PhaseKind, ProcedureEvent, Remark } from '@navigator/shared';
import { readLocalDate, readPeriod, type Period } from '../kit/dates.js';
import { wholeDays } from '../kit/events/times.js';
import { readEnd, type Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import type { Family } from './message-name.js';
import { kindOfPart, kindOfStep } from './steps.js';
import type { Part, Participation } from './wire.js';

/** A day with the offset of a zone (Q14): the day counts, it is the city's own. */
const OFFSET = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/;

/** One phase for the step of a message, or one for each of its parts, which have dates of their own. */
export function readPhases(participation: Participation, family: Family, clock: Clock): Reading<Phase[]> {
  const { parts, verfahrensschritt } = participation;
  const readings =
    parts.length === 0
      ? [readPhase(participation, kindOfStep(family, verfahrensschritt), clock)]
      : parts.map((part) => readPhase(part, clean(kindOfPart(family, part, verfahrensschritt)), clock));
  return {
    value: readings.map(({ value }) => value).toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? '')),
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}

/** The announcements of a participation, each of which is told once. */
export function readAnnouncements(
  { bekanntmachung, parts }: Participation,
  { timeZone }: Clock,
): Reading<ProcedureEvent[]> {
  const told = [bekanntmachung, ...parts.map((part) => part.bekanntmachung)];
  const readings = told.map((raw) => readDay(raw, 'bekanntmachung'));
  const days = new Set(readings.flatMap(({ value }) => (value === null ? [] : [value])));
  return {
    value: [...days].toSorted().map((day) => announcement(day, timeZone)),
    remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

/** A day without the offset that some write behind it (Q14). */
export function readDay(raw: string | null, field: string): Reading<LocalDate | null> {
  const text = raw?.trim() ?? null;
  return readLocalDate(text === null ? null : (OFFSET.exec(text)?.[1] ?? text), field);
}

function announcement(day: LocalDate, timeZone: string): ProcedureEvent {
  return { title: 'Bekanntmachung', ...wholeDays(day, day, timeZone), place: null, url: null };
}

type Dated = Pick<Part, 'beginn' | 'ende'>;

function readPhase({ beginn, ende }: Dated, kind: Reading<PhaseKind>, clock: Clock): Reading<Phase> {
  const period = readPeriod(readDay(beginn, 'beginn'), readLastDay(ende, clock));
  const { timeZone } = clock;
  return {
    value: { kind: kind.value, title: null, ...period.value, startTime: null, endTime: null, timeZone },
    remarks: [...kind.remarks, ...period.remarks],
  };
}

/** An end years ahead means that none is planned (Q17). */
function readLastDay(raw: string | null, clock: Clock): Reading<Period['end']> {
  const day = readDay(raw, 'ende');
  const planned = readEnd(day.value, 'ende', clock);
  return planned.value === null && day.value !== null ? { value: null, remarks: planned.remarks } : day;
}
