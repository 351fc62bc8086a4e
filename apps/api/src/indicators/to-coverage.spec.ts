import { describe, expect, it } from '@jest/globals';
import type { CoverageRow } from './coverage.sql.js';
import { toCoverage } from './to-coverage.js';

const row = (feed: string, territory: string | null, reports: boolean): CoverageRow => ({ feed, territory, reports });
const RESIDENTS: Readonly<Record<string, number>> = { '99001': 300_000, '99002': 100_000 };
const residentsOf = (key: string): number | null => RESIDENTS[key] ?? null;

describe('coverage', () => {
  it('counts a feed once, even where it serves several publishers, and as reporting where it does for one (F90)', () => {
    const rows = [row('a', '99001', true), row('a', '99002', false), row('b', '99002', false)];
    expect(toCoverage(rows, residentsOf)).toEqual({ feeds: 2, reporting: 1, populationShare: 0.75 });
  });

  it('counts the residents of an area once, and as reached where any of its feeds reports', () => {
    const rows = [row('a', '99001', false), row('b', '99001', true), row('c', '99002', false)];
    expect(toCoverage(rows, residentsOf).populationShare).toBe(0.75);
  });

  it('counts who lives in a city and in its district once', () => {
    const rows = [row('a', '99001', true), row('b', '99001000', false), row('c', '99002', false)];
    const known = (key: string): number | null => residentsOf(key.slice(0, 5));
    expect(toCoverage(rows, known).populationShare).toBe(0.75);
  });

  it('leaves areas of unknown size and publishers without an area out of the share', () => {
    const rows = [row('a', '99001', true), row('b', '03152012', false), row('c', null, false)];
    expect(toCoverage(rows, residentsOf).populationShare).toBe(1);
  });

  it('knows no share where it knows no residents', () => {
    expect(toCoverage([row('b', '03152012', true)], residentsOf).populationShare).toBeNull();
    expect(toCoverage([], residentsOf)).toEqual({ feeds: 0, reporting: 0, populationShare: null });
  });
});
