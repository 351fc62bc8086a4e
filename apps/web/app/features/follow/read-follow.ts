import type { Filter, Language, Place, Visit } from '@navigator/shared';
import { filterToQuery } from '@navigator/shared';
import { redirect } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { apiQueryOf, DEFAULT_RADIUS, followedFilter, followPath, RADII, searchOf } from './follow-filter.js';
import type { FeedWay, FollowView, PlaceChoice, PlaceView } from './follow-view.js';
import { followWordsIn } from './words.js';

/** Places offered where what was typed may mean several. */
const MOST_CHOICES = 8;

/** Reads the page that tells how to follow the filter of its address. @throws a redirect to the place that was chosen */
export async function readFollow({ api, mail, site, origin }: Visit, url: URL): Promise<FollowView> {
  const language = languageOf(url.pathname);
  const words = followWordsIn(language);
  const filter = followedFilter(url.searchParams, language);
  const place = await placeOf(api, filter, url.searchParams);
  const action = followPath(filter, language);
  return {
    title: titleOf(site, language, words.heading),
    path: pathIn(language, '/folgen'),
    action,
    words: (await api.filterWords(filter)) ?? words.everything,
    exploreHref: pathIn(language, `/${searchOf(filter)}`),
    place,
    ways: waysOf(filter, language, origin),
    privacyHref: pathIn(language, '/datenschutz'),
    mail: mailState(mail.isOffered, url.searchParams.has('gefragt')),
  };
}

function mailState(isOffered: boolean, isAsked: boolean): FollowView['mail'] {
  if (!isOffered) return 'none';
  return isAsked ? 'asked' : 'offered';
}

async function placeOf(api: Visit['api'], filter: Filter, query: URLSearchParams): Promise<PlaceView> {
  const typed = query.get('ort')?.trim() ?? '';
  const radius = radiusOf(query.get('umkreis') ?? filter.radius);
  const { near: _, radius: __, territory: ___, bbox: ____, ...kept } = filter;
  const choices = typed === '' ? null : choicesOf((await api.places(typed)).items, kept, radius);
  leadToTheOnly(choices);
  const { lang: _____, ...carried } = kept;
  return {
    typed,
    radius,
    radii: RADII.map((km) => ({ value: km, label: `${String(km)} km` })),
    kept: [...filterToQuery(carried)],
    choices,
  };
}

/** What can mean one place alone needs no question. */
function leadToTheOnly(choices: readonly PlaceChoice[] | null): void {
  const [only, another] = choices ?? [];
  if (only !== undefined && another === undefined) throw redirect(only.href);
}

/** In km: what the form sends, or what the filter has in metres. */
function radiusOf(asked: string | number | undefined): number {
  const km = typeof asked === 'number' ? asked / 1000 : Number(asked);
  return RADII.includes(km) ? km : DEFAULT_RADIUS;
}

/** A place with a point is followed with the radius around it, one without by its area. */
function choicesOf(places: readonly Place[], kept: Filter, km: number): readonly PlaceChoice[] {
  const language = kept.lang ?? 'de';
  return places.slice(0, MOST_CHOICES).flatMap(({ label, point, territory }) => {
    if (point !== null) {
      const near: [number, number] = [rounded(point[0]), rounded(point[1])];
      return [{ label, href: followPath({ ...kept, near, radius: km * 1000 }, language) }];
    }
    return territory === null ? [] : [{ label, href: followPath({ ...kept, territory: [territory.key] }, language) }];
  });
}

/** To about a hundred metres: addresses stay short. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function waysOf(filter: Filter, language: Language, origin: string): readonly FeedWay[] {
  const words = followWordsIn(language).ways;
  const query = apiQueryOf(filter);
  const address = (ending: string): string => `${origin}/api/v1/procedures.${ending}?${query}`;
  return [
    {
      id: 'kalender',
      heading: words.calendar.heading,
      text: words.calendar.text,
      open: { href: address('ics').replace(/^https?:/, 'webcal:'), label: words.calendar.open },
      addresses: [{ name: words.calendar.address, href: address('ics') }],
    },
    {
      id: 'feedreader',
      heading: words.feeds.heading,
      text: words.feeds.text,
      open: null,
      addresses: [
        { name: words.feeds.atom, href: address('atom') },
        { name: words.feeds.json, href: address('json') },
      ],
    },
  ];
}
