import { describe, expect, it } from '@jest/globals';
import { readWkt } from './wkt.js';

describe('well-known text', () => {
  it.each([
    ['POINT (10 53.5)', { type: 'Point', coordinates: [10, 53.5] }],
    ['point(10 53.5)', { type: 'Point', coordinates: [10, 53.5] }],
    ['POINT Z (10 53.5 7)', { type: 'Point', coordinates: [10, 53.5, 7] }],
    [
      'LINESTRING(10 53, 11 .5)',
      {
        type: 'LineString',
        coordinates: [
          [10, 53],
          [11, 0.5],
        ],
      },
    ],
    [
      'POLYGON((0 0,1 0,1 1,0 0))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT (1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5),(5.1 5.1,5.2 5.1,5.2 5.2,5.1 5.1)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
            [
              [5.1, 5.1],
              [5.2, 5.1],
              [5.2, 5.2],
              [5.1, 5.1],
            ],
          ],
        ],
      },
    ],
    ['SRID=4326;POINT(1 2)', { type: 'Point', coordinates: [1, 2] }],
    ['SRID=2154;POINT(1 2)', { type: 'Point', coordinates: null }],
  ])('%s', (text, expected) => {
    expect(readWkt(text)).toEqual(expected);
  });

  it.each([
    'POINT EMPTY',
    'POINT (',
    'POINT (a b)',
    'POINT ((1 2)',
    'Am Punkt (alt)',
    'GEOMETRYCOLLECTION(POINT(1 2))',
    '',
  ])('%s is none', (text) => {
    expect(readWkt(text)).toBeNull();
  });

  it.each(['SRID=25832;', '<http://www.opengis.net/def/crs/EPSG/0/25832> '])(
    'in metres becomes degrees by the system in front (Q4): %s',
    (system) => {
      const { coordinates } = readWkt(`${system}POINT(566000 5934000)`) ?? {};
      expect(JSON.stringify(coordinates)).toMatch(/^\[9\.99\d+,53\.55\d+\]$/);
    },
  );

  it('in degrees keeps the order in which they stand, for that is found out by the place', () => {
    const text = '<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(53.5 10)';
    expect(readWkt(text)).toEqual({ type: 'Point', coordinates: [53.5, 10] });
  });
});
