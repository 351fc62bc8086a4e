import type { Language } from './language.js';
import { factsOf } from './languages.js';
import type { LocalDate } from './local-time.js';

/** A calendar day for people: 30.11.2026 or 30 November 2026. The day is local to its city, so no zone is applied. */
export function dayInWords(day: LocalDate, language: Language): string {
  return formatOf(language).format(new Date(`${day}T00:00:00Z`));
}

/** Exports print many dates, and a format takes longer to make than to use. */
function formatOf(language: Language): Intl.DateTimeFormat {
  const { locale, dates } = factsOf(language);
  const format = FORMATS.get(language) ?? new Intl.DateTimeFormat(locale, { dateStyle: dates, timeZone: 'UTC' });
  FORMATS.set(language, format);
  return format;
}

const FORMATS = new Map<Language, Intl.DateTimeFormat>();
