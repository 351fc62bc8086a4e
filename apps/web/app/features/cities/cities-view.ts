import type { HealthState, Status } from '@navigator/shared';
import type { Card } from '../../format/card.js';
import type { Explained } from '../../i18n/glossary.js';
import type { Fact } from '../../ui/facts.js';

/** How many people live there, or that nobody told us. */
export interface Residents {
  readonly text: string;
  readonly isKnown: boolean;
  /** Stand 31.12.2024; null where the number is unknown, or the list says it once for all. */
  readonly asOf: string | null;
}

/** A city or body in the list, ready to print. */
export interface CityRow {
  readonly href: string;
  readonly name: string;
  readonly open: string;
  readonly planned: string;
  readonly finished: string;
  readonly residents: Residents;
  readonly feeds: string;
}

/** The cities of one Land, or those that lie in none. */
export interface CityGroup {
  readonly id: string;
  readonly heading: string;
  readonly note: string | null;
  /** The day of all residents of the group; null where they differ, then each row tells its own. */
  readonly asOf: string | null;
  readonly rows: readonly CityRow[];
}

/** The list of all cities. */
export interface CitiesView {
  readonly title: string;
  readonly summary: string;
  readonly search: CitySearch;
  readonly groups: readonly CityGroup[];
  readonly missing: MissingCity;
}

/** What to do when one's city is not there. */
export interface MissingCity {
  readonly registerHref: string;
  readonly suggestHref: string;
  /** Where to write to, once the operator has said so. */
  readonly email: string | null;
}

/** How many procedures stand where; the number leads to them. */
export interface Tally {
  readonly status: Status;
  readonly count: string;
  readonly label: string;
  /** Null where there are none to see. */
  readonly href: string | null;
}

/** What is open, or planned: the first few, and where all of them are. */
export interface CitySection {
  readonly cards: readonly Card[];
  readonly all: { readonly label: string; readonly href: string } | null;
}

/** What the list was searched for, and what that left. */
export interface CitySearch {
  readonly text: string;
  readonly told: string | null;
  /** Where to go on when nothing was found. */
  readonly none: {
    readonly suggestHref: string;
    readonly lookUp: { readonly label: string; readonly href: string };
  } | null;
}

/** What became of what ended last. */
export interface CityResults {
  readonly owed: {
    readonly cards: readonly Card[];
    readonly empty: string;
    readonly more: string | null;
    readonly explained: Explained;
  };
  readonly published: { readonly cards: readonly Card[]; readonly empty: string };
}

/** An indicator of the city, with what it rests on and what it means. */
export interface CityNumber {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isKnown: boolean;
  readonly period: string | null;
  readonly basis: string | null;
  readonly coverage: string;
  readonly meaning: { readonly label: string; readonly href: string };
}

/** A feed that brings the city's procedures. */
export interface CityFeed {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly health: { readonly state: HealthState; readonly word: string; readonly reason: string };
  readonly facts: readonly Fact[];
}

/** The page of a city. */
export interface CityView {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly description: string;
  readonly tallies: readonly Tally[];
  readonly open: CitySection;
  readonly planned: CitySection;
  readonly results: CityResults;
  readonly closedHref: string;
  readonly numbers: readonly CityNumber[];
  readonly followHref: string;
  readonly reportHref: string;
  readonly facts: readonly Fact[];
  readonly website: { readonly label: string; readonly href: string } | null;
  readonly allHref: string;
  readonly statisticsHref: string;
  readonly feeds: readonly CityFeed[];
}
