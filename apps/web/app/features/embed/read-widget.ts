import { DEFAULT_TIME_ZONE } from '@navigator/shared';
import { lineIn, siteName, titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { cardOf } from '../../format/card.js';
import { formatInstant } from '../../format/dates.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { queryOf, readFrame } from './embed-address.js';
import type { WidgetView } from './embed-view.js';
import { embedWords } from './words.js';

/** Procedures a frame lists; the rest stands on our own page. */
const MOST = 20;

/** Reads the page inside a frame. */
export async function readWidget({ api, site, now }: Visit, url: URL): Promise<WidgetView> {
  const language = languageOf(url.pathname);
  const words = embedWords(language);
  const { filter: asked, shown } = readFrame(url.searchParams);
  const filter = { ...asked, lang: language };
  const [found, said, isDemo] = await Promise.all([
    api.procedures({ filter, sort: 'deadline', limit: MOST, cursor: null }),
    api.filterWords(filter),
    api.isDemo(),
  ]);
  const count = found.count.value;
  const chosen = words.subject(said ?? words.everything);
  const name = siteName(site, language);
  return {
    title: titleOf(site, language, chosen),
    shown,
    heading: name,
    chosen,
    sentence: count === 0 ? words.none : words.procedures(count),
    asOf: words.asOf(formatInstant(new Date(now()).toISOString(), DEFAULT_TIME_ZONE, language)),
    cards: found.items.map((item) => cardOf(item, now(), language)),
    all: { href: `${pathIn(language, '/')}?${queryOf(asked)}`, label: words.all(count) },
    site: name,
    operator: site.operator === undefined ? null : lineIn(site.operator.name, language),
    isDemo,
    tileQuery: queryOf(asked),
  };
}
