import {
  DEFAULT_TIME_ZONE,
  inLanguage,
  licenceName,
  PublisherId,
  slugOf,
  Status,
  STATUS_LABELS,
} from '@navigator/shared';
import type { FeedSummary, Language, NavigatorApi, ProcedureList, PublisherDetail } from '@navigator/shared';
import { data, redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { cardOf } from '../../format/card.js';
import { formatDistance, localDayOf } from '../../format/dates.js';
import { HEALTH_WORDS } from '../../format/health-words.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import { formatNumber } from '../../format/numbers.js';
import { cityPath, idAtEnd } from '../../i18n/addresses.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import type { CityFeed, CitySection, CityView, Tally } from './cities-view.js';
import { cityNumbers } from './city-numbers.js';
import { LOOKED_THROUGH, resultsOf } from './city-results.js';
import { residentsOf } from './residents.js';
import { CITY_WORDS } from './words.js';

/** Procedures shown of what is open, and of what is planned; the rest is one link away. */
const CARDS = 6;

/** Reads the page of a city; another slug moves the reader on, an unknown id is a page nobody has. */
export async function readCity({ api, now, site }: Visit, url: URL, name: string): Promise<CityView> {
  const language = languageOf(url.pathname);
  const id = PublisherId.safeParse(idAtEnd(name));
  const city = id.success ? await api.publisher(id.data) : null;
  if (city === null) throw data(null, 404);
  if (name !== `${slugOf(city.name)}-${city.id}`) throw redirect(cityPath(city, language), 301);
  const context: Reading = { now: now(), language };
  const today = localDayOf(context.now, DEFAULT_TIME_ZONE);
  const [open, planned, closed, numbers] = await Promise.all([
    firstOf(api, city, { status: 'open', language, limit: CARDS }),
    firstOf(api, city, { status: 'planned', language, limit: CARDS }),
    firstOf(api, city, { status: 'closed', language, limit: LOOKED_THROUGH }),
    cityNumbers(api, { publisher: city.id, today, language }),
  ]);
  const words = inLanguage(CITY_WORDS, language);
  return {
    ...headOf(city, language),
    title: titleOf(site, language, city.name),
    tallies: Status.options.map((status) => tallyOf(city, status, language)),
    open: sectionOf(open, words.allOpen, hrefOf(city, 'open', language), context),
    planned: sectionOf(planned, words.allPlanned, hrefOf(city, 'planned', language), context),
    results: resultsOf(closed.items, context.now, language),
    closedHref: hrefOf(city, 'closed', language),
    numbers,
    followHref: `${pathIn(language, '/folgen')}?publisher=${city.id}`,
    reportHref: `${pathIn(language, '/melden')}?art=fehler&seite=${cityPath(city, language)}`,
    feeds: city.feeds.map((feed) => feedOf(feed, context)),
  };
}

interface Reading {
  readonly now: number;
  readonly language: Language;
}

interface Wanted {
  readonly status: 'open' | 'planned' | 'closed';
  readonly language: Language;
  readonly limit: number;
}

function firstOf(
  api: NavigatorApi,
  { id }: PublisherDetail,
  { status, language, limit }: Wanted,
): Promise<ProcedureList> {
  const filter = { publisher: [id], status: [status], lang: language };
  return api.procedures({ filter, sort: 'deadline', limit, cursor: null });
}

function hrefOf({ id }: PublisherDetail, status: Status | 'all', language: Language): string {
  return `${pathIn(language, '/')}?status=${status}&publisher=${id}`;
}

type Head = Pick<CityView, 'heading' | 'lead' | 'description' | 'facts' | 'website' | 'allHref' | 'statisticsHref'>;

function headOf(city: PublisherDetail, language: Language): Head {
  const { name, domain, isDemo, procedures } = city;
  return {
    heading: name,
    lead: leadOf(city, language),
    description: inLanguage(CITY_WORDS, language).description(name, procedures.open, procedures.planned),
    facts: factsOf(city, language),
    website: domain === null || isDemo ? null : { label: domain, href: `https://${domain}/` },
    allHref: hrefOf(city, 'all', language),
    statisticsHref: `${pathIn(language, '/statistik')}?publisher=${city.id}`,
  };
}

function leadOf({ isDemo, territory }: PublisherDetail, language: Language): string {
  const words = inLanguage(CITY_WORDS, language);
  if (isDemo) return words.leadImaginary;
  return territory === null ? words.leadUnknown : (territory.state ?? territory.name);
}

function factsOf(city: PublisherDetail, language: Language): readonly Fact[] {
  const { territory, isDemo } = city;
  const { terms, unknown, noState } = inLanguage(CITY_WORDS, language);
  const { text, asOf } = residentsOf(territory, language);
  const fact = (term: string, value: string | null | undefined): Fact => ({
    term,
    value: value ?? unknown,
    muted: value === null || value === undefined,
  });
  return [
    fact(terms.state, isDemo ? noState : territory?.state),
    fact(terms.territory, territory?.name),
    fact(terms.key, territory?.key),
    fact(terms.residents, asOf === null ? null : `${text} (${asOf})`),
  ];
}

function tallyOf(city: PublisherDetail, status: Status, language: Language): Tally {
  const count = city.procedures[status];
  return {
    status,
    count: formatNumber(count, language),
    label: inLanguage(STATUS_LABELS[status], language),
    href: count === 0 ? null : hrefOf(city, status, language),
  };
}

function sectionOf(
  ...[{ items, next, count }, label, href, { now, language }]: [
    ProcedureList,
    (count: number) => string,
    string,
    Reading,
  ]
): CitySection {
  return {
    cards: items.map((item) => ({ ...cardOf(item, now, language), city: null })),
    all: next === null ? null : { label: label(count.value), href },
  };
}

function feedOf(feed: FeedSummary, { now, language }: Reading): CityFeed {
  const { terms } = inLanguage(CITY_WORDS, language);
  const { id, name, health, lastConfirmedAt, licence, format } = feed;
  const confirmed = lastConfirmedAt === null ? terms.never : formatDistance(lastConfirmedAt, now, language);
  return {
    id,
    href: pathIn(language, `/feeds/${id}`),
    name,
    health: {
      state: health.state,
      word: inLanguage(HEALTH_WORDS, language)[health.state],
      reason: inLanguage(health.reason, language),
    },
    facts: [
      { term: terms.confirmed, value: confirmed, muted: lastConfirmedAt === null },
      {
        term: terms.licence,
        value: licence === null ? terms.licenceUnknown : licenceName(licence),
        muted: licence === null,
      },
      { term: terms.format, value: PLATFORM_NAMES[format] },
    ],
  };
}
