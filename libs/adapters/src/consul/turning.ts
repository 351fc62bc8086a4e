import type { Collection, ConsulState } from './questions.js';

/** The state behind a page, and whether there is another one to ask for. */
export interface Turned {
  readonly state: ConsulState;
  readonly hasNext: boolean;
  readonly isComplete: boolean;
}

/** So many pages of a collection: some twenty thousand entries, half of what one conversation may hold. */
export const MOST_PAGES = 800;

/** A next page must begin elsewhere than this one, or paging never ends (Q38); what is cut off is not whole (Q32). */
export function turn(state: ConsulState, collection: Collection, next: string | null): Turned {
  const turning = state[collection];
  const isAstray = next === '' || (next !== null && next === turning.cursor);
  const hasNext = next !== null && !isAstray && turning.pages + 1 < MOST_PAGES;
  return {
    state: { ...state, [collection]: { ...turning, pages: turning.pages + 1, cursor: next } },
    hasNext,
    isComplete: hasNext || next === null,
  };
}
