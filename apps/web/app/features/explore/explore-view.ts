import type { Card } from '../../format/card.js';
import type { Choice } from '../../format/choice.js';

/** The filters that are offered as lists of choices, in the order of the page. */
export const CHOICE_KEYS = ['topic', 'territory', 'publisher', 'kind'] as const;
export type ChoiceKey = (typeof CHOICE_KEYS)[number];

/** The choices of each filter. */
export type Choices = Readonly<Record<ChoiceKey | 'status', readonly Choice[]>>;

/** A chosen value and the address without it. */
export interface Pill {
  readonly label: string;
  readonly removeHref: string;
}

/** A link that says what stands behind it. */
export interface WayOut {
  readonly label: string;
  readonly href: string;
}

/** A sentence and where it leads; a warning tells that something is wrong, a hint how a search was understood. */
export interface Notice {
  readonly kind: 'warning' | 'hint';
  readonly text: string;
  readonly ways: readonly WayOut[];
}

/** One order of the list. */
export interface SortLink extends WayOut {
  readonly isChosen: boolean;
}

/** The field that says how far around a point is looked. */
export interface RadiusView {
  /** The point, as the address says it. */
  readonly near: string;
  /** Altona-Nord, Hamburg */
  readonly around: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
  readonly wholeCity: WayOut | null;
}

/** Two days as the address says them, and what is wrong with them. */
export interface PeriodView {
  readonly from: string;
  readonly to: string;
  readonly error: string | null;
}

/** A text with the parts in it that were searched for. */
export type Marked = readonly { readonly text: string; readonly isHit: boolean }[];

/** A procedure in the list of this page: what every card has, and what this search adds. */
export interface ExploreCard extends Card {
  readonly organiser: string | null;
  /** 1.234 Beiträge · 56 Kommentare; null where the source reports none. */
  readonly counts: string | null;
  /** etwa 1,2 km entfernt */
  readonly distance: string | null;
  readonly markedTitle: Marked | null;
  /** The part of the description where the words stand. */
  readonly snippet: Marked | null;
}

/** A file or feed of the chosen procedures. */
export interface TakeAwayLink {
  readonly href: string;
  readonly label: string;
  /** What it is good for. */
  readonly hint: string;
  readonly type: string;
}

/** Everything the chosen procedures can be taken away as. */
export interface TakeAway {
  readonly files: readonly TakeAwayLink[];
  readonly subscriptions: readonly TakeAwayLink[];
  /** What the files leave out of what the page shows. */
  readonly caveat: string | null;
}

/** Nothing to show: why, and what to do next. */
export interface EmptyView {
  readonly heading: string;
  readonly text: string | null;
  readonly ways: readonly WayOut[];
}

/** What the map is told about the address. */
export interface MapPart {
  /** Query of the tiles. */
  readonly tileQuery: string;
  readonly startView: readonly [number, number, number, number] | null;
  readonly circle: { readonly center: readonly [number, number]; readonly metres: number } | null;
}

/** The explore page, ready to print: every sentence, number and date is already in the page's language. */
export interface ExploreView {
  readonly title: string;
  readonly canonicalSearch: string;
  /** Address of the page without any filter. */
  readonly action: string;
  readonly sentence: string;
  /** 15 Verfahren zeigen: the way from the filters to the list on a phone. */
  readonly showResults: string;
  readonly notices: readonly Notice[];
  readonly q: string;
  readonly choices: Choices;
  /** How many filters stand behind the button „Filter“. */
  readonly filterCount: number;
  readonly radius: RadiusView | null;
  readonly period: PeriodView;
  /** Filters that the form has no field for and must hand on. */
  readonly kept: readonly (readonly [string, string])[];
  readonly pills: readonly Pill[];
  readonly resetHref: string | null;
  readonly allStatusesHref: string | null;
  readonly sorts: readonly SortLink[];
  readonly isContinued: boolean;
  readonly located: readonly ExploreCard[];
  /** What stands in place of the list on the map where that alone is empty. */
  readonly noneOnMap: EmptyView | null;
  readonly nextHref: string | null;
  readonly unlocated: readonly ExploreCard[];
  readonly unlocatedHeading: string;
  readonly allUnlocated: WayOut | null;
  /** Nothing anywhere. */
  readonly empty: EmptyView | null;
  readonly followHref: string;
  readonly embedHref: string;
  readonly takeAway: TakeAway;
  readonly map: MapPart;
}
