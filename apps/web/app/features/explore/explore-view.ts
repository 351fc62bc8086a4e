import type { Card } from '../../format/card.js';
import type { Choice } from '../../format/choice.js';

/** The filters that are offered as lists of choices. */
export interface Choices {
  readonly status: readonly Choice[];
  readonly topic: readonly Choice[];
  readonly publisher: readonly Choice[];
  readonly kind: readonly Choice[];
}

/** A chosen value and the address without it. */
export interface Pill {
  readonly label: string;
  readonly removeHref: string;
}

/** What to do when nothing was found: drop this filter, and so many would be there. */
export interface WayOut {
  readonly label: string;
  readonly href: string;
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
}

/** The explore page, ready to print: every sentence, number and date is already in the page's language. */
export interface ExploreView {
  readonly title: string;
  readonly canonicalSearch: string;
  /** Address of the page without any filter. */
  readonly action: string;
  readonly sentence: string;
  readonly notice: string | null;
  /** Some sources do not answer: what is shown of them is the last known state. */
  readonly partial: WayOut | null;
  readonly q: string;
  readonly choices: Choices;
  /** Filters that the form has no field for and must hand on. */
  readonly kept: readonly (readonly [string, string])[];
  readonly pills: readonly Pill[];
  readonly resetHref: string | null;
  readonly allStatusesHref: string | null;
  readonly isContinued: boolean;
  readonly located: readonly Card[];
  readonly nextHref: string | null;
  readonly unlocated: readonly Card[];
  readonly allUnlocated: WayOut | null;
  readonly isEmpty: boolean;
  readonly waysOut: readonly WayOut[];
  readonly takeAway: TakeAway;
  /** Query of the map's tiles. */
  readonly tileQuery: string;
}
