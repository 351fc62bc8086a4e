import { describe, expect, it } from '@jest/globals';
import { Geometry } from '@navigator/shared';
import fc from 'fast-check';
import { isNoLocation, readGeometry } from './geometry.js';

const square = [
  [10, 53],
  [11, 53],
  [11, 54],
  [10, 54],
  [10, 53],
];
const polygon = { type: 'Polygon', coordinates: [square] };
const point = { type: 'Point', coordinates: [10, 53] };
const codesOf = (raw: unknown): readonly string[] => readGeometry(raw).remarks.map(({ code }) => code);
const geometryOf = (raw: unknown): unknown => readGeometry(raw).value;

describe('reading a geometry', () => {
  it.each([
    point,
    polygon,
    { type: 'MultiPoint', coordinates: [[10, 53]] },
    { type: 'LineString', coordinates: square },
    { type: 'MultiLineString', coordinates: [square] },
    { type: 'MultiPolygon', coordinates: [[square]] },
  ])('takes a sound $type as it is', (geometry) => {
    expect(readGeometry(geometry)).toEqual({ value: geometry, remarks: [] });
  });

  it.each([
    ['a Feature', { type: 'Feature', geometry: point, properties: null }],
    ['a text', JSON.stringify(point)],
    ['a Feature in a text', JSON.stringify({ type: 'Feature', geometry: point })],
    ['a collection of one geometry', { type: 'GeometryCollection', geometries: [point] }],
    ['a collection of one feature', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: point }] }],
  ])('takes it out of %s', (_, raw) => {
    expect(readGeometry(raw)).toEqual({ value: point, remarks: [] });
  });

  it.each([null, undefined, '', ' ', {}, [], false, [0, 0], [null, null], { type: 'Point', coordinates: [] }])(
    'knows %j for no place',
    (raw) => {
      expect(readGeometry(raw)).toEqual({ value: null, remarks: [{ code: 'geometry-missing', value: null }] });
    },
  );

  it.each([
    ['a Feature without geometry', { type: 'Feature', geometry: null }],
    ['empty coordinates', { type: 'Polygon', coordinates: [] }],
    ['coordinates that are null', { type: 'Point', coordinates: [null, null] }],
    ['an empty collection', { type: 'GeometryCollection', geometries: [] }],
  ])('knows %s for no place', (_, raw) => {
    expect(codesOf(raw)).toEqual(['geometry-missing']);
  });

  it.each([
    ['an unknown type', { type: 'Circle', coordinates: [10, 53] }],
    ['no type', { coordinates: [10, 53] }],
    ['a text of another kind', '0° 0\' 0" N'],
    ['a number', 7],
    ['one coordinate', { type: 'Point', coordinates: [10] }],
    ['texts as coordinates', { type: 'Point', coordinates: ['10', '53'] }],
    [
      'a hole in the numbers',
      {
        type: 'LineString',
        coordinates: [
          [10, 53],
          [10, null],
        ],
      },
    ],
    ['two geometries', { type: 'GeometryCollection', geometries: [point, point] }],
    ['a line of one point', { type: 'LineString', coordinates: [[10, 53]] }],
    ['a ring of two points', { type: 'Polygon', coordinates: [square.slice(0, 2)] }],
    ['a polygon without rings around', { type: 'Polygon', coordinates: square }],
    [
      'a Feature wrapped for ever',
      Array.from({ length: 9 }).reduce((inner) => ({ type: 'Feature', geometry: inner }), point),
    ],
  ])('refuses %s', (_, raw) => {
    expect(readGeometry(raw)).toMatchObject({ value: null, remarks: [{ code: 'geometry-invalid' }] });
  });

  it.each([
    [{ type: 'Point', coordinates: [565000, 5930000] }],
    [{ type: 'Point', coordinates: [10, 91] }],
    [{ type: 'Polygon', coordinates: [[...square, [-181, 53]]] }],
  ])('refuses coordinates that are no degrees (F95): %j', (raw) => {
    expect(readGeometry(raw)).toMatchObject({ value: null, remarks: [{ code: 'coordinates-out-of-range' }] });
  });

  it('refuses null island', () => {
    expect(readGeometry({ type: 'Point', coordinates: [0, 0, 5] })).toEqual({
      value: null,
      remarks: [{ code: 'null-island', value: 'Point' }],
    });
    expect(
      readGeometry({
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [10, 53],
        ],
      }),
    ).toEqual({
      value: { type: 'MultiPoint', coordinates: [[10, 53]] },
      remarks: [{ code: 'null-island', value: 'MultiPoint' }],
    });
  });

  it('leaves points on the equator or the meridian alone', () => {
    expect(codesOf({ type: 'Point', coordinates: [0, 51.5] })).toEqual([]);
  });
});

describe('mending a geometry', () => {
  it.each([
    ['closes a ring', { ...polygon, coordinates: [square.slice(0, 4)] }],
    ['drops a third dimension', { ...polygon, coordinates: [square.map((position) => [...position, 12])] }],
    ['mends the spelling of its type (F94)', { ...polygon, type: 'POLYGON' }],
    [
      'drops a hole too small to see',
      {
        ...polygon,
        coordinates: [
          square,
          [
            [10.5, 53.5],
            [10.5, 53.5],
            [10.5, 53.5],
            [10.5, 53.5],
          ],
        ],
      },
    ],
  ])('%s and says so', (_, raw) => {
    expect(readGeometry(raw)).toEqual({ value: polygon, remarks: [{ code: 'geometry-repaired', value: 'Polygon' }] });
  });

  it('rounds to seven decimals, without a negative zero', () => {
    expect(geometryOf({ type: 'Point', coordinates: [9.809107774930826, -0.00000001] })).toEqual({
      type: 'Point',
      coordinates: [9.8091078, 0],
    });
  });

  it('turns rings against the clock and holes with it', () => {
    const hole = [
      [10.2, 53.2],
      [10.8, 53.2],
      [10.8, 53.8],
      [10.2, 53.8],
      [10.2, 53.2],
    ];
    expect(geometryOf({ type: 'Polygon', coordinates: [square.toReversed(), hole] })).toEqual({
      type: 'Polygon',
      coordinates: [square, hole.toReversed()],
    });
  });

  it('drops a part too small to see and keeps the others', () => {
    const speck = [
      [10, 53],
      [10.0000001, 53],
      [10, 53.0000001],
      [10, 53],
    ];
    expect(geometryOf({ type: 'MultiPolygon', coordinates: [[square], [speck]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square]],
    });
    expect(geometryOf({ type: 'Polygon', coordinates: [speck] })).toBeNull();
  });

  it('gives a valid geometry or null for anything, always with a reason', () => {
    const number = fc.oneof(fc.double({ noNaN: false }), fc.integer({ min: -180, max: 180 }), fc.constant(0));
    const coordinates = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(fc.array(number, { maxLength: 3 }), fc.array(tie('any'), { maxLength: 5 }), fc.constant(null)),
    })).any;
    const types = fc.constantFrom(
      'Point',
      'multipoint',
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
      'x',
    );
    const property = fc.property(fc.oneof(fc.record({ type: types, coordinates }), fc.anything()), (raw) => {
      const { value, remarks } = readGeometry(raw);
      expect(Geometry.nullable().safeParse(value).error).toBeUndefined();
      expect(value !== null || remarks.length === 1).toBe(true);
    });
    fc.assert(property, { numRuns: 2000, seed: 11 });
  });
});

describe('isNoLocation', () => {
  it.each([null, undefined, '', {}, [0, 0], [null, null], { type: 'Point', coordinates: [null, null] }])(
    'knows %j',
    (raw) => {
      expect(isNoLocation(raw)).toBe(true);
    },
  );

  it.each([point, polygon, 'text', 5, [10, 53], { type: 'Point' }])('does not claim %j', (raw) => {
    expect(isNoLocation(raw)).toBe(false);
  });
});
