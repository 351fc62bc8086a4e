import type { Language, Publisher } from '@navigator/shared';
import { formatDate } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import type { Residents } from './cities-view.js';
import { CITY_WORDS } from './words.js';

/** Residents with the day they were counted; a number without a source is not invented. */
export function residentsOf(territory: Publisher['territory'], language: Language): Residents {
  const words = CITY_WORDS[language];
  const population = territory?.population ?? null;
  if (population === null) return { text: words.unknown, asOf: null };
  return {
    text: formatNumber(population.value, language),
    asOf: words.asOf(formatDate(population.date, language)),
  };
}
