import { FeedId, filterToQuery } from '@navigator/shared';
import type { Facets, Filter, Language, NavigatorApi } from '@navigator/shared';
import { redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { choicesOf } from './choices.js';
import { circleName, circleOf, radiusOf } from './circle.js';
import type { NamedCircle } from './circle.js';
import { emptyState, noneInSection } from './empty-states.js';
import type { EmptyContext } from './empty-states.js';
import { exploreCard } from './explore-cards.js';
import type { ExploreView, Pill, WayOut } from './explore-view.js';
import { droppedNotice, meantPlaceNotice, silentNotice, tookAsPlaceNotice } from './notices.js';
import { readPageFilter, searchOf, sortsFor, tileQueryOf, without } from './page-filter.js';
import type { PageFilter } from './page-filter.js';
import { isFromForm, searchText, tidySearch } from './page-query.js';
import { periodOf } from './period.js';
import { pillsOf } from './pills.js';
import { takeAwayOf } from './take-away.js';
import { placesMeant } from './typed-place.js';
import type { Meant } from './typed-place.js';
import { bothLists, facetsOfParts, partsOf } from './two-parts.js';
import type { Found } from './two-parts.js';
import { exploreWords } from './words.js';

/** Reads everything that the explore page at `url` prints; a place that was typed, or a long address, moves on. */
export async function readExplore(visit: Visit, url: URL): Promise<ExploreView> {
  if (isFromForm(url.searchParams)) throw redirect(url.pathname + tidySearch(url.searchParams), 302);
  const language = languageOf(url.pathname);
  const read = readPageFilter(url.searchParams);
  const page = { ...read, filter: { ...read.filter, lang: language } };
  const meant = await placesMeant(visit.api, page, url);
  const found = await look(visit.api, page, url);
  return viewOf({ visit, url, language, page, meant, ...found });
}

/** What was looked up for one address. */
interface Looked {
  readonly lists: Found;
  readonly facets: Facets;
  readonly circle: NamedCircle | null;
  readonly feedName: string | null;
  readonly onMap: number;
  readonly elsewhere: number;
}

async function look(api: NavigatorApi, { filter, sort }: PageFilter, url: URL): Promise<Looked> {
  const cursor = url.searchParams.get('cursor');
  const circle = await circleOf(api, filter);
  const parts = partsOf(filter, circle?.place?.territory?.key ?? null);
  const [lists, facets, feedName] = await Promise.all([
    bothLists(api, parts, { sort, cursor: cursor === '' ? null : cursor }),
    facetsOfParts(api, filter, parts),
    nameOfFeed(api, filter),
  ]);
  const onMap = parts.onMap === null ? 0 : facets.located.yes;
  const elsewhere = parts.elsewhere === null ? 0 : facets.located.no;
  return { lists, facets, circle, feedName, onMap, elsewhere };
}

async function nameOfFeed(api: NavigatorApi, { feed }: Filter): Promise<string | null> {
  const id = FeedId.safeParse(feed?.[0]);
  return id.success ? ((await api.feed(id.data))?.name ?? null) : null;
}

/** Everything that the parts of the page are composed from. */
interface Material extends Looked {
  readonly visit: Visit;
  readonly url: URL;
  readonly language: Language;
  readonly page: PageFilter;
  readonly meant: Meant;
}

async function viewOf(material: Material): Promise<ExploreView> {
  const { visit, url, language, page, facets, circle, onMap, elsewhere } = material;
  const { filter } = page;
  const words = exploreWords(language);
  const total = onMap + elsewhere;
  const pills = pillsOfPage(material);
  return {
    title: titleOf(visit.site, language, titleWords(material)),
    canonicalSearch: searchOf(filter, page.sort),
    action: url.pathname,
    sentence: sentenceOf(material),
    showResults: words.showResults(total),
    notices: await noticesOf(material),
    q: filter.q ?? '',
    choices: choicesOf(facets, filter, language),
    filterCount: pills.length - (filter.q === undefined ? 0 : 1) - (filter.near === undefined ? 0 : 1),
    radius: circle === null ? null : radiusOf(circle, url.searchParams, { language, path: url.pathname }),
    period: periodOf(page, language),
    kept: keptOf(page, url.searchParams),
    pills,
    resetHref: page.isDefault ? null : url.pathname,
    allStatusesHref: filter.status === 'all' ? null : hrefOf(material, without(filter, 'status')),
    ...listsOf(material),
    ...(await emptyOf(material)),
    ...beyondOf(material),
  };
}

/** The page for a filter, in the order that is chosen now. */
function hrefOf({ url, page }: Material, filter: Filter): string {
  return url.pathname + searchOf(filter, page.sort);
}

function pillsOfPage(material: Material): readonly Pill[] {
  const { page, language, facets, circle, feedName } = material;
  return pillsOf(page.filter, {
    choices: choicesOf(facets, page.filter, language),
    language,
    hrefOf: (filter) => hrefOf(material, filter),
    feedName,
    areas: facets.facets.territory,
    circle: circle === null ? null : circleName(circle, language),
  });
}

/** 23 Verfahren: 17 im Kartenausschnitt, 6 stadtweit oder ohne Ort */
function sentenceOf({ page: { filter }, language, onMap, elsewhere }: Material): string {
  const words = exploreWords(language);
  if (onMap + elsewhere === 0) return words.none;
  const split =
    filter.bbox !== undefined ? words.splitInSection : filter.near !== undefined ? words.splitInCircle : words.split;
  return `${words.procedures(onMap + elsewhere)}: ${split(onMap, elsewhere)}`;
}

function titleWords({ language, circle, onMap, elsewhere }: Material): string {
  const words = exploreWords(language);
  const found = onMap + elsewhere === 0 ? words.none : words.procedures(onMap + elsewhere);
  return circle === null ? found : `${found}, ${circleName(circle, language)}`;
}

async function noticesOf(material: Material): Promise<ExploreView['notices']> {
  const { visit, page, meant, language, url, lists, onMap, elsewhere } = material;
  const context = { language, url };
  const offered = onMap + elsewhere === 0 && meant.exact.length === 0 ? meant.similar : meant.exact;
  return [
    ...droppedNotice(page, lists.isCursorBad, language),
    ...tookAsPlaceNotice(page, placeName(material), context),
    ...meantPlaceNotice(offered, context),
    ...(await silentNotice(visit.api, await visit.api.health(), language)),
  ];
}

/** The place that the filter names, in words: around a point, or an area. */
function placeName({ page: { filter }, circle, facets }: Material): string | null {
  if (circle !== null) return circle.place?.label ?? null;
  const names = filter.territory?.map((key) => facets.facets.territory.find(({ id }) => id === key)?.label ?? key);
  return names?.join(', ') ?? null;
}

/** What the form has no field for, and what it shows only where it is in force. */
function keptOf({ filter, sort }: PageFilter, query: URLSearchParams): ExploreView['kept'] {
  const { feed, bbox, updatedSince, located } = filter;
  const kept = filterToQuery({ feed, bbox, updatedSince, located });
  // An order that was chosen stays, one that goes without saying does not.
  if (query.get('sort') === sort) kept.set('sort', sort);
  return [...kept];
}

type Lists = Pick<
  ExploreView,
  'sorts' | 'isContinued' | 'located' | 'nextHref' | 'unlocated' | 'unlocatedHeading' | 'allUnlocated'
>;

function listsOf(material: Material): Lists {
  const { visit, page, language, lists, url } = material;
  const { filter, sort } = page;
  const words = exploreWords(language);
  const card = { now: visit.now(), language, filter };
  const sorts = sortsFor(filter).map((one) => ({
    label: words.sorts[one],
    href: url.pathname + searchOf(filter, one),
    isChosen: one === sort,
  }));
  return {
    sorts,
    isContinued: lists.isContinued,
    located: lists.located.items.map((item) => exploreCard(item, card)),
    nextHref: lists.located.next === null ? null : continuedHref(material, lists.located.next),
    unlocated: lists.unlocated.items.map((item) => exploreCard(item, card)),
    unlocatedHeading: unlocatedHeading(material),
    allUnlocated: lists.unlocated.next === null ? null : moreUnlocated(material),
  };
}

function unlocatedHeading({ circle, language }: Material): string {
  const words = exploreWords(language);
  const city = circle?.place?.territory?.name;
  return city === undefined ? words.unlocatedHeading : words.cityWide(city);
}

function continuedHref({ url, page }: Material, cursor: string): string {
  const query = new URLSearchParams(searchOf(page.filter, page.sort));
  query.set('cursor', cursor);
  return `${url.pathname}${searchText(query)}#results`;
}

function moreUnlocated(material: Material): WayOut | null {
  const { filter } = material.page;
  if (filter.located !== undefined || filter.near !== undefined) return null;
  const label = exploreWords(material.language).allUnlocated(material.elsewhere);
  return { label, href: hrefOf(material, { ...without(filter, 'bbox'), located: false }) };
}

async function emptyOf(material: Material): Promise<Pick<ExploreView, 'empty' | 'noneOnMap'>> {
  const { visit, page, language, circle, onMap, elsewhere, url } = material;
  if (onMap > 0) return { empty: null, noneOnMap: null };
  const context: EmptyContext = {
    api: visit.api,
    filter: page.filter,
    language,
    hrefOf: (filter) => hrefOf(material, filter),
    resetHref: page.isDefault ? null : url.pathname,
    circle,
    placeName: placeName(material),
  };
  const noneOnMap = await noneInSection(context);
  if (elsewhere > 0) return { empty: null, noneOnMap };
  return { empty: noneOnMap ?? (await emptyState(context)), noneOnMap: null };
}

type Beyond = Pick<ExploreView, 'followHref' | 'embedHref' | 'takeAway' | 'map'>;

/** Where this very selection goes: to the map, into files and feeds, to a follower, onto another page. */
function beyondOf({ page, language, visit, circle, elsewhere }: Material): Beyond {
  const { filter } = page;
  const { lang: _, ...spoken } = filter;
  // Said in full: what goes without saying on this page does not on others.
  const search = searchText(filterToQuery(spoken));
  const isNarrowed = filter.bbox !== undefined || filter.near !== undefined;
  return {
    followHref: pathIn(language, '/folgen') + search,
    embedHref: pathIn(language, '/einbetten') + search,
    takeAway: takeAwayOf(filter, { language, origin: visit.origin, leftOut: isNarrowed ? elsewhere : 0 }),
    map: {
      tileQuery: tileQueryOf(filter),
      startView: filter.bbox ?? null,
      circle: circle === null ? null : { center: circle.center, metres: circle.metres },
    },
  };
}
