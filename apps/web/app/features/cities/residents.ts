import { inLanguage } from '@navigator/shared';
import type { Language, Publisher } from '@navigator/shared';
import { formatDate } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import type { CityGroup, CityRow, Residents } from './cities-view.js';
import { CITY_WORDS } from './words.js';

/** Residents with the day they were counted; a number without a source is not invented. */
export function residentsOf(territory: Publisher['territory'], language: Language): Residents {
  const words = inLanguage(CITY_WORDS, language);
  const population = territory?.population ?? null;
  if (population === null) return { text: words.unknown, isKnown: false, asOf: null };
  return {
    text: formatNumber(population.value, language),
    isKnown: true,
    asOf: words.asOf(formatDate(population.date, language)),
  };
}

/** Says a day that all rows share once, above them. */
export function withSharedDay(rows: readonly CityRow[]): Pick<CityGroup, 'asOf' | 'rows'> {
  const days = new Set(rows.flatMap(({ residents }) => residents.asOf ?? []));
  const [shared = null] = days;
  if (days.size !== 1 || rows.length === 1) return { asOf: null, rows };
  return { asOf: shared, rows: rows.map((row) => ({ ...row, residents: { ...row.residents, asOf: null } })) };
}
