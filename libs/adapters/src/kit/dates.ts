import type { LocalDate } from '@navigator/shared';
import type { Reading } from './remark.js';
import { clean, remark, remarked } from './remark.js';

/** First and last day of a period, each as far as the source says. */
export interface Period {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** What systems write for a missing date: the beginning of Unix time, and PHP's zero date (quirk Q16). */
const PLACEHOLDER = /^(?:1970-01-01|-0001-11-30|0000-00-00)/;
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/**
 * A calendar day that its source wrote as an instant, such as a local date stamped `Z`: the day as it stands there
 * counts, the clock time is encoding noise (quirk Q12).
 */
export function readLocalDate(raw: string | null | undefined, field: string): Reading<LocalDate | null> {
  const text = raw?.trim() ?? '';
  if (text === '') return clean(null);
  if (PLACEHOLDER.test(text)) return remarked(null, 'date-placeholder', `${field}: ${text}`);
  const day = DAY.exec(text)?.[1];
  return day !== undefined && isCalendarDay(day) ? clean(day) : remarked(null, 'date-invalid', `${field}: ${text}`);
}

/** A period whose end is not before its start; otherwise nobody knows which of the two is wrong, and both go (Q18). */
export function readPeriod(start: Reading<LocalDate | null>, end: Reading<LocalDate | null>): Reading<Period> {
  const remarks = [...start.remarks, ...end.remarks];
  if (start.value !== null && end.value !== null && end.value < start.value) {
    const both = remark('end-before-start', `${start.value} > ${end.value}`);
    return { value: { start: null, end: null }, remarks: [...remarks, both] };
  }
  return { value: { start: start.value, end: end.value }, remarks };
}

function isCalendarDay(day: string): boolean {
  if (day < EARLIEST || day > LATEST) return false;
  const month = Number(day.slice(5, 7));
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
  const date = Number(day.slice(8));
  return month >= 1 && month <= 12 && date >= 1 && date <= last;
}
