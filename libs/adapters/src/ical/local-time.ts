import { addDays, instantOf, type LocalDate, type LocalTime } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';

/** What a zone's clocks do. */
export interface Zone {
  /** The instant (ms since 1970) at which they show that time. */
  instantOf(date: LocalDate, time: LocalTime): number;
}

/** A point of a calendar as written: a day, or a day and a clock time, in a zone or in UTC. */
export interface CalendarTime {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
  readonly isUtc: boolean;
}

/** ical.js adds an empty clock (`T::`) to a day that does not say that it is one. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T::|T([01]\d|2[0-3]):([0-5]\d):?(?:[0-5]\d|60)?(Z)?)?$/;

/** A DATE or DATE-TIME in the notation of jCal; null where it is no such day or time. */
export function readCalendarTime(value: unknown): CalendarTime | null {
  const [, day, hour, minute, utc] = WRITTEN.exec(typeof value === 'string' ? value : '') ?? [];
  const { value: date } = readLocalDate(day, 'date');
  if (date === null) return null;
  return { date, time: hour === undefined ? null : `${hour}:${minute ?? '00'}`, isUtc: utc !== undefined };
}

/** The instant that a clock in the zone shows; a day begins at midnight. */
export function instantIn(zone: Zone, { date, time, isUtc }: CalendarTime): number {
  const clock = time ?? '00:00';
  return isUtc ? Date.parse(`${date}T${clock}:00Z`) : zone.instantOf(date, clock);
}

/** The clocks of a zone of the tz database. */
export function zoneNamed(name: string): Zone {
  return { instantOf: (date, time) => instantOf(date, time, name) };
}

/** The same clock time some days later; a day stays a day. */
export function daysLater(time: CalendarTime, days: number): CalendarTime {
  return { ...time, date: addDays(time.date, days) };
}
