import { endOfDay, instantOf, startOfDay, type LocalDate, type ProcedureEvent } from '@navigator/shared';
import type { Moment } from '../moment.js';
import type { Reading } from '../remark.js';
import { clean, remarked } from '../remark.js';

/** When an event takes place: instants, the end being the first moment after it. */
export type Times = Pick<ProcedureEvent, 'start' | 'end'>;

/** From the beginning of a first day to the end of a last one, both included (Q13). */
export function wholeDays(first: LocalDate, last: LocalDate, timeZone: string): Times {
  return { start: written(startOfDay(first, timeZone)), end: written(endOfDay(last, timeZone)) };
}

/** From one instant to another; an end that is not after its start is none, with a remark (Q18). */
export function betweenInstants(start: number, end: number | null): Reading<Times> {
  const open = { start: written(start), end: null };
  if (end === null || end === start) return clean(open);
  if (end > LATEST) return remarked(open, 'date-invalid', 'end: after 2199');
  if (end < start) return remarked(open, 'event-end-before-start', `${open.start} > ${written(end)}`);
  return clean({ ...open, end: written(end) });
}

/** Nothing is planned for later, and some readers of dates end with the year 9999. */
const LATEST = Date.UTC(2200, 0, 1);

/** From one moment to another. A day lasts to its end; where only a clock time begins, nobody knows the end. */
export function betweenMoments(start: Moment, end: Moment | null, timeZone: string): Reading<Times> {
  const begin = instantOf(start.date, start.time ?? '00:00', timeZone);
  if (end === null) {
    return start.time === null ? clean(wholeDays(start.date, start.date, timeZone)) : betweenInstants(begin, null);
  }
  const isDay = end.time === null;
  return betweenInstants(begin, isDay ? endOfDay(end.date, timeZone) : instantAt(end, timeZone));
}

function instantAt({ date, time }: Moment, timeZone: string): number {
  return instantOf(date, time ?? '00:00', timeZone);
}

function written(instant: number): string {
  return new Date(instant).toISOString();
}
