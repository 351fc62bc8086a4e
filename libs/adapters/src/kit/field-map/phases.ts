import type { Phase, Remark } from '@navigator/shared';
import { addDays, localDay } from '@navigator/shared';
import { readPeriod } from '../dates.js';
import type { Reading } from '../remark.js';
import { clean, remark } from '../remark.js';
import type { FieldMap, FieldSource } from './field-map.js';
import { readMoment, type Moment, type Notation } from './moment.js';
import { first, type Told } from './told.js';

type PhaseMap = FieldMap['phases'][number];

/** The phases that have a date. A period that ends before it begins is left out, the record stays (Q18). */
export function readPhases(told: Told): Reading<readonly Phase[]> {
  const phases = told.map.phases.map((phase) => readPhase(told, phase));
  return {
    value: phases.flatMap(({ value }) => value ?? []),
    remarks: phases.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function readPhase(told: Told, phase: PhaseMap): Reading<Phase | null> {
  const { timeZone } = told.circumstances;
  const formats = phase.dates ?? told.map.dates;
  const start = momentAt(told, phase.start, { formats, timeZone, side: 'start' });
  const end = bounded(told, start.value, momentAt(told, phase.end, { formats, timeZone, side: 'end' }));
  const period = readPeriod(dayOf(start), dayOf(end));
  if (period.value.start === null && period.value.end === null) return { value: null, remarks: period.remarks };
  const value = {
    kind: phase.kind,
    title: phase.title,
    ...period.value,
    startTime: start.value?.time ?? null,
    endTime: end.value?.time ?? null,
    timeZone,
  };
  return { value, remarks: period.remarks };
}

function momentAt(told: Told, field: FieldSource | undefined, notation: Notation): Reading<Moment | null> {
  const text = first(told, field);
  return text === null || !field ? clean(null) : readMoment(text, field.path, notation);
}

/** Years ahead in which an end means "until further notice", as long as a start is told (Q17). */
const FAR_DAYS = 3 * 365;

function bounded({ circumstances }: Told, start: Moment | null, end: Reading<Moment | null>): Reading<Moment | null> {
  const { fetchedAt, timeZone } = circumstances;
  if (start === null || end.value === null) return end;
  const limit = addDays(localDay(fetchedAt.getTime(), timeZone), FAR_DAYS);
  return end.value.date > limit ? { value: null, remarks: [remark('end-far-ahead', end.value.date)] } : end;
}

function dayOf({ value, remarks }: Reading<Moment | null>): Reading<string | null> {
  return { value: value?.date ?? null, remarks };
}
