import { DEFAULT_TIME_ZONE, inLanguage, localDay } from '@navigator/shared';
import type { Facets, Health, IndicatorResult, Language, LocalDate } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { askOnce, overallOf } from './ask.js';
import type { Ask } from './ask.js';
import { choiceWords, periodWords } from './filter-words.js';
import { formatWithUnit } from './format-value.js';
import { readAddress } from './statistics-address.js';
import type { AddressKey, StatisticsAddress } from './statistics-address.js';
import type { NamedLink } from './statistics-view.js';
import { STATISTICS_WORDS } from './words.js';

/** What both pages need to know before they ask for a number. */
export interface Ground {
  readonly ask: Ask;
  readonly language: Language;
  readonly today: LocalDate;
  readonly address: StatisticsAddress;
  readonly facets: Facets;
  readonly health: Health;
  /** Procedures in the choice. */
  readonly all: IndicatorResult;
  readonly count: number;
  readonly choice: string;
  readonly period: string;
}

/** Reads the address and what is common to the pages of the statistics. */
export async function groundOf({ api, now }: Visit, url: URL): Promise<Ground> {
  const language = languageOf(url.pathname);
  const address = readAddress(url.searchParams);
  const { filter } = address;
  const ask = askOnce(api, language);
  const [facets, health, all] = await Promise.all([
    api.facets({ ...filter, lang: language }),
    api.health(),
    ask({ id: 'A1', filter, by: null, interval: address.interval }),
  ]);
  return {
    ask,
    language,
    today: localDay(now(), DEFAULT_TIME_ZONE),
    address,
    facets,
    health,
    all,
    count: overallOf(all)?.value ?? 0,
    choice: choiceWords(filter, facets, language),
    period: periodWords(filter, language),
  };
}

/** 312 Verfahren aus 6 Datenquellen */
export function sentenceOf({ all, count, language }: Ground): string {
  const words = inLanguage(STATISTICS_WORDS, language);
  if (count === 0) return words.noProcedures;
  return words.sentence(formatWithUnit(count, all.definition, language), all.coverage.feeds);
}

/** What of the address could not be read. */
export function noticeOf(dropped: readonly AddressKey[], language: Language): string | null {
  const words = inLanguage(STATISTICS_WORDS, language);
  return dropped.length === 0 ? null : words.dropped(dropped.map((key) => words.keys[key]).join(', '));
}

/** Some sources do not answer: what is counted of them is the last known state. */
export function partialOf({ health: { feeds }, language }: Ground): NamedLink | null {
  if (feeds.failing === 0) return null;
  const all = feeds.healthy + feeds.degraded + feeds.failing + feeds.unknown;
  return {
    label: inLanguage(STATISTICS_WORDS, language).partial(feeds.failing, all),
    href: pathIn(language, '/feeds'),
  };
}
