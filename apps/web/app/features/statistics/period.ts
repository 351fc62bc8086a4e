import { localeOf } from '@navigator/shared';
import type { Interval, Language, LocalDate } from '@navigator/shared';

const PERIOD = /^(\d{4})(?:-(Q\d|\d{2}))?$/;

/** Whether a key such as `2026-03`, `2026-Q1` or `2026` stands for a period; `undated` does not. */
export function isPeriod(key: string): boolean {
  return PERIOD.test(key);
}

/** What the axis prints for a period: März 26, Q1 26, 2026. */
export function shortPeriod(key: string, language: Language): string {
  const [, year = key, part] = PERIOD.exec(key) ?? [];
  if (part === undefined) return year;
  const shortYear = year.slice(2);
  if (part.startsWith('Q')) return `${part} ${shortYear}`;
  const day = new Date(Date.UTC(Number(year), Number(part) - 1, 1));
  return `${new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(day)} ${shortYear}`;
}

/** The key of the period that a day lies in. */
export function periodKey(day: LocalDate, interval: Interval): string {
  const year = day.slice(0, 4);
  if (interval === 'year') return year;
  if (interval === 'month') return day.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The key of the same period a year before. */
export function yearBefore(key: string): string {
  return `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`;
}
