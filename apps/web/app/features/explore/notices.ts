import type { FeedSummary, Health, Language, NavigatorApi, Place } from '@navigator/shared';
import { formatInstant } from '../../format/dates.js';
import { pathIn } from '../../i18n/language.js';
import type { Notice, WayOut } from './explore-view.js';
import type { PageFilter } from './page-filter.js';
import { atPlace, tidySearch } from './page-query.js';
import { exploreWords } from './words.js';

/** Where and in which language a notice stands. */
export interface NoticeContext {
  readonly language: Language;
  readonly url: URL;
}

/** Which parts of the address could not be read. A bad day is said beside its field as well. */
export function droppedNotice({ dropped }: PageFilter, isCursorBad: boolean, language: Language): readonly Notice[] {
  const words = exploreWords(language);
  const names = [...dropped.map((key) => words.filterNames[key]), ...(isCursorBad ? [words.continued] : [])];
  return names.length === 0 ? [] : [{ kind: 'warning', text: words.dropped(names.join(', ')), ways: [] }];
}

/** What was typed was taken as a place: the way back to the word. */
export function tookAsPlaceNotice(page: PageFilter, place: string | null, context: NoticeContext): readonly Notice[] {
  const { typed } = page;
  if (typed === null || place === null) return [];
  const words = exploreWords(context.language);
  const query = new URLSearchParams(context.url.searchParams);
  for (const key of ['near', 'radius', 'territory', 'gesucht', 'cursor']) query.delete(key);
  query.set('q', typed);
  query.set('wort', '1');
  const href = context.url.pathname + tidySearch(query);
  const name = /^\d{5}$/.test(typed) ? `${typed} ${place}` : place;
  return [{ kind: 'hint', text: words.tookAsPlace(name), ways: [{ label: words.asWords(typed), href }] }];
}

/** The words may mean a place: the ways there. */
export function meantPlaceNotice(places: readonly Place[], { language, url }: NoticeContext): readonly Notice[] {
  const ways = places.flatMap((place): WayOut[] => {
    const search = atPlace(url.searchParams, place);
    return search === null ? [] : [{ label: place.label, href: url.pathname + search }];
  });
  return ways.length === 0 ? [] : [{ kind: 'hint', text: exploreWords(language).meantPlace, ways }];
}

/** Sources that do not answer: what is shown of them is the last good state, with its time. */
export async function silentNotice(api: NavigatorApi, health: Health, language: Language): Promise<readonly Notice[]> {
  if (health.feeds.failing === 0) return [];
  const { items } = await api.feeds({ limit: 200, cursor: null });
  const failing = items.filter((feed) => feed.health.state === 'failing');
  const [first] = failing.toSorted((a, b) => told(a.lastConfirmedAt).localeCompare(told(b.lastConfirmedAt)));
  if (first === undefined) return [];
  const text = silentWords(first, { failing: failing.length, all: allOf(health) }, language);
  const way = { label: exploreWords(language).toFeeds, href: pathIn(language, '/feeds') };
  return [{ kind: 'warning', text, ways: [way] }];
}

interface Silent {
  readonly failing: number;
  readonly all: number;
}

function silentWords(oldest: FeedSummary, { failing, all }: Silent, language: Language): string {
  const words = exploreWords(language);
  if (oldest.lastConfirmedAt === null) return words.silentEver(oldest.name);
  const since = formatInstant(oldest.lastConfirmedAt, 'Europe/Berlin', language);
  return failing === 1 ? words.silent(oldest.name, since) : words.silentMany(failing, all, since);
}

/** A source that never answered comes last: it has no state that could be old. */
function told(lastConfirmedAt: string | null): string {
  return lastConfirmedAt ?? '9999';
}

function allOf({ feeds }: Health): number {
  return feeds.healthy + feeds.degraded + feeds.failing + feeds.unknown;
}
