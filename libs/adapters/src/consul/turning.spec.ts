import { describe, expect, it } from '@jest/globals';
import { start } from './questions.js';
import { MOST_PAGES, turn } from './turning.js';
import type { Page } from './wire.js';

const page = (next: string | null, { entries = 25, tellsNext = true } = {}): Page => {
  return { nodes: Array.from({ length: entries }), next, tellsNext };
};
const begun = start({ url: 'https://decide.example', language: 'de' }).state;

describe('turning the pages of CONSUL', () => {
  it('goes on where the last page ended, each collection for itself', () => {
    const { state, ...rest } = turn(begun, 'proposals', page('Mg'));
    expect(rest).toEqual({ hasNext: true, isComplete: true });
    expect(state.proposals).toMatchObject({ pages: 1, cursor: 'Mg' });
    expect(state.budgets).toBe(begun.budgets);
  });

  it('ends with the last page', () => {
    expect(turn(begun, 'budgets', page(null))).toMatchObject({ hasNext: false, isComplete: true });
  });

  it('Q38: is not whole where a full page does not say whether another follows', () => {
    const silent = (entries: number): unknown => turn(begun, 'budgets', page(null, { entries, tellsNext: false }));
    expect(silent(25)).toMatchObject({ hasNext: false, isComplete: false });
    expect(silent(24)).toMatchObject({ hasNext: false, isComplete: true });
  });

  it('Q32: is not whole where it had to stop', () => {
    const far = { ...begun, proposals: { ...begun.proposals, pages: MOST_PAGES - 1 } };
    expect(turn(far, 'proposals', page('Mg'))).toMatchObject({ hasNext: false, isComplete: false });
    expect(turn(far, 'proposals', page(null))).toMatchObject({ hasNext: false, isComplete: true });
  });
});
