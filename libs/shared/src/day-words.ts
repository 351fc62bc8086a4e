import type { Language } from './language.js';
import type { LocalDate } from './local-time.js';

/** A calendar day for people: 30.11.2026 or 30 November 2026. The day is local to its city, so no zone is applied. */
export function dayInWords(day: LocalDate, language: Language): string {
  return DAYS[language].format(new Date(`${day}T00:00:00Z`));
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
