import { addDays, daysBetween } from '@navigator/shared';
import type { Filter, LocalDate } from '@navigator/shared';

/** Two days and everything between them. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A period and the one it is compared with. */
export interface ComparedDays {
  readonly now: Days;
  readonly before: Days;
}

/** This year until today, and the same days of the year before. */
export function yearSoFar(today: LocalDate): ComparedDays {
  const now = { from: `${today.slice(0, 4)}-01-01`, to: today };
  return { now, before: aYearBefore(now) };
}

/** The period of the filter, or this year so far; one open side is closed by today or by a year's length. */
export function chosenDays({ from, to }: Filter, today: LocalDate): ComparedDays {
  if (from === undefined && to === undefined) return yearSoFar(today);
  const end = to ?? (from !== undefined && from > today ? from : today);
  const now = { from: from ?? yearUntil(end), to: end };
  return { now, before: daysBetween(now.from, now.to) < 366 ? aYearBefore(now) : justBefore(now) };
}

/** The first day of the year that ends on a day. */
function yearUntil(end: LocalDate): LocalDate {
  const first = addDays(shiftYear(end), 1);
  return first < end ? first : FIRST_DAY;
}

/** The same days of the year before: seasons do not pass for changes. */
function aYearBefore({ from, to }: Days): Days {
  return { from: shiftYear(from), to: shiftYear(to) };
}

/** Longer periods are compared with as many days right before them. */
function justBefore({ from, to }: Days): Days {
  return { from: daysBefore(from, daysBetween(from, to) + 1), to: daysBefore(from, 1) };
}

/** The calendar ends here: no address may ask the store for a day that it cannot name. */
const FIRST_DAY: LocalDate = '0001-01-01';

function daysBefore(day: LocalDate, days: number): LocalDate {
  return addDays(day, -Math.min(days, daysBetween(FIRST_DAY, day)));
}

/** The same day a year before; the 29th of February becomes the 28th. */
export function shiftYear(day: LocalDate): LocalDate {
  const monthAndDay = day.slice(4);
  const year = Math.max(1, Number(day.slice(0, 4)) - 1);
  return `${String(year).padStart(4, '0')}${monthAndDay === '-02-29' ? '-02-28' : monthAndDay}`;
}
