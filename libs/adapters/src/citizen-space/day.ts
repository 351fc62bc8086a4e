import { endOfDay, localDay, startOfDay, type LocalDate, type ProcedureEvent } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import type { Reading } from '../kit/remark.js';
import { remarked } from '../kit/remark.js';

/** Ends that far ahead say "for ever" (Q17). */
const CONTINUOUS_YEARS = 3;

/** A calendar day with slashes, year first; queries write it the other way round, answers never do (Q14). */
export function readDay(raw: string | null | undefined, field: string): Reading<LocalDate | null> {
  return readLocalDate(raw?.trim().replace(/^(\d{4})\/(\d{2})\/(\d{2})$/, '$1-$2-$3'), field);
}

/** A last day; one more than three years ahead is none that anybody plans with: null, with a remark. */
export function readLastDay(
  raw: string | null | undefined,
  field: string,
  today: LocalDate,
): Reading<LocalDate | null> {
  const day = readDay(raw, field);
  const latest = `${String(Number(today.slice(0, 4)) + CONTINUOUS_YEARS)}${today.slice(4)}`;
  return day.value === null || day.value <= latest ? day : remarked(null, 'end-far-ahead', `${field}: ${day.value}`);
}

/** The day that a clock in the city shows. */
export function todayIn({ fetchedAt, timeZone }: { readonly fetchedAt: Date; readonly timeZone: string }): LocalDate {
  return localDay(fetchedAt.getTime(), timeZone);
}

/** Something that is expected on a day at no known hour: it lasts as long as the day. */
export function allDay(title: string, day: LocalDate, timeZone: string): ProcedureEvent {
  return {
    title,
    start: new Date(startOfDay(day, timeZone)).toISOString(),
    end: new Date(endOfDay(day, timeZone)).toISOString(),
    place: null,
    url: null,
  };
}
