import type { Filter, Hit, Language, ListedProcedure, Procedure } from '@navigator/shared';
import { cardOf } from '../../format/card.js';
import { kilometres, metresBetween } from './circle.js';
import type { ExploreCard, Marked } from './explore-view.js';
import { exploreWords } from './words.js';

/** When and in which language cards are printed, and what was looked for. */
export interface CardContext {
  readonly now: number;
  readonly language: Language;
  readonly filter: Filter;
}

/** A procedure as the list prints it. */
export function exploreCard(procedure: ListedProcedure, { now, language, filter }: CardContext): ExploreCard {
  return {
    ...cardOf(procedure, now, language),
    organiser: organiserOf(procedure),
    counts: countsOf(procedure, language),
    distance: distanceOf(procedure, filter, language),
    markedTitle: hitIn(procedure, 'title'),
    snippet: hitIn(procedure, 'summary'),
  };
}

/** Where the words stand in a field; null where they do not. */
function hitIn({ hits }: ListedProcedure, field: Hit['field']): Marked | null {
  return hits?.find((hit) => hit.field === field)?.parts ?? null;
}

/** Who runs it, unless that is the city that stands there already. */
function organiserOf({ organiser, publisher }: Procedure): string | null {
  return organiser === publisher.name ? null : organiser;
}

/** What the source reports, zero included; what it does not report is not there. */
function countsOf({ contributions, comments, participants }: Procedure, language: Language): string | null {
  const words = exploreWords(language).counts;
  const told = [
    contributions === null ? null : words.contributions(contributions),
    comments === null ? null : words.comments(comments),
    participants === null ? null : words.participants(participants),
  ].filter((text) => text !== null);
  return told.length === 0 ? null : told.join(' · ');
}

/** To a hundred metres: an area has many points, and its label stands at one of them. */
function distanceOf({ point }: Procedure, { near }: Filter, language: Language): string | null {
  if (near === undefined || point === null) return null;
  const metres = metresBetween([near[0], near[1]], [point[0], point[1]]);
  return exploreWords(language).away(kilometres(Math.max(100, Math.round(metres / 100) * 100), language));
}
