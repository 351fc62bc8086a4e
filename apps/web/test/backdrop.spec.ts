import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { backdrop, box } from '../scripts/backdrop.mjs';
import { clipLine, clipRing, rounded, thinned } from '../scripts/geometry.mjs';

type Point = [number, number];
const SQUARE: Point[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

describe('clipping', () => {
  it('keeps the part of a ring that lies in the box', () => {
    expect(clipRing(SQUARE, [2, 2, 9, 9])).toEqual([
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
    ]);
  });

  it('keeps nothing of a ring outside', () => {
    expect(clipRing(SQUARE, [5, 5, 9, 9])).toEqual([]);
  });

  it('cuts a line into the pieces inside', () => {
    const line: Point[] = [
      [0, 0],
      [1, 1],
      [9, 9],
      [1, 2],
      [2, 2],
    ];
    expect(clipLine(line, [0, 0, 3, 3])).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, 2],
        [2, 2],
      ],
    ]);
  });
});

describe('thinning', () => {
  it('leaves out what deviates less than the tolerance, and keeps corners', () => {
    const line: Point[] = [
      [0, 0],
      [1, 0.01],
      [2, 0],
      [2, 2],
    ];
    expect(thinned(line, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });

  it('rounding drops what falls together', () => {
    const line: Point[] = [
      [1.00001, 1],
      [1.00002, 1],
      [2, 2],
    ];
    expect(rounded(line)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('the backdrop', () => {
  const drawn = backdrop();
  const kinds = drawn.features.map(({ properties }) => properties.kind);

  it('has land, borders, the Länder and cities', () => {
    expect(new Set(kinds)).toEqual(new Set(['land', 'border', 'state', 'city']));
  });

  it('lies within its box', () => {
    const text = JSON.stringify(drawn.features.filter(({ properties }) => properties.kind === 'land'));
    const points = [...text.matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g)].map(([, lon, lat]) => [Number(lon), Number(lat)]);
    const [west, south, east, north] = box;
    const outside = points.filter(([lon = 0, lat = 0]) => lon < west || lon > east || lat < south || lat > north);
    expect(points.length).toBeGreaterThan(1000);
    expect(outside).toEqual([]);
  });

  it('weighs less than 300 KB on the wire', () => {
    expect(gzipSync(JSON.stringify(drawn)).length).toBeLessThan(300_000);
  });
});
