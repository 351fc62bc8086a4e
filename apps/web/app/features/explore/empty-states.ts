import type { Filter, FilterKey, Language, NavigatorApi } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';
import { circleName, kilometres, nextRadius } from './circle.js';
import type { NamedCircle } from './circle.js';
import type { EmptyView, WayOut } from './explore-view.js';
import { without } from './page-filter.js';
import { exploreWords } from './words.js';

/** What an empty state needs to look further. */
export interface EmptyContext {
  readonly api: NavigatorApi;
  readonly filter: Filter;
  readonly language: Language;
  readonly hrefOf: (filter: Filter) => string;
  readonly resetHref: string | null;
  readonly circle: NamedCircle | null;
  /** The place that was asked for, in words; null where the filter names none. */
  readonly placeName: string | null;
}

/** Nothing at all: there is no data for the place, or some filter is too much. */
export async function emptyState(context: EmptyContext): Promise<EmptyView> {
  const { api, language, placeName, resetHref } = context;
  const words = exploreWords(language);
  if (resetHref === null) return noData(context);
  if (placeName !== null && (await isUnknownPlace(context))) {
    const ways = [
      { label: words.ways.suggestCity, href: pathIn(language, '/melden?art=stadt') },
      { label: words.ways.allCities, href: pathIn(language, '/staedte') },
      ...(await widerWays(context)),
    ];
    return { heading: words.empty.place(placeName), text: words.empty.placeText, ways };
  }
  const ways = [...(await widerWays(context)), ...(await waysOut(api, context))];
  const { heading, text } = whyEmpty(context);
  return { heading, text: ways.length === 0 ? null : text, ways: [...ways, reset(resetHref, language)] };
}

/** A circle alone is said by its name; any other selection is a matter of its filters. */
function whyEmpty({ filter, circle, language }: EmptyContext): { readonly heading: string; readonly text: string } {
  const { empty } = exploreWords(language);
  if (circle === null || !hasOnly(filter, ['near', 'radius'])) return { heading: empty.match, text: empty.matchText };
  return { heading: empty.circle(circleName(circle, language)), text: empty.circleText };
}

/** Nothing in the section of the map, though there is something elsewhere. */
export async function noneInSection(context: EmptyContext): Promise<EmptyView | null> {
  if (context.filter.bbox === undefined) return null;
  const words = exploreWords(context.language);
  const whole = without(context.filter, 'bbox');
  const count = await countOf(context.api, whole);
  const ways = count === 0 ? [] : [{ label: words.ways.wholeMap(count), href: context.hrefOf(whole) }];
  return { heading: words.empty.section, text: words.empty.sectionText, ways };
}

function noData({ language }: EmptyContext): EmptyView {
  const { empty, ways } = exploreWords(language);
  const href = pathIn(language, '/melden?art=stadt');
  return { heading: empty.data, text: empty.dataText, ways: [{ label: ways.suggestCity, href }] };
}

/** Whether nothing of any status has ever come from the place: neither around it nor in its city. */
async function isUnknownPlace({ api, filter, circle }: EmptyContext): Promise<boolean> {
  const { near, radius, territory } = filter;
  const city = circle?.place?.territory?.key;
  const asked: readonly Filter[] = [
    ...(near === undefined ? [] : [{ near, radius }]),
    ...(territory === undefined ? [] : [{ territory }]),
    ...(city === undefined ? [] : [{ territory: [city] }]),
  ];
  const counts = await Promise.all(asked.map((one) => countOf(api, one)));
  return counts.every((count) => count === 0);
}

/** The next radius at which there is something. */
async function widerWays({ api, filter, language, hrefOf, circle }: EmptyContext): Promise<readonly WayOut[]> {
  if (circle === null) return [];
  const words = exploreWords(language).ways;
  for (let metres = nextRadius(circle.metres); metres !== null; metres = nextRadius(metres)) {
    const wider = { ...filter, radius: metres };
    const count = await countOf(api, wider);
    if (count > 0) return [{ label: words.wider(kilometres(metres, language), count), href: hrefOf(wider) }];
  }
  return [];
}

/** For each chosen filter: how many there would be without it, the most promising first. */
async function waysOut(api: NavigatorApi, { filter, language, hrefOf }: EmptyContext): Promise<readonly WayOut[]> {
  const words = exploreWords(language);
  const keys = CAN_GO.filter((key) => filter[key] !== undefined && filter[key] !== 'all');
  const counted = await Promise.all(
    keys.map(async (key) => {
      const rest = without(filter, key);
      const count = await countOf(api, rest);
      const label = key === 'status' ? words.ways.ended(count) : words.ways.without(words.filterNames[key], count);
      return { count, label, href: hrefOf(rest) };
    }),
  );
  const helpful = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  if (helpful.length > 0 || keys.length <= 1) return helpful.map(({ label, href }) => ({ label, href }));
  return [{ label: words.ways.everything, href: hrefOf({ status: 'all' }) }];
}

async function countOf(api: NavigatorApi, filter: Filter): Promise<number> {
  const { located } = await api.facets(filter);
  return (filter.located === false ? 0 : located.yes) + (filter.located === true ? 0 : located.no);
}

function reset(href: string, language: Language): WayOut {
  return { label: exploreWords(language).ways.reset, href };
}

function hasOnly(filter: Filter, keys: readonly FilterKey[]): boolean {
  return CAN_GO.every((key) => key === 'status' || keys.includes(key) || filter[key] === undefined);
}

const CAN_GO: readonly FilterKey[] = [
  'q',
  'status',
  'topic',
  'publisher',
  'kind',
  'feed',
  'territory',
  'bbox',
  'near',
  'from',
  'to',
  'updatedSince',
  'located',
];
