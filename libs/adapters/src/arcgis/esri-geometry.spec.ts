import { describe, expect, it } from '@jest/globals';
import { esriGeometry } from './esri-geometry.js';

/** A square with the clock, as Esri draws outer rings. */
const square = (x: number, size: number): number[][] => [
  [x, 0],
  [x, size],
  [x + size, size],
  [x + size, 0],
  [x, 0],
];
/** The hole of a square, against the clock. */
const hole = (x: number): number[][] =>
  square(x, 1)
    .map(([a = 0, b = 0]) => [a, b + 1])
    .toReversed();

describe("Esri's areas", () => {
  it('have each hole in the ring around it, in whatever order they stand', () => {
    const [left, right] = [square(0, 10), square(20, 10)];
    expect(esriGeometry({ rings: [hole(25), left, right, hole(5), hole(2)] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [left, hole(5), hole(2)],
        [right, hole(25)],
      ],
    });
  });

  it('keep a ring that was drawn the wrong way round', () => {
    expect(esriGeometry({ rings: [hole(5)] })).toEqual({ type: 'MultiPolygon', coordinates: [[hole(5)]] });
  });
});

describe("Esri's places", () => {
  it.each([null, undefined, 7, {}, { rings: [] }, { paths: [] }, { x: 'NaN', y: 'NaN' }, { x: 1 }])(
    '%j is none (Q2)',
    (raw) => {
      expect(esriGeometry(raw)).toBeNull();
    },
  );
});
