import type { Facets, Filter, FilterKey, Health, Language, NavigatorApi, ProcedureList } from '@navigator/shared';
import { FeedId, filterToQuery } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { cardOf } from '../../format/card.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { choicesOf } from './choices.js';
import type { ExploreView, WayOut } from './explore-view.js';
import { pillsOf } from './pills.js';
import type { PillContext } from './pills.js';
import { readable, readPageFilter, searchOf, tileQueryOf, without } from './page-filter.js';
import { takeAwayOf } from './take-away.js';
import { waysOutOf } from './ways-out.js';
import { EXPLORE_WORDS } from './words.js';

/** Procedures on a page of the list, and of those without a place below it. */
const PAGE = 20;
const UNLOCATED = 10;

const NOTHING: ProcedureList = { items: [], next: null, count: { value: 0, exact: true } };

/** Reads everything that the explore page at `url` prints. */
export async function readExplore({ api, now, site, origin }: Visit, url: URL): Promise<ExploreView> {
  const language = languageOf(url.pathname);
  const page = readPageFilter(url.searchParams);
  const filter: Filter = { ...page.filter, lang: language };
  const [found, facets, health, feedName] = await Promise.all([
    bothLists(api, filter, url.searchParams.get('cursor')),
    api.facets(filter),
    api.health(),
    nameOfFeed(api, filter),
  ]);
  const choices = choicesOf(facets, filter, language);
  const context: PillContext = { choices, language, path: url.pathname, feedName, areas: facets.facets.territory };
  const card = (item: ProcedureList['items'][number]) => cardOf(item, now(), language);
  const waysOut = isEmpty(facets, filter) ? await waysOutOf(api, filter, context) : [];
  return {
    ...headOf(facets, filter, language),
    title: titleOf(site, language, titleWords(facets, filter, language)),
    ...linksOf(filter, page.isDefault, context),
    notice: noticeOf(page.dropped, found.isCursorBad, language),
    partial: partialOf(health, language),
    q: filter.q ?? '',
    choices,
    isContinued: found.isContinued,
    located: found.located.items.map(card),
    nextHref: found.located.next === null ? null : continuedHref(filter, found.located.next, context.path),
    unlocated: found.unlocated.items.map(card),
    allUnlocated: found.unlocated.next === null ? null : moreUnlocated(facets, filter, context),
    isEmpty: isEmpty(facets, filter),
    waysOut,
    takeAway: takeAwayOf(filter, language, origin),
  };
}

interface Found {
  readonly located: ProcedureList;
  readonly unlocated: ProcedureList;
  readonly isContinued: boolean;
  readonly isCursorBad: boolean;
}

/** The list on the map and, on its first page, what has no place. A cursor nobody gave out starts over. */
async function bothLists(api: NavigatorApi, filter: Filter, cursor: string | null): Promise<Found> {
  const at = cursor === '' ? null : cursor;
  const list = (located: boolean, limit: number, from: string | null): Promise<ProcedureList> =>
    filter.located === !located
      ? Promise.resolve(NOTHING)
      : api.procedures({ filter: { ...filter, located }, sort: 'deadline', limit, cursor: from });
  if (filter.located === false) return onlyUnlocated(await list(false, PAGE, at), at);
  try {
    const [located, unlocated] = await Promise.all([
      list(true, PAGE, at),
      at === null ? list(false, UNLOCATED, null) : NOTHING,
    ]);
    return { located, unlocated, isContinued: at !== null, isCursorBad: false };
  } catch (error) {
    if (at === null) throw error;
    return { ...(await bothLists(api, filter, null)), isCursorBad: true };
  }
}

/** Asked for alone, they are the list, with paging of their own. */
function onlyUnlocated(list: ProcedureList, cursor: string | null): Found {
  const located = { ...NOTHING, next: list.next };
  return { located, unlocated: list, isContinued: cursor !== null, isCursorBad: false };
}

async function nameOfFeed(api: NavigatorApi, { feed }: Filter): Promise<string | null> {
  const id = FeedId.safeParse(feed?.[0]);
  return id.success ? ((await api.feed(id.data))?.name ?? null) : null;
}

/** How many are shown where, respecting a filter by place. */
function splitOf({ located }: Facets, filter: Filter): { readonly onMap: number; readonly elsewhere: number } {
  return {
    onMap: filter.located === false ? 0 : located.yes,
    elsewhere: filter.located === true ? 0 : located.no,
  };
}

function isEmpty(facets: Facets, filter: Filter): boolean {
  const { onMap, elsewhere } = splitOf(facets, filter);
  return onMap + elsewhere === 0;
}

function headOf(
  facets: Facets,
  filter: Filter,
  language: Language,
): Pick<ExploreView, 'sentence' | 'canonicalSearch' | 'tileQuery'> {
  const words = EXPLORE_WORDS[language];
  const { onMap, elsewhere } = splitOf(facets, filter);
  const all = onMap + elsewhere;
  const sentence = all === 0 ? words.none : `${words.procedures(all)}: ${words.split(onMap, elsewhere)}`;
  return { sentence, canonicalSearch: searchOf(filter), tileQuery: tileQueryOf(filter) };
}

function titleWords(facets: Facets, filter: Filter, language: Language): string {
  const words = EXPLORE_WORDS[language];
  const { onMap, elsewhere } = splitOf(facets, filter);
  return onMap + elsewhere === 0 ? words.none : words.procedures(onMap + elsewhere);
}

function linksOf(
  filter: Filter,
  isDefault: boolean,
  context: PillContext,
): Pick<ExploreView, 'action' | 'kept' | 'pills' | 'resetHref' | 'allStatusesHref'> {
  const { q: _, status: __, topic: ___, publisher: ____, kind: _____, lang: ______, ...kept } = filter;
  return {
    action: context.path,
    kept: [...filterToQuery(kept)],
    pills: pillsOf(filter, context),
    resetHref: isDefault ? null : context.path,
    allStatusesHref: filter.status === 'all' ? null : context.path + searchOf(without(filter, 'status')),
  };
}

function noticeOf(dropped: readonly FilterKey[], isCursorBad: boolean, language: Language): string | null {
  const words = EXPLORE_WORDS[language];
  const names = [...dropped.map((key) => words.filterNames[key]), ...(isCursorBad ? [words.continued] : [])];
  return names.length === 0 ? null : words.dropped(names.join(', '));
}

function partialOf({ feeds }: Health, language: Language): WayOut | null {
  if (feeds.failing === 0) return null;
  const all = feeds.healthy + feeds.degraded + feeds.failing + feeds.unknown;
  return { label: EXPLORE_WORDS[language].partial(feeds.failing, all), href: pathIn(language, '/feeds') };
}

function continuedHref(filter: Filter, cursor: string, path: string): string {
  const query = new URLSearchParams(searchOf(filter));
  query.set('cursor', cursor);
  return `${path}?${readable(query)}#results`;
}

function moreUnlocated({ located }: Facets, filter: Filter, context: PillContext): WayOut | null {
  if (filter.located !== undefined) return null;
  const label = EXPLORE_WORDS[context.language].allUnlocated(located.no);
  return { label, href: context.path + searchOf({ ...filter, located: false }) };
}
