import { addDays, DEFAULT_TIME_ZONE, instantOf, localDay, type LocalDate, type Rhythm } from '@navigator/shared';

/** When digests come: in the morning, by the clock of the cities. */
const AT = '07:00';

/** News that come later than this are told on another morning: nobody wants them at night. */
const LATEST_MS = 5 * 3_600_000;

/** The first morning of a rhythm after an instant: any day, or a Monday. */
export function nextDigest(after: Date, rhythm: Rhythm): Date {
  const today = localDay(after.getTime(), DEFAULT_TIME_ZONE);
  const days = Array.from({ length: 9 }, (_, ahead) => addDays(today, ahead));
  const mornings = days.filter((day) => rhythm === 'daily' || isMonday(day)).map(morningOf);
  return new Date(mornings.find((instant) => instant > after.getTime()) ?? NaN);
}

/** Whether a digest that was due at an instant can still come now, or waits for the next morning of any day. */
export function isTooLate(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > LATEST_MS && !isMorning(now);
}

/** Within the hours in which digests come, whichever day it was due. */
function isMorning(now: Date): boolean {
  const begins = morningOf(localDay(now.getTime(), DEFAULT_TIME_ZONE));
  return now.getTime() >= begins && now.getTime() - begins <= LATEST_MS;
}

function morningOf(day: LocalDate): number {
  return instantOf(day, AT, DEFAULT_TIME_ZONE);
}

function isMonday(day: LocalDate): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}
