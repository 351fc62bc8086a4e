import { localDay, LocalTime, type LocalDate } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';

/** A day of the publisher's calendar, and the minute where it says more than the day does. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
}

const INSTANT = /^\s*\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/;
/** A full hour is what encoding leaves behind (00:00 UTC shown as 02:00 or 01:00), 23:59 is the end of the day. */
const NOISE = /:00$|^23:59$/;

/**
 * The day that an instant means (Q12): the local one, by the time zone and not by the offset it is written with, so that
 * the change to winter time within a period moves nothing (Q19). A minute that is not noise is kept.
 */
export function readMoment(raw: string | null | undefined, field: string, timeZone: string): Reading<Moment | null> {
  const day = readLocalDate(raw, field);
  if (day.value === null || raw === null || raw === undefined) return { value: null, remarks: day.remarks };
  const moment = momentIn(raw, day.value, timeZone);
  if (moment === null) return remarked(null, 'date-invalid', `${field}: ${raw}`);
  return clean(moment.time !== null && NOISE.test(moment.time) ? { ...moment, time: null } : moment);
}

function momentIn(raw: string, date: LocalDate, timeZone: string): Moment | null {
  const [, time, offset] = INSTANT.exec(raw) ?? [];
  if (time === undefined) return { date, time: null };
  if (!LocalTime.safeParse(time).success) return null;
  return offset === undefined ? { date, time } : localMoment(`${date}T${time}:00${offset}`, timeZone);
}

function localMoment(text: string, timeZone: string): Moment | null {
  const instant = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(instant)) return null;
  return { date: localDay(instant, timeZone), time: clockIn(timeZone).format(instant) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to build, and a state-wide list asks six thousand times. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}
