import type { Member } from '../kit/graphql/query.js';
import type { Collection, ConsulState } from './questions.js';
import type { Page } from './wire.js';

/** The state behind a page, and whether there is another one to ask for. */
export interface Turned {
  readonly state: ConsulState;
  readonly hasNext: boolean;
  readonly isComplete: boolean;
}

/** So many pages of a collection: some twenty thousand entries, half of what one conversation may hold. */
export const MOST_PAGES = 800;

/** A next page must begin elsewhere than this one, or paging never ends (Q38); what is cut off is not whole (Q32). */
export function turn(state: ConsulState, collection: Collection, page: Page): Turned {
  const { next, nodes, tellsNext } = page;
  const turning = state[collection];
  const isAstray = next === '' || (next !== null && next === turning.cursor);
  const hasNext = next !== null && !isAstray && turning.pages + 1 < MOST_PAGES;
  return {
    state: { ...state, [collection]: { ...turning, pages: turning.pages + 1, cursor: next } },
    hasNext,
    // A full page that does not say whether it is the last may have been cut.
    isComplete: hasNext || (next === null && (tellsNext || nodes.length < pageSizeOf(turning.question))),
  };
}

function pageSizeOf([root]: readonly Member[]): number {
  const asked = root?.arguments?.['first'];
  return typeof asked === 'number' ? asked : Infinity;
}
