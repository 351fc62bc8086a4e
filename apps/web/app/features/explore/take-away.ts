import { filterToQuery, FIRST_LANGUAGE } from '@navigator/shared';
import type { Filter, Language } from '@navigator/shared';
import type { TakeAway, TakeAwayLink } from './explore-view.js';
import { readable } from './page-query.js';
import { exploreWords } from './words.js';

/** The chosen procedures as files and as subscriptions: the same filter, spoken to the API. */
export function takeAwayOf(filter: Filter, { language, origin, leftOut }: TakeAwayContext): TakeAway {
  const words = exploreWords(language).takeAway;
  const query = queryOf(filter, language);
  const address = (ending: string): string => `/api/v1/procedures.${ending}?${query}`;
  const link = (ending: keyof typeof TYPES): TakeAwayLink => ({
    href: address(ending),
    label: words.names[ending],
    hint: words.hints[ending],
    type: TYPES[ending],
  });
  const calendar = { ...link('ics'), href: origin.replace(/^https?:/, 'webcal:') + address('ics') };
  return {
    files: [link('csv'), link('xlsx'), link('geojson'), link('ndjson'), link('ics')],
    subscriptions: [{ ...calendar, label: words.subscribe, hint: words.subscribeHint }, link('atom'), link('json')],
    caveat: leftOut === 0 ? null : words.sectionOnly(leftOut),
  };
}

interface TakeAwayContext {
  readonly language: Language;
  readonly origin: string;
  /** City-wide procedures that the page shows although the filter is about a section of the map. */
  readonly leftOut: number;
}

/** The API shows everything unless told otherwise, and speaks German unless asked for English. */
function queryOf(filter: Filter, language: Language): string {
  const { lang: _, ...rest } = filter;
  return readable(filterToQuery(language === FIRST_LANGUAGE ? rest : { ...rest, lang: language }));
}

/** Media types, as feed readers look for them. */
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  ndjson: 'application/x-ndjson',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  ics: 'text/calendar',
} as const;
