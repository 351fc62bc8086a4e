import { describe, expect, it } from '@jest/globals';
import { inOrder, labelOf } from './labels.js';

describe('a label', () => {
  it.each([
    [null, 'all', 'Alle', 'All'],
    ['status', 'open', 'Offen', 'Open'],
    ['kind', 'formal', 'Förmliches Verfahren', 'Formal procedure'],
    ['topic', 'housing', 'Wohnen', 'Housing'],
    ['topic', 'none', 'Ohne Thema', 'No topic'],
    ['territory', 'none', 'Ohne Gebiet', 'No area'],
    ['field', 'result', 'Ergebnis', 'Result'],
    ['time', 'undated', 'Ohne Datum', 'Without dates'],
    ['time', '2026-03', 'März 2026', 'March 2026'],
  ] as const)('by %s of %s', (by, key, ...words) => {
    expect([labelOf({ by, key, name: null }, 'de'), labelOf({ by, key, name: null }, 'en')]).toEqual(words);
  });

  it('is the name of a publisher or an area, and its key where it has none', () => {
    expect(labelOf({ by: 'publisher', key: 'pbpbpbpbp1', name: 'Musterstadt' }, 'de')).toBe('Musterstadt');
    expect(labelOf({ by: 'territory', key: '02000000', name: null }, 'de')).toBe('02000000');
  });
});

const rows = (...keys: readonly string[]): readonly { key: string; label: string; of: number }[] =>
  keys.map((key, index) => ({ key, label: key, of: index }));
const keysOf = (sorted: readonly { readonly key: string }[]): readonly string[] => sorted.map(({ key }) => key);

describe('the order of rows', () => {
  it('is that of the vocabulary, with what belongs to no group last', () => {
    expect(keysOf(inOrder('status', rows('closed', 'open', 'planned')))).toEqual(['open', 'planned', 'closed']);
    expect(keysOf(inOrder('topic', rows('none', 'other', 'housing')))).toEqual(['housing', 'other', 'none']);
  });

  it('goes forwards in time', () => {
    expect(keysOf(inOrder('time', rows('undated', '2026-Q2', '2025-Q4')))).toEqual(['2025-Q4', '2026-Q2', 'undated']);
  });

  it('puts the publisher with the most procedures first, and equal ones by name', () => {
    const sized = [
      { key: 'a', label: 'Zell', of: 2 },
      { key: 'b', label: 'Ähren', of: 2 },
      { key: 'c', label: 'Mitte', of: 9 },
    ];
    expect(keysOf(inOrder('publisher', sized))).toEqual(['c', 'b', 'a']);
  });
});
