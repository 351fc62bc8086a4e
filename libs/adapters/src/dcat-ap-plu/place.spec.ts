import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import { readPlace } from './place.js';
import { plu, recordOf } from './test/lists.js';
import type { Location } from './wire.js';
import { readWkt } from '../kit/wkt/wkt.js';

const NOTHING: Location = {
  'locn:geometry': null,
  'dcat:centroid': null,
  'dcat:bbox': null,
  'locn:geographicName': null,
};
const POINT = '{"type":"Point","coordinates":[10,53.5]}';
const SQUARE = [
  [9.97, 53.54],
  [10, 53.54],
  [10, 53.56],
  [9.97, 53.56],
  [9.97, 53.54],
];

const placeOf = (location: Partial<Location>): ReturnType<typeof readPlace> =>
  readPlace({ ...NOTHING, ...location }, null);
const geometryOf = async (id: string): Promise<Pick<SourceRecord, 'geometry' | 'geometryRole'> | undefined> =>
  recordOf(plu, id);

describe('the place of a dataset', () => {
  it('Q1, Q6: is turned round and closed where it stands the wrong way and open', async () => {
    expect(await geometryOf('0b7c1f0e-0000-4000-8000-000000000001')).toMatchObject({
      geometry: { type: 'Polygon', coordinates: [SQUARE] },
      geometryRole: 'area',
    });
    const swapped = `{"type":"Polygon","coordinates":[${JSON.stringify(SQUARE.map((pair) => pair.toReversed()))}]}`;
    expect(placeOf({ 'locn:geometry': swapped }).remarks).toMatchObject([{ code: 'axes-swapped' }]);
  });

  it('Q1: is left out where neither order lies in the expected area', () => {
    const reading = readPlace({ ...NOTHING, 'locn:geometry': POINT }, [13, 52, 14, 53]);
    expect(reading).toMatchObject({ value: { geometry: null }, remarks: [{ code: 'place-outside-region' }] });
  });

  it('is the geometry before the middle, and the middle before the box', async () => {
    expect(placeOf({ 'locn:geometry': POINT, 'dcat:centroid': '{"type":"Point","coordinates":[9,53]}' }).value).toEqual(
      {
        geometry: { type: 'Point', coordinates: [10, 53.5] },
        geometryRole: 'location',
      },
    );
    expect(await geometryOf('nordland/plan 3')).toMatchObject({
      geometry: { type: 'Point', coordinates: [10, 53.5] },
      geometryRole: 'location',
    });
  });

  it('Q5, Q8: is no more than a centre where there is only a box, typed LineString or Polygon', async () => {
    expect(await geometryOf('ni/plan-4')).toMatchObject({
      geometry: { type: 'Point', coordinates: [10, 53.5] },
      geometryRole: 'mapCentre',
    });
    expect(placeOf({ 'dcat:bbox': JSON.stringify({ type: 'Polygon', coordinates: [SQUARE] }) }).value).toEqual({
      geometry: { type: 'Point', coordinates: [9.985, 53.55] },
      geometryRole: 'mapCentre',
    });
  });

  it('falls back where the better one cannot be read, and says what was wrong with it', () => {
    expect(placeOf({ 'locn:geometry': '{"type":', 'dcat:centroid': POINT })).toMatchObject({
      value: { geometryRole: 'location' },
      remarks: [{ code: 'geometry-invalid' }],
    });
  });

  it('Q2: is missing where nothing is told', () => {
    for (const location of [null, NOTHING, { ...NOTHING, 'locn:geometry': '' }]) {
      expect(readPlace(location, null)).toMatchObject({
        value: { geometry: null, geometryRole: null },
        remarks: [{ code: 'geometry-missing' }],
      });
    }
  });
});

describe('well-known text', () => {
  it.each([
    ['POINT (10.7 52.9)', { type: 'Point', coordinates: [10.7, 52.9] }],
    ['SRID=4326;point(10 52)', { type: 'Point', coordinates: [10, 52] }],
    [
      'LINESTRING (1 2, 3 4)',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'POLYGON ((1 2, 3 4, 5 6, 1 2))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
            [1, 2],
          ],
        ],
      },
    ],
    [
      'MULTIPOLYGON Z (((1 2 0, 3 4 0, 5 6 0, 1 2 0)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [1, 2, 0],
              [3, 4, 0],
              [5, 6, 0],
              [1, 2, 0],
            ],
          ],
        ],
      },
    ],
  ])('is GeoJSON in other words (Q3): %s', (text, expected) => {
    expect(readWkt(text)).toEqual(expected);
  });

  it.each(['{"type":"Point"}', 'POINT', 'POINT EMPTY', 'CIRCLE (1 2)', ''])('is not %j', (text) => {
    expect(readWkt(text)).toBeNull();
  });

  it.each(['POINT (a b)', 'POLYGON ((1 2, 3 4)'])('is no place in %j', (text) => {
    expect(placeOf({ 'locn:geometry': text }).value.geometry).toBeNull();
  });
});
