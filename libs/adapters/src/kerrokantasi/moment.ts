import { localDay, LocalTime, type LocalDate } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';

/** A minute of the city's clock; without a time it is the whole day. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
}

/** Where and when a list is read. */
export interface Clock {
  readonly timeZone: string;
  readonly fetchedAt: Date;
}

const INSTANT = /^\s*\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/;
/** Ends that far ahead say "for ever" (Q17). */
const CONTINUOUS_YEARS = 3;

/** The first minute of a hearing; midnight is the day. */
export function readStart(raw: string | null | undefined, clock: Clock): Reading<Moment | null> {
  return readMoment(raw, 'open_at', { ...clock, dayTime: '00:00' });
}

/** The last minute of a hearing; one minute to midnight is the day. An end years ahead is none, with a remark. */
export function readEnd(raw: string | null | undefined, clock: Clock): Reading<Moment | null> {
  const end = readMoment(raw, 'close_at', { ...clock, dayTime: '23:59' });
  if (end.value === null || end.value.date <= lastPlannedDay(clock)) return end;
  return remarked(null, 'end-far-ahead', `close_at: ${end.value.date}`);
}

interface Reader extends Clock {
  /** The time that only means the day. */
  readonly dayTime: LocalTime;
}

function readMoment(raw: string | null | undefined, field: string, reader: Reader): Reading<Moment | null> {
  const day = readLocalDate(raw, field);
  if (day.value === null || raw === null || raw === undefined) return { value: null, remarks: day.remarks };
  const moment = momentIn(raw, day.value, reader.timeZone);
  if (moment === null) return remarked(null, 'date-invalid', `${field}: ${raw}`);
  return clean(moment.time === reader.dayTime ? { ...moment, time: null } : moment);
}

/** With an offset an instant, without one the city's own time; null where no clock shows it. */
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

/** Formatters are slow to build, and a list asks twice an entry. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}
