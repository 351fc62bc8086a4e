import { inLanguage } from '@navigator/shared';
import type { InLanguages, Interval, Language, LocalDate } from '@navigator/shared';

/**
 * The key of the period that a day lies in.
 * @example periodKey('2026-05-17', 'quarter') // '2026-Q2'
 */
export function periodKey(day: LocalDate, interval: Interval): string {
  const year = day.slice(0, 4);
  switch (interval) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
    case 'month':
      return day.slice(0, 7);
  }
}

/**
 * What people read for the key of a period.
 * @example periodLabel('2026-03', 'de') // 'März 2026'
 */
export function periodLabel(key: string, language: Language): string {
  const [year = key, part] = key.split('-');
  if (part === undefined) return year;
  if (part.startsWith('Q'))
    return inLanguage({ de: `${part.slice(1)}. Quartal ${year}`, en: `${part} ${year}` }, language);
  return `${inLanguage(MONTHS, language)[Number(part) - 1] ?? part} ${year}`;
}

const MONTHS: InLanguages<readonly string[]> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The axis of time never reaches before this day, whatever a feed claims. */
export const EARLIEST_DAY: LocalDate = '1990-01-01';

/** Nor beyond the end of the tenth year from today. */
export function latestDay(today: LocalDate): LocalDate {
  return `${String(Number(today.slice(0, 4)) + 10)}-12-31`;
}
