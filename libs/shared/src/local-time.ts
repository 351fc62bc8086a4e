import { z } from 'zod';

/** A calendar day in some city's time zone, `YYYY-MM-DD`; never an instant. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** A clock time of a city, `HH:MM`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type LocalTime = z.infer<typeof LocalTime>;

/** The zone of German cities; feeds elsewhere say so. */
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

const DAY = 86_400_000;

/**
 * The instant (ms since 1970, UTC) at which a local clock shows `time` on `date`.
 * A time skipped in spring is read with the offset before the change, a time that happens twice in autumn with the
 * offset after it: what PostgreSQL does with `timestamp at time zone`, so that both compute the same deadlines.
 */
export function instantOf(date: LocalDate, time: LocalTime, timeZone: string): number {
  const local = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  if (before === after) return local - before;
  const isReadable = (offset: number): boolean => offsetAt(local - offset, timeZone) === offset;
  if (isReadable(after)) return local - after;
  return local - before;
}

/** The instant at which a local day begins. */
export function startOfDay(date: LocalDate, timeZone: string): number {
  return instantOf(date, '00:00', timeZone);
}

/** The instant at which a local day is over: the beginning of the next one. */
export function endOfDay(date: LocalDate, timeZone: string): number {
  return startOfDay(addDays(date, 1), timeZone);
}

/** The calendar day that a clock in `timeZone` shows at `instant` (ms). */
export function localDay(instant: number, timeZone: string): LocalDate {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** The calendar day `days` after (or, negative, before) `date`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** How many ms the zone's clock is ahead of UTC at `instant`. */
function offsetAt(instant: number, timeZone: string): number {
  const offsets = knownOffsets(timeZone);
  const known = offsets.get(instant);
  if (known !== undefined) return known;
  const offset = workOutOffset(instant, timeZone);
  if (offsets.size >= MAX_KNOWN_OFFSETS) offsets.clear();
  offsets.set(instant, offset);
  return offset;
}

function workOutOffset(instant: number, timeZone: string): number {
  const shown = clockOf(timeZone).formatToParts(instant);
  const part = (wanted: Intl.DateTimeFormatPartTypes): number =>
    Number(shown.find(({ type }) => type === wanted)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

/** An import asks for the same few thousand midnights again and again, and `Intl` takes its time to answer. */
const MAX_KNOWN_OFFSETS = 10_000;
const offsetsByZone = new Map<string, Map<number, number>>();

function knownOffsets(timeZone: string): Map<number, number> {
  const known = offsetsByZone.get(timeZone);
  if (known) return known;
  const offsets = new Map<number, number>();
  offsetsByZone.set(timeZone, offsets);
  return offsets;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to build and an import asks a hundred thousand times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
