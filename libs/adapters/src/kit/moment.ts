import { localDay, LocalTime, type LocalDate } from '@navigator/shared';
import { readLocalDate } from './dates.js';
import type { Reading } from './remark.js';
import { clean, remarked } from './remark.js';

/** A day of the city's calendar, and the minute where it says more than the day does. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
}

/** Where and when a list is read. */
export interface Clock {
  readonly timeZone: string;
  readonly fetchedAt: Date;
}

/** Minute and offset. Some platforms write a blank for the `T`, and some the offset of UTC always. */
const INSTANT = /^\s*\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/;
/** Ends that far ahead say "for ever" (Q17). */
const CONTINUOUS_YEARS = 3;

/** How an instant becomes a moment. */
export interface MomentReader {
  readonly timeZone: string;
  /** Times that only mean the day. */
  readonly meansTheDay: (time: LocalTime) => boolean;
}

/** The first moment of a period; midnight is the day. */
export function readStart(raw: string | null | undefined, field: string, { timeZone }: Clock): Reading<Moment | null> {
  return readMoment(raw, field, { timeZone, meansTheDay: (time) => time === '00:00' });
}

/**
 * The last moment of a period; one minute to midnight is the day (Q12). An end more than three years ahead is one that
 * nobody plans with: null, with a remark.
 */
export function readEnd(raw: string | null | undefined, field: string, clock: Clock): Reading<Moment | null> {
  const end = readMoment(raw, field, { timeZone: clock.timeZone, meansTheDay: (time) => time === '23:59' });
  if (end.value === null || end.value.date <= lastPlannedDay(clock)) return end;
  return remarked(null, 'end-far-ahead', `${field}: ${end.value.date}`);
}

/**
 * The day that an instant means (Q12): the local one, by the time zone and not by the offset it is written with, so that
 * the change to winter time within a period moves nothing (Q19). A minute that does not mean the day is kept.
 */
export function readMoment(
  raw: string | null | undefined,
  field: string,
  { timeZone, meansTheDay }: MomentReader,
): Reading<Moment | null> {
  const day = readLocalDate(raw, field);
  if (day.value === null || raw === null || raw === undefined) return { value: null, remarks: day.remarks };
  const moment = momentIn(raw, day.value, timeZone);
  if (moment === null) return remarked(null, 'date-invalid', `${field}: ${raw}`);
  return clean(moment.time !== null && meansTheDay(moment.time) ? { ...moment, time: null } : moment);
}

/** With an offset an instant, without one the city's own time; null where the clock has no such time. */
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

function lastPlannedDay({ fetchedAt, timeZone }: Clock): LocalDate {
  const today = localDay(fetchedAt.getTime(), timeZone);
  return `${String(Number(today.slice(0, 4)) + CONTINUOUS_YEARS)}${today.slice(4)}`;
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
