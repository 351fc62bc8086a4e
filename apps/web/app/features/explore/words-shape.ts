import type { FilterKey } from '@navigator/shared';
import type { PageSort } from './page-filter.js';

/** How addresses of files and feeds end. */
export type TakeAwayEnding = 'csv' | 'xlsx' | 'geojson' | 'ndjson' | 'atom' | 'json' | 'ics';

/** Sentences of the explore page that hold numbers or names; the loader composes them. */
export interface ExploreWords {
  readonly filterNames: Readonly<Record<FilterKey, string>>;
  readonly anyStatus: string;
  readonly located: string;
  readonly unlocated: string;
  readonly section: string;
  readonly quoted: (text: string) => string;
  readonly procedures: (count: number) => string;
  readonly split: (onMap: number, elsewhere: number) => string;
  readonly splitInSection: (onMap: number, elsewhere: number) => string;
  readonly splitInCircle: (onMap: number, elsewhere: number) => string;
  readonly allOnMap: string;
  readonly showResults: (count: number) => string;
  readonly none: string;
  readonly dropped: (names: string) => string;
  readonly reversed: string;
  readonly unreadableDay: string;
  readonly tookAsPlace: (place: string) => string;
  readonly asWords: (typed: string) => string;
  readonly meantPlace: string;
  readonly silent: (feed: string, since: string) => string;
  readonly silentMany: (failing: number, all: number, since: string) => string;
  readonly silentEver: (feed: string) => string;
  readonly toFeeds: string;
  readonly continued: string;
  readonly unlocatedHeading: string;
  readonly cityWide: (city: string) => string;
  readonly allUnlocated: (count: number) => string;
  readonly sorts: Readonly<Record<PageSort, string>>;
  readonly around: (distance: string, place: string) => string;
  readonly point: (center: readonly [number, number]) => string;
  readonly wholeCity: (city: string) => string;
  readonly away: (distance: string) => string;
  readonly counts: {
    readonly contributions: (count: number) => string;
    readonly comments: (count: number) => string;
    readonly participants: (count: number) => string;
  };
  readonly empty: {
    readonly match: string;
    readonly matchText: string;
    readonly section: string;
    readonly sectionText: string;
    readonly circle: (around: string) => string;
    readonly circleText: string;
    readonly place: (name: string) => string;
    readonly placeText: string;
    readonly data: string;
    readonly dataText: string;
  };
  readonly ways: {
    readonly without: (filter: string, count: number) => string;
    readonly everything: string;
    readonly wholeMap: (count: number) => string;
    readonly wider: (distance: string, count: number) => string;
    readonly ended: (count: number) => string;
    readonly suggestCity: string;
    readonly allCities: string;
    readonly reset: string;
  };
  readonly takeAway: {
    readonly names: Readonly<Record<TakeAwayEnding, string>>;
    readonly hints: Readonly<Record<TakeAwayEnding, string>>;
    readonly subscribe: string;
    readonly subscribeHint: string;
    readonly sectionOnly: (elsewhere: number) => string;
  };
}
