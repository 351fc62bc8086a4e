import { localDay, inLanguage } from '@navigator/shared';
import type { Language, Procedure } from '@navigator/shared';
import { formatDate } from '../../format/dates.js';
import { statusWords } from '../../format/status-words.js';
import { PAGE_WORDS } from './page-words.js';

/** The sentence behind the status, to the hour where something ends: endet am 30.11.2026 um 24 Uhr. */
export function deadlineWords(procedure: Procedure, now: number, language: Language): string | null {
  const { status, end, endTime, timeZone } = procedure;
  if (status !== 'open' || end === null) return statusWords(procedure, now, language).date;
  const words = inLanguage(PAGE_WORDS, language);
  const day = formatDate(end, language);
  const isToday = end === localDay(now, timeZone);
  return `${isToday ? words.endsToday(day) : words.endsOn(day)} ${endTime === null ? words.atMidnight : words.at(endTime)}`;
}
