import { describe, expect, it } from '@jest/globals';
import { draftMap } from './draft-map.js';
import { readFieldMap } from './read-field-map.js';

const EXOTIC = [
  { qx0: 'A', qx1: 'Umbau der Hafenstraße', qx2: '1.3.2026', qx3: 'https://a.example/1', ende: '31.03.2026' },
  { qx0: 'A', qx1: 'Neuer Park am Kanal', qx2: '1.4.2026', qx3: 'https://a.example/2', ende: '30.04.2026' },
];

describe('a draft of a map', () => {
  it('guesses title and address by their values where no name is a title, and says that it guesses', () => {
    const draft = draftMap(EXOTIC, 'de');
    expect(draft?.map).toMatchObject({ title: 'qx1', url: 'qx3', phases: [{ kind: 'informal', end: 'ende' }] });
    const sure = Object.fromEntries(draft?.fields.map(({ target, confidence }) => [target, confidence]) ?? []);
    expect(sure).toMatchObject({ title: 0.1, url: 0.1 });
    expect(sure['end']).toBeGreaterThan(0.5);
  });

  it('shows what it does not use with a value of each', () => {
    expect(draftMap(EXOTIC, 'de')?.unmapped).toEqual([
      { path: 'qx0', example: 'A' },
      { path: 'qx2', example: '1.3.2026' },
    ]);
  });

  it('is what the names tell where they tell a title, without a guess', () => {
    const draft = draftMap([{ titel: 'Hafen', qx3: 'https://a.example/1' }], 'de');
    expect(draft?.map).toMatchObject({ title: 'titel' });
    expect(draft?.map).not.toHaveProperty('url');
    expect(draft?.unmapped).toEqual([{ path: 'qx3', example: 'https://a.example/1' }]);
  });

  it('is a sound map', () => {
    expect(readFieldMap(draftMap(EXOTIC, 'de')?.map)).toMatchObject({ kind: 'map' });
  });

  it('shortens what it shows', () => {
    const draft = draftMap([{ titel: 'Hafen', lang: 'x'.repeat(500) }], 'de');
    expect(draft?.unmapped[0]?.example).toHaveLength(80);
  });

  it.each([
    ['no entries', []],
    ['numbers alone', [{ a: 1, b: 2 }]],
    ['dates alone', [{ a: '1.3.2026' }]],
  ])('is none for %s', (_, rows) => {
    expect(draftMap(rows, 'de')).toBeNull();
  });
});
