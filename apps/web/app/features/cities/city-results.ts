import { inLanguage } from '@navigator/shared';
import type { Language, Procedure } from '@navigator/shared';
import { cardOf } from '../../format/card.js';
import { explain } from '../../i18n/glossary.js';
import type { CityResults } from './cities-view.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** Closed procedures that are looked through for results, the latest first. */
export const LOOKED_THROUGH = 100;

/** Shown of what is owed, and of what was published. */
const CARDS = 4;

/** What became of the procedures that ended last: owed, published, or not told by a platform that cannot. */
export function resultsOf(closed: readonly Procedure[], now: number, language: Language): CityResults {
  const words = inLanguage(CITY_PAGE_WORDS, language);
  const inState = (state: Procedure['result']['state']): readonly Procedure[] =>
    closed.filter(({ result }) => result.state === state);
  const cards = (items: readonly Procedure[]): CityResults['owed']['cards'] =>
    items.slice(0, CARDS).map((item) => ({ ...cardOf(item, now, language), city: null }));
  const [owed, published] = [inState('notPublished'), inState('published')];
  const isTold = closed.length === 0 || owed.length + published.length > 0;
  return {
    owed: {
      cards: cards(owed),
      empty: isTold ? words.noneOwed : words.cannotReport,
      more: owed.length > CARDS ? words.moreOwed(owed.length - CARDS) : null,
      explained: explain('ergebnis-steht-aus', language),
    },
    published: { cards: cards(published), empty: words.nonePublished },
  };
}
