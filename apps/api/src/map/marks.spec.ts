import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksOf } from './marks.js';
import { projector, UNITS_PER_PIXEL, type Tile } from './tile-grid.js';
import type { PointRow } from './tile.sql.js';

const TILE: Tile = { z: 6, x: 33, y: 20 };

/** A procedure alone at so many pixels from the tile's north-western corner. */
function procedure(number: number, [x, y]: readonly [number, number], count = 1): PointRow {
  const [longitude, latitude] = placeOf(x, y);
  const own = count === 1 ? { id: null, title: `Verfahren ${String(number)}` } : { id: null, title: null };
  return { ...own, number, count, open: count, longitude, latitude, status: 'open', result_state: null };
}

/** Degrees of a pixel of the tile. */
function placeOf(x: number, y: number): readonly [number, number] {
  const share = { x: (TILE.x + x / 512) / 64, y: (TILE.y + y / 512) / 64 };
  return [share.x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * share.y))) * 180) / Math.PI];
}

const pixels = ({ longitude, latitude }: PointRow): readonly number[] =>
  projector(TILE)([longitude, latitude]).map((unit) => unit / UNITS_PER_PIXEL);

describe('the marks of a tile', () => {
  it('joins what would cover each other, and counts all of it', () => {
    const [cluster, ...others] = marksOf(TILE, [procedure(1, [100, 100]), procedure(2, [120, 100], 9)]);
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({ count: 10, open: 10, number: 1, id: null, title: null });
  });

  it('puts a cluster where most of its members are', () => {
    const [cluster] = marksOf(TILE, [procedure(1, [100, 100]), procedure(2, [130, 100], 9)]);
    const [x = 0] = cluster ? pixels(cluster) : [];
    expect(x).toBeCloseTo(127, 0);
  });

  it('leaves alone what stands apart', () => {
    expect(marksOf(TILE, [procedure(1, [100, 100]), procedure(2, [150, 100])])).toHaveLength(2);
  });

  it('gives a cluster that spans an edge to the tile that holds its middle', () => {
    const across = [procedure(1, [505, 100]), procedure(2, [520, 100], 5)];
    expect(marksOf(TILE, across)).toEqual([]);
    expect(marksOf({ ...TILE, x: TILE.x + 1 }, across)).toHaveLength(1);
  });

  it('joins nothing where the map is close enough to show each procedure', () => {
    const near: Tile = { z: 16, x: TILE.x * 1024, y: TILE.y * 1024 };
    const [longitude, latitude] = placeOf(0.01, 0.01);
    const rows = [1, 2].map((number) => ({ ...procedure(number, [0, 0]), longitude, latitude }));
    expect(marksOf(near, rows)).toHaveLength(2);
  });

  it('loses nobody and leaves no two marks over each other, wherever they stand', () => {
    const place = fc.record({
      x: fc.integer({ min: 60, max: 450 }),
      y: fc.integer({ min: 60, max: 450 }),
      count: fc.integer({ min: 1, max: 50 }),
    });
    const property = fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const rows = places.map(({ x, y, count }, index) => procedure(index + 1, [x, y], count));
      const marks = marksOf(TILE, rows);
      const total = (list: readonly PointRow[]): number => list.reduce((sum, { count }) => sum + count, 0);
      expect(total(marks)).toBe(total(rows));
      expect(closest(marks)).toBeGreaterThan(20);
    });
    fc.assert(property, { seed: 7, numRuns: 100 });
  });
});

function closest(marks: readonly PointRow[]): number {
  const places = marks.map(pixels);
  const distances = places.flatMap(([ax = 0, ay = 0], index) =>
    places.slice(index + 1).map(([bx = 0, by = 0]) => Math.hypot(ax - bx, ay - by)),
  );
  return Math.min(Infinity, ...distances);
}
