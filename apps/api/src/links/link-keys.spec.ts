import { describe, expect, it } from '@jest/globals';
import { titleKey } from '../events/keys.js';
import { nativeId, planKey } from './link-keys.js';

const UUID = '0a1b2c3d-1111-4222-8333-444455556666';

describe('the key of a plan', () => {
  it.each([
    ['Bebauungsplan Nr. 5-103 „Am Markt“', 'bebauungsplan 5-103'],
    ['Frühzeitige Beteiligung: B-Plan 5-103', 'bebauungsplan 5-103'],
    ['Vorhabenbezogener Bebauungsplan Nr. 58a Kita am Hang', 'bebauungsplan 58a'],
    ['Bebauungsplan XII-246b', 'bebauungsplan xii-246b'],
    ['Bebauungsplan Harburg 71', 'bebauungsplan harburg-71'],
    ['Bebauungsplan Nr. 12, 1. Änderung', 'bebauungsplan 12 a1'],
    ['1. Änderung des Bebauungsplans Nr. 12', 'bebauungsplan 12 a1'],
    ['12. Änderung des Flächennutzungsplans', 'flaechennutzungsplan a12'],
    ['FNP, 12. Änderung', 'flaechennutzungsplan a12'],
  ])('is its kind and number: %s', (title, key) => {
    expect(planKey(titleKey(title))).toBe(key);
  });

  it.each([
    'Radweg an der Grünstraße',
    'Bebauungsplan Am Markt',
    'Bebauungsplan',
    'Bebauungsplan 12 und Flächennutzungsplan, 3. Änderung',
    'Haushaltsplan 2026',
  ])('is none where the title tells none, or two: %s', (title) => {
    expect(planKey(titleKey(title))).toBeNull();
  });
});

describe('the id by which other feeds know a record', () => {
  const record = { sourceId: '7', url: null };
  const origin = {
    via: ['https://other.example'],
    feedUrl: 'https://Stadt.example/feed/',
    feedName: null,
    licence: null,
  };

  it('is that of the feed it came from, where it came by way of another installation', () => {
    expect(nativeId({ ...record, origin: { ...origin, sourceId: 'p 7' } })).toBe('stadt.example/feed p 7');
  });

  it('else the UUID in its id or in its address', () => {
    expect(nativeId({ ...record, sourceId: `ID_${UUID.toUpperCase()}` })).toBe(UUID);
    expect(nativeId({ ...record, url: `https://a.example/verfahren/${UUID}/public/detail` })).toBe(UUID);
    expect(nativeId({ ...record, url: `https://a.example/v?session=${UUID}` })).toBeNull();
    expect(nativeId({ ...record, origin })).toBeNull();
  });
});
