import { describe, expect, it } from '@jest/globals';
import type { TerritoryLink } from '@navigator/shared';
import { smallIndex } from '../../test/small-index.js';
import { resolveTerritory, type TerritoryEvidence } from './resolve-territory.js';

const NOTHING: TerritoryEvidence = { hintKey: null, hintName: null, place: null, point: null, publisherKey: null };
const resolved = (evidence: Partial<TerritoryEvidence>): TerritoryLink | null =>
  resolveTerritory({ ...NOTHING, ...evidence }, smallIndex);
const link = (
  key: string,
  method: TerritoryLink['method'],
  confidence: TerritoryLink['confidence'],
): TerritoryLink => ({
  key,
  method,
  confidence,
});

describe('the key that a record gives', () => {
  it.each([
    ['a municipality', '01002000', '01002000'],
    ['a regional key (ARS) of twelve digits', '010025555000', '01002000'],
    ['an ARS with blanks', '01 0 55 5546 032', '01055032'],
    ['a district', '01062', '01062'],
    ['a Land', '06', '06'],
    ['an imaginary city', '99001000', '99001000'],
  ])('decides: %s', (_, hintKey, key) => {
    expect(resolved({ hintKey, publisherKey: '06', point: [9.5, 50.5] })).toEqual(link(key, 'key', 'high'));
  });

  it('is very likely a small municipality where only its district is known', () => {
    expect(resolved({ hintKey: '01062999' })).toEqual(link('01062999', 'key', 'medium'));
  });

  it.each(['17001000', '123', 'Kiel', '', '99999000'])('counts for nothing where it is none: “%s”', (hintKey) => {
    expect(resolved({ hintKey, publisherKey: '01002000' })).toEqual(link('01002000', 'publisher', 'high'));
  });
});

describe('a name', () => {
  it('is certain where one municipality of the publisher’s Land bears it', () => {
    expect(resolved({ hintName: 'Reinfeld', publisherKey: '01' })).toEqual(link('01062060', 'name', 'high'));
  });

  it.each(['Stadt Ahrensburg', 'AHRENSBURG', 'Ahrensburg, Stadt'])('is read without its style: %s', (hintName) => {
    expect(resolved({ hintName, publisherKey: '01' })?.key).toBe('01062001');
  });

  it('means the municipality before the district of the same name, and the district where it says so', () => {
    expect(resolved({ hintName: 'Kiel', publisherKey: '01' })?.key).toBe('01002000');
    expect(resolved({ hintName: 'Kreis Stormarn', publisherKey: '01' })?.key).toBe('01062');
  });

  it('leaves the publisher’s municipality for another in its Land, with less trust', () => {
    expect(resolved({ hintName: 'Ahrensburg', publisherKey: '01002000' })).toEqual(link('01062001', 'name', 'medium'));
  });

  it('that several bear goes to the one beside the point', () => {
    expect(resolved({ hintName: 'Reinfeld', publisherKey: '06', point: [9.52, 50.48] })).toEqual(
      link('06534020', 'name', 'medium'),
    );
    expect(resolved({ hintName: 'Reinfeld', point: [10.5, 54.2] })?.key).toBe('01062060');
  });

  it('that several bear decides nothing without a point, nor with one far from all of them', () => {
    expect(resolved({ hintName: 'Reinfeld', publisherKey: '06' })).toEqual(link('06', 'publisher', 'low'));
    expect(resolved({ hintName: 'Reinfeld', point: [10.1, 54.9] })).toEqual(link('01', 'point', 'medium'));
  });

  it('does not take a place for its longer namesake: “Neustadt” is not “Neustadt in Holstein”', () => {
    expect(resolved({ hintName: 'Neustadt', publisherKey: '01' })).toEqual(link('01', 'publisher', 'low'));
    expect(resolved({ hintName: 'Neustadt', publisherKey: '06' })).toEqual(link('06534016', 'name', 'high'));
  });

  it('of a body that is no place leaves the feed’s area as a fallback', () => {
    expect(resolved({ hintName: 'Bundesnetzagentur', publisherKey: '01002000' })).toEqual(
      link('01002000', 'publisher', 'low'),
    );
  });
});

describe('the place in words', () => {
  it.each(['Ahrensburg', '22926 Ahrensburg'])('tells the municipality in the feed of a Land: %s', (place) => {
    expect(resolved({ place, publisherKey: '01' })).toEqual(link('01062001', 'name', 'medium'));
  });

  it('is a quarter or a street in the feed of a municipality', () => {
    expect(resolved({ place: 'Ahrensburg', publisherKey: '01002000' })).toEqual(link('01002000', 'publisher', 'high'));
  });

  it('needs a point nearby where nobody says which Land it is in', () => {
    expect(resolved({ place: 'Ahrensburg' })).toBeNull();
    expect(resolved({ place: 'Ahrensburg', point: [10.2, 54.12] })).toEqual(link('01062001', 'name', 'medium'));
  });
});

describe('a point', () => {
  it('without a name proves the Land, no more', () => {
    expect(resolved({ point: [10.12, 54.32] })).toEqual(link('01', 'point', 'medium'));
    expect(resolved({ point: [10.12, 54.32], publisherKey: '01' })).toEqual(link('01', 'point', 'medium'));
  });

  it('just outside every Land goes to that of the nearest place, with little trust', () => {
    expect(resolved({ point: [10.81, 53.99] })).toEqual(link('01', 'point', 'low'));
    expect(resolved({ point: [0, 51] })).toBeNull();
  });

  it('never overrules a municipality, nor another Land that publishes', () => {
    expect(resolved({ point: [9, 50.5], publisherKey: '01002000' })).toEqual(link('01002000', 'publisher', 'high'));
    expect(resolved({ point: [9, 50.5], publisherKey: '01' })).toEqual(link('01', 'publisher', 'low'));
  });
});

describe('the publisher', () => {
  it.each([
    ['a municipality', '01002000', 'high'],
    ['an imaginary city', '99001000', 'high'],
    ['a district', '01062', 'medium'],
    ['a Land', '01', 'low'],
  ] as const)('is what remains: %s', (_, publisherKey, confidence) => {
    expect(resolved({ publisherKey })).toEqual(link(publisherKey, 'publisher', confidence));
  });

  it('without a key leaves it unknown', () => {
    expect(resolved({})).toBeNull();
  });
});
