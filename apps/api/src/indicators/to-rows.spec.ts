import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '@navigator/indicators';
import type { FactsRow } from './group-facts.sql.js';
import { toRows } from './to-rows.js';

const facts = (key: string, differences: Partial<FactsRow> = {}): FactsRow => ({
  key,
  name: null,
  of: 2,
  n: 2,
  part: 2,
  whole: 2,
  total: 4,
  quartiles: null,
  ...differences,
});

describe('rows', () => {
  it('are one of nothing where nothing is grouped', () => {
    expect(toRows(INDICATORS.A1, [], { by: null, interval: 'year', language: 'en' })).toEqual([
      { key: 'all', label: 'All', value: 0, n: 0, of: 0, spread: null },
    ]);
  });

  it('are none of nothing where something is', () => {
    expect(toRows(INDICATORS.A1, [], { by: 'status', interval: 'year', language: 'en' })).toEqual([]);
  });

  it.each([
    ['month', '2026-04', 'April 2026'],
    ['quarter', '2026-Q2', 'Q2 2026'],
    ['year', '2026', '2026'],
  ] as const)('of a %s are named after it', (interval, key, label) => {
    const telling = { by: 'time', interval, language: 'en' } as const;
    expect(toRows(INDICATORS.A1, [facts('undated'), facts('2026-04-01')], telling)).toMatchObject([
      { key, label },
      { key: 'undated', label: 'Without dates' },
    ]);
  });

  it('of publishers carry their names', () => {
    const telling = { by: 'publisher', interval: 'year', language: 'de' } as const;
    expect(toRows(INDICATORS.A1, [facts('pbpbpbpbp1', { name: 'Musterstadt' })], telling)[0]?.label).toBe(
      'Musterstadt',
    );
  });

  it('carry the spread of what is spread', () => {
    const spread = facts('all', { quartiles: [1, 2, 3], part: 8 });
    const [row] = toRows(INDICATORS.C1, [spread], { by: null, interval: 'year', language: 'de' });
    expect(row).toMatchObject({ value: 2, spread: { lower: 1, median: 2, upper: 3, sum: 8 } });
  });
});
