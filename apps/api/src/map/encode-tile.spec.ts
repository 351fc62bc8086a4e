import { describe, expect, it } from '@jest/globals';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { ProcedureId } from '@navigator/shared';
import { PbfReader } from 'pbf';
import { encodeTile } from './encode-tile.js';
import type { AreaRow, PointRow } from './tile.sql.js';

const world = { z: 0, x: 0, y: 0 };
const id = ProcedureId.parse('0000000001');
const alone: PointRow = {
  count: 1,
  open: 1,
  longitude: 0,
  latitude: 0,
  number: 7,
  status: 'open',
  id,
  title: 'Weg',
  result_state: 'published',
};
const cluster: PointRow = { ...alone, count: 12, open: 5, id: null, title: null, result_state: null };

const clockwise = [
  [-10, 10],
  [10, 10],
  [10, -10],
  [-10, -10],
  [-10, 10],
];
const hole = [
  [-5, 5],
  [5, 5],
  [5, -5],
  [-5, -5],
  [-5, 5],
];
const area = (coordinates: number[][][]): AreaRow => ({
  number: 9,
  id,
  title: 'Weg',
  result_state: 'notReported',
  status: 'closed',
  shape: { type: 'Polygon', coordinates },
});

function read(bytes: Uint8Array | null, layer: string): readonly VectorTileFeature[] {
  if (bytes === null) return [];
  const found = new VectorTile(new PbfReader(bytes)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index)).filter(
    (feature) => feature !== undefined,
  );
}

/** Twice the signed area; positive is an outer ring (vector tile specification 2.1, 4.3.4.4). */
function signs(feature: VectorTileFeature | undefined): readonly number[] {
  return (feature?.loadGeometry() ?? []).map((ring) =>
    Math.sign(
      ring.reduce((sum, { x, y }, index) => {
        const next = ring[(index + 1) % ring.length];
        return next === undefined ? sum : sum + x * next.y - next.x * y;
      }, 0),
    ),
  );
}

describe('an encoded tile', () => {
  it('is nothing where nothing lies', () => {
    expect(encodeTile(world, [], [])).toBeNull();
  });

  it('holds the layers that have something, and no other', () => {
    const bytes = encodeTile(world, [alone], []);
    expect(Object.keys(new VectorTile(new PbfReader(bytes ?? new Uint8Array())).layers)).toEqual(['procedures']);
  });

  it('gives a procedure its number and a cluster an id of its own', () => {
    const [first, second] = read(encodeTile(world, [alone, cluster], []), 'procedures');
    expect(first).toMatchObject({ id: 7, properties: { id, title: 'Weg', status: 'open', resultState: 'published' } });
    expect(second?.properties).toEqual({ cluster: true, count: 12, open: 5 });
    expect(second?.id).toBeGreaterThanOrEqual(2 ** 40);
  });

  it('knows a cluster by the first of its members, so that no two share an id', () => {
    const clusters = [cluster, { ...cluster, number: 8 }];
    const ids = read(encodeTile(world, clusters, []), 'procedures').map((feature) => feature.id);
    expect(ids).toEqual([2 ** 40 + 7, 2 ** 40 + 8]);
  });

  it.each([
    ['clockwise', [clockwise, hole.toReversed()]],
    ['counter-clockwise', [clockwise.toReversed(), hole]],
    ['both the same way', [clockwise, hole]],
  ])('winds outer rings and holes as readers expect, however they came: %s', (_, rings) => {
    expect(signs(read(encodeTile(world, [], [area(rings)]), 'areas')[0])).toEqual([1, -1]);
  });

  it('leaves out what shrinks to nothing, with its holes', () => {
    const speck = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0],
    ];
    expect(encodeTile(world, [], [area([speck, hole])])).toBeNull();
  });

  it('keeps every part of a multipolygon', () => {
    const far = clockwise.map(([x = 0, y = 0]) => [x + 50, y]);
    const shape = { type: 'MultiPolygon' as const, coordinates: [[clockwise], [far]] };
    expect(signs(read(encodeTile(world, [], [{ ...area([]), shape }]), 'areas')[0])).toEqual([1, 1]);
  });
});
