import type { FilterKey, Language } from '@navigator/shared';
import type { PeriodView } from './explore-view.js';
import type { PageFilter } from './page-filter.js';
import { exploreWords } from './words.js';

const DAYS: readonly FilterKey[] = ['from', 'to'];

/** Both days as they were given, and in words what is wrong with them. */
export function periodOf({ filter, reversed, dropped }: PageFilter, language: Language): PeriodView {
  const words = exploreWords(language);
  if (reversed !== null) return { ...reversed, error: words.reversed };
  const error = dropped.some((key) => DAYS.includes(key)) ? words.unreadableDay : null;
  return { from: filter.from ?? '', to: filter.to ?? '', error };
}
