import type { Language, LocalDate } from '@navigator/shared';
import { LOCALES } from './numbers.js';

/** A calendar day: 30.11.2026 or 30 November 2026. The day is local to the city, so no zone is applied. */
export function formatDate(date: LocalDate, language: Language): string {
  const style: Intl.DateTimeFormatOptions =
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** An instant on a city's clock: 22.11.2026, 02:15 Uhr. */
export function formatInstant(iso: string, timeZone: string, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    ...(language === 'de'
      ? ({ day: '2-digit', month: '2-digit', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'long', year: 'numeric' } as const)),
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));
  return language === 'de' ? `${text} Uhr` : text;
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
  if (start !== null) return `${language === 'de' ? 'ab' : 'from'} ${formatDate(start, language)}`;
  if (end !== null) return `${language === 'de' ? 'bis' : 'until'} ${formatDate(end, language)}`;
  return null;
}

function between(start: LocalDate, end: LocalDate, language: Language): string {
  if (start === end) return formatDate(start, language);
  return `${formatDate(start, language)} ${language === 'de' ? 'bis' : 'to'} ${formatDate(end, language)}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago or ahead an instant is: vor 2 Stunden, in 3 Tagen. */
export function formatDistance(iso: string, now: number, language: Language): string {
  const distance = Date.parse(iso) - now;
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const fitting = UNITS.find(([, size]) => Math.abs(distance) >= size);
  if (fitting === undefined) return language === 'de' ? 'gerade eben' : 'just now';
  const [unit, size] = fitting;
  return format.format(Math.round(distance / size), unit);
}
