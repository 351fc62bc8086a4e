import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf, bufferedBounds, degreesPerTile, EXTENT, projector } from './tile-grid.js';
import { TilePath } from './tile-path.js';

const aTile = fc
  .integer({ min: 0, max: 18 })
  .chain((z) => fc.record({ z: fc.constant(z), x: fc.nat({ max: 2 ** z - 1 }), y: fc.nat({ max: 2 ** z - 1 }) }));

describe('a tile', () => {
  it('has its corners at 0 and at its extent, at every zoom', () => {
    fc.assert(
      fc.property(aTile, (tile) => {
        const [west, south, east, north] = boundsOf(tile);
        const project = projector(tile);
        expect(project([west, north]).map(Math.abs)).toEqual([0, 0]);
        expect(project([east, south])).toEqual([EXTENT, EXTENT]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('touches its neighbours without gap or overlap', () => {
    fc.assert(
      fc.property(aTile, (tile) => {
        fc.pre(tile.x < 2 ** tile.z - 1 && tile.y < 2 ** tile.z - 1);
        expect(boundsOf({ ...tile, x: tile.x + 1 })[0]).toBe(boundsOf(tile)[2]);
        expect(boundsOf({ ...tile, y: tile.y + 1 })[3]).toBe(boundsOf(tile)[1]);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('lies where the web puts it (Hamburg at zoom 10)', () => {
    expect(boundsOf({ z: 10, x: 540, y: 330 })).toEqual([
      9.84375,
      expect.closeTo(53.540307, 6),
      10.1953125,
      expect.closeTo(53.748711, 6),
    ]);
  });

  it('is widened by a rim that does not leave the world', () => {
    const tile = { z: 10, x: 540, y: 330 };
    const [west, , east] = boundsOf(tile);
    const [bufferedWest, , bufferedEast] = bufferedBounds(tile);
    expect(west - bufferedWest).toBeCloseTo(degreesPerTile(10) / 64, 8);
    expect(bufferedEast - east).toBeCloseTo(degreesPerTile(10) / 64, 8);
    expect(bufferedBounds({ z: 0, x: 0, y: 0 })[0]).toBe(-180);
  });

  it('takes the poles for its edges', () => {
    const project = projector({ z: 0, x: 0, y: 0 });
    expect(project([0, 90])).toEqual([EXTENT / 2, 0]);
    expect(project([0, -90])).toEqual([EXTENT / 2, EXTENT]);
  });
});

describe('the path of a tile', () => {
  it('reads numbers', () => {
    expect(TilePath.parse({ z: '10', x: '540', y: '330.mvt' })).toEqual({ z: 10, x: 540, y: 330 });
  });

  it.each([
    { z: '19', x: '0', y: '0.mvt' },
    { z: '1', x: '2', y: '0.mvt' },
    { z: '1', x: '0', y: '2.mvt' },
    { z: '1', x: '0', y: '0' },
    { z: '1', x: '0', y: '0.mvt2' },
    { z: '01x', x: '0', y: '0.mvt' },
    { z: '', x: '0', y: '0.mvt' },
  ])('is none: %j', (path) => {
    expect(TilePath.safeParse(path).success).toBe(false);
  });
});
