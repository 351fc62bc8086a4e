import { inLanguage, localeOf } from '@navigator/shared';
import type {
  Filter,
  IndicatorId,
  IndicatorResult,
  Language,
  LocalDate,
  NavigatorApi,
  PublisherId,
} from '@navigator/shared';
import { formatNumber } from '../../format/numbers.js';
import { pathIn } from '../../i18n/language.js';
import type { CityNumber } from './cities-view.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** Whose numbers, on which day, in which language. */
export interface NumbersOf {
  readonly publisher: PublisherId;
  readonly today: LocalDate;
  readonly language: Language;
}

/** What a city's page says in numbers: new procedures of the year, contributions, duration, results. */
const SHOWN: readonly IndicatorId[] = ['A2', 'C1', 'D1', 'G1'];

/** The numbers of a city, from the same service as the statistics. */
export function cityNumbers(api: NavigatorApi, of: NumbersOf): Promise<readonly CityNumber[]> {
  return Promise.all(
    SHOWN.map(async (id) => {
      const filter = filterOf(id, of);
      return numberOf(await api.indicator({ id, filter, by: null, interval: 'year' }), of);
    }),
  );
}

function filterOf(id: IndicatorId, { publisher, today }: NumbersOf): Filter {
  return { publisher: [publisher], ...(id === 'A2' && { from: `${today.slice(0, 4)}-01-01` }) };
}

function numberOf(result: IndicatorResult, { publisher, today, language }: NumbersOf): CityNumber {
  const words = inLanguage(CITY_PAGE_WORDS, language);
  const { id, name: names } = result.definition;
  const name = inLanguage(names, language);
  return {
    id,
    name,
    ...valueOf(result, language),
    period: id === 'A2' ? words.newThisYear(today.slice(0, 4)) : null,
    meaning: { label: words.meaning(name), href: `${pathIn(language, `/statistik/${id}`)}?publisher=${publisher}` },
  };
}

/** The value or why there is none, and what it rests on. */
function valueOf(
  { definition, rows: [row], coverage }: IndicatorResult,
  language: Language,
): Pick<CityNumber, 'value' | 'isKnown' | 'basis' | 'coverage'> {
  const words = inLanguage(CITY_PAGE_WORDS, language);
  const told = coverage.feeds === 0 ? words.noFeed : words.coverage(coverage.reporting, coverage.feeds);
  if (row === undefined) return { value: words.missing.notApplicable, isKnown: false, basis: null, coverage: told };
  const { value, reason = 'notApplicable', n, of } = row;
  return {
    value: value === null ? words.missing[reason] : valueText(value, definition, language),
    isKnown: value !== null,
    basis: of === 0 ? null : words.basis(formatNumber(n, language), formatNumber(of, language)),
    coverage: told,
  };
}

function valueText(value: number, { unit, precision }: IndicatorResult['definition'], language: Language): string {
  const [style, digits] = unit === 'share' ? (['percent', precision - 2] as const) : (['decimal', precision] as const);
  const format = new Intl.NumberFormat(localeOf(language), { style, maximumFractionDigits: Math.max(0, digits) });
  const word = inLanguage(CITY_PAGE_WORDS, language).units[unit];
  if (word === null) return format.format(value);
  return `${format.format(value)} ${new Intl.PluralRules(localeOf(language)).select(value) === 'one' ? word.one : word.other}`;
}
