import { describe, expect, it } from '@jest/globals';
import { start } from './questions.js';
import { MOST_PAGES, turn } from './turning.js';

const begun = start({ url: 'https://decide.example', language: 'de' }).state;

describe('turning the pages of CONSUL', () => {
  it('goes on where the last page ended, each collection for itself', () => {
    const { state, ...rest } = turn(begun, 'proposals', 'Mg');
    expect(rest).toEqual({ hasNext: true, isComplete: true });
    expect(state.proposals).toMatchObject({ pages: 1, cursor: 'Mg' });
    expect(state.budgets).toBe(begun.budgets);
  });

  it('ends with the last page', () => {
    expect(turn(begun, 'budgets', null)).toMatchObject({ hasNext: false, isComplete: true });
  });

  it('Q32: is not whole where it had to stop', () => {
    const far = { ...begun, proposals: { ...begun.proposals, pages: MOST_PAGES - 1 } };
    expect(turn(far, 'proposals', 'Mg')).toMatchObject({ hasNext: false, isComplete: false });
    expect(turn(far, 'proposals', null)).toMatchObject({ hasNext: false, isComplete: true });
  });
});
