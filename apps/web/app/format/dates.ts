import { dayInWords, factsOf, inLanguage, localeOf } from '@navigator/shared';
import type { Language, LocalDate } from '@navigator/shared';

/** A calendar day: 30.11.2026 or 30 November 2026. The day is local to the city, so no zone is applied. */
export function formatDate(date: LocalDate, language: Language): string {
  return dayInWords(date, language);
}

/** An instant on a city's clock: 22.11.2026, 02:15 Uhr. */
export function formatInstant(iso: string, timeZone: string, language: Language): string {
  const { locale, dates, afterTime } = factsOf(language);
  const style = { dateStyle: dates, timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso)) + afterTime;
}

/** The day that an instant falls on where the city lies: 2026-11-22. */
export function localDayOf(at: number, timeZone: string): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
}

/**
 * When something takes place: the day and the time. Midnight is how a source's bare day is kept; nobody meets then, so
 * no time is claimed.
 */
export function formatMoment(iso: string, timeZone: string, language: Language): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  if (clock.format(new Date(iso)) !== '00:00') return formatInstant(iso, timeZone, language);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(iso));
  return formatDate(day, language);
}

/** From the first to the last day; a missing side is said in words, and null when nothing is known. */
export function formatPeriod(
  { start, end }: { readonly start: LocalDate | null; readonly end: LocalDate | null },
  language: Language,
): string | null {
  if (start !== null && end !== null) return between(start, end, language);
  if (start !== null) return `${inLanguage({ de: 'ab', en: 'from' }, language)} ${formatDate(start, language)}`;
  if (end !== null) return `${inLanguage({ de: 'bis', en: 'until' }, language)} ${formatDate(end, language)}`;
  return null;
}

function between(start: LocalDate, end: LocalDate, language: Language): string {
  if (start === end) return formatDate(start, language);
  return `${formatDate(start, language)} ${inLanguage({ de: 'bis', en: 'to' }, language)} ${formatDate(end, language)}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago or ahead an instant is: vor 2 Stunden, in 3 Tagen. */
export function formatDistance(iso: string, now: number, language: Language): string {
  const distance = Date.parse(iso) - now;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  const fitting = UNITS.find(([, size]) => Math.abs(distance) >= size);
  if (fitting === undefined) return inLanguage({ de: 'gerade eben', en: 'just now' }, language);
  const [unit, size] = fitting;
  return format.format(Math.round(distance / size), unit);
}
