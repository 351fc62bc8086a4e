import { describe, expect, it } from '@jest/globals';
import { SourceRecord } from '@navigator/shared';
import { seededNumbers } from '../test/mutations.js';
import { applyMap } from './apply-map.js';
import { FieldMap } from './field-map.js';
import { readFieldMap } from './read-field-map.js';
import { suggestMap } from './suggest-map.js';

const ROUNDS = 3000;
const WORDS = [
  'title',
  'titel',
  'id',
  'path',
  'then',
  'do',
  'split',
  'by',
  'phases',
  'start',
  'position',
  'crs',
  'words',
];
const NAMES = [
  'titel',
  'kennung',
  'beginn',
  'ende',
  'link',
  'thema',
  'status',
  'lat',
  'lon',
  'ort',
  '__proto__',
  'a.b',
];
const VALUES: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  0,
  -1,
  1e300,
  NaN,
  true,
  false,
  '01.03.2026',
  '2026-03-01T00:00:00Z',
  1_772_323_200_000,
  'https://a.example/x',
  'javascript:alert(1)',
  '<b>x</b>',
  '53,5',
  '\ud800',
  'x'.repeat(3000),
  [],
  {},
  ['a', ['b']],
  { de: 'Hafen' },
  { type: 'Point', coordinates: [1e9, 'x'] },
  { name: { name: { name: 'tief' } } },
];

type Next = (below: number) => number;

const pick = <T>(items: readonly T[], next: Next): T | undefined => items[next(items.length)];

/** JSON of no meaning, made of words that have one. */
function junk(next: Next, depth = 4): unknown {
  const kind = depth === 0 ? 0 : next(4);
  if (kind <= 1) return pick([...WORDS, ...VALUES], next);
  const parts = Array.from({ length: next(4) }, () => junk(next, depth - 1));
  return kind === 2 ? parts : Object.fromEntries(parts.map((part) => [pick(WORDS, next) ?? '', part]));
}

const row = (next: Next): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: next(NAMES.length) + 1 }, () => [pick(NAMES, next) ?? '', pick(VALUES, next)]),
  );

const CIRCUMSTANCES = {
  timeZone: 'Europe/Berlin',
  fetchedAt: new Date('2026-03-01T12:00:00Z'),
  language: 'de',
  region: null,
  crs: null,
  base: 'https://a.example/liste',
} as const;

describe('whatever strangers write', () => {
  it('is a map, or faults with a sentence in both languages, and never an exception', () => {
    const next = seededNumbers(7);
    for (let round = 0; round < ROUNDS; round += 1) {
      const reading = readFieldMap(junk(next));
      const faults = reading.kind === 'faults' ? reading.faults : [];
      expect(reading.kind === 'map' || faults.length > 0).toBe(true);
      for (const { text } of faults)
        expect([text.de, text.en]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    }
  });

  it('becomes a sound record, or none for a reason, by the map that its own names suggest', () => {
    const next = seededNumbers(11);
    let records = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const rows = Array.from({ length: next(5) + 1 }, () => row(next));
      const map = suggestMap(rows).map ?? FieldMap.parse({ title: 'titel', url: 'link', id: 'a.b' });
      for (const properties of rows) {
        const applied = applyMap(
          map,
          { id: pick(VALUES, next), properties, geometry: pick(VALUES, next) },
          CIRCUMSTANCES,
        );
        if (applied.kind !== 'record') continue;
        records += 1;
        expect(SourceRecord.safeParse(applied.record).error).toBeUndefined();
      }
    }
    expect(records).toBeGreaterThan(ROUNDS / 10);
  });
});
