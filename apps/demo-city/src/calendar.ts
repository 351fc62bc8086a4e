/** A calendar month as a number: years since 0 times 12 plus the month (0 to 11). */
export type Month = number;

/** Where the imaginary cities lie. */
export const TIME_ZONE = 'Europe/Berlin';

const DAY = 86_400_000;
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** The calendar day in the cities, `YYYY-MM-DD`. */
export function today(now: Date): string {
  return berlin.format(now);
}

/** The month of a day. */
export function monthOf(day: string): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The day `day` (1 and up) of a month. */
export function dayOf(month: Month, day: number): string {
  return new Date(Date.UTC(yearOf(month), month % 12, day)).toISOString().slice(0, 10);
}

/** The year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** The calendar day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
