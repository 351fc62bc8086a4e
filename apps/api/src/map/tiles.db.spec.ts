import { describe, expect, it, jest } from '@jest/globals';
import { classifyRings, VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, seedProcedures } from '../../test/seed-procedures.js';
import { boundsOf, projector, type Tile } from './tile-grid.js';

jest.setTimeout(30_000);

const example = readExamples();

/** Counter-clockwise, with a hole, and crossing the edges of the tiles below. */
const withHole = {
  type: 'Polygon',
  coordinates: [
    [
      [9.5, 52.5],
      [10.5, 52.5],
      [10.5, 53],
      [9.5, 53],
      [9.5, 52.5],
    ],
    [
      [9.9, 52.7],
      [9.9, 52.8],
      [10.1, 52.8],
      [10.1, 52.7],
      [9.9, 52.7],
    ],
  ],
};

async function tile(path: string): Promise<VectorTile> {
  const answer = await example.reading.get(`/api/v1/tiles/${path}`);
  expect(answer.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  expect(answer.status).toBe(200);
  return new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
}

function features(read: VectorTile, name: string): readonly VectorTileFeature[] {
  const layer = read.layers[name];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index)).filter(
    (feature) => feature !== undefined,
  );
}

async function pointsOf(at: Tile): Promise<readonly VectorTileFeature[]> {
  const answer = await example.reading.get(`/api/v1/tiles/${pathOf(at)}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return answer.status === 204 ? [] : features(new VectorTile(new PbfReader(bytes)), 'procedures');
}

function tileAt([longitude, latitude]: readonly [number, number], z: number): Tile {
  const [x, y] = projector({ z, x: 0, y: 0 })([longitude, latitude]);
  return { z, x: Math.floor(x / 4096), y: Math.floor(y / 4096) };
}

const pathOf = ({ z, x, y }: Tile): string => `${z}/${x}/${y}.mvt`;

describe('the layer “procedures”', () => {
  it('joins neighbours into a cluster with their count and how many of them are open', async () => {
    const [cluster, ...others] = features(await tile('0/0/0.mvt'), 'procedures');
    expect(others).toEqual([]);
    expect(cluster?.properties).toEqual({ cluster: true, count: 3, open: 2 });
    expect(cluster?.type).toBe(1);
  });

  it('shows a procedure by itself with its number as id, where it lies', async () => {
    const place = [9.99, 53.55] as const;
    const at = tileAt(place, 14);
    const [point, ...others] = features(await tile(pathOf(at)), 'procedures');
    expect(others).toEqual([]);
    expect(point?.properties).toEqual({
      id: '0000000002',
      title: 'Bürgerhaushalt',
      status: 'open',
      resultState: 'notReported',
    });
    expect(point?.id).toBe(2);
    const [x, y] = projector(at)(place);
    expect(point?.loadGeometry()).toEqual([[expect.objectContaining({ x, y })]]);
  });

  it('obeys the filter as the list does', async () => {
    const [point] = features(await tile('0/0/0.mvt?status=closed'), 'procedures');
    expect(point?.properties).toMatchObject({ id: '0000000004', resultState: 'published' });
  });

  it.each([0, 1, 3, 5, 7])('counts every located procedure once at zoom %i', async (z) => {
    const corners = [tileAt([9, 54], z), tileAt([11, 51], z)] as const;
    const range = (from: number, to: number): readonly number[] =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const tiles = range(corners[0].x, corners[1].x).flatMap((x) =>
      range(corners[0].y, corners[1].y).map((y) => ({ z, x, y })),
    );
    const points = (await Promise.all(tiles.map(pointsOf))).flat();
    expect(points.reduce((sum, { properties }) => sum + Number(properties['count'] ?? 1), 0)).toBe(3);
  });

  it('gives a procedure on the edge of two tiles to one of them', async () => {
    const edge = { geometry: { type: 'Point', coordinates: [11.25, 50.5] } };
    await seedProcedures(example.database.db, [aProcedure('00000000d1', 'Grenzweg', edge)]);
    const east = tileAt([11.25, 50.5], 5);
    const both = [...(await pointsOf({ ...east, x: east.x - 1 })), ...(await pointsOf(east))];
    expect(both.filter(({ properties }) => properties['id'] === '00000000d1')).toHaveLength(1);
  });

  it('lets procedures at one place stand for themselves when nobody can come closer', async () => {
    const place = [11.5, 52.1] as const;
    const here = { geometry: { type: 'Point', coordinates: place } };
    await seedProcedures(example.database.db, [
      aProcedure('00000000e1', 'Eins', here),
      aProcedure('00000000e2', 'Zwei', here),
    ]);
    expect(features(await tile(pathOf(tileAt(place, 15))), 'procedures')).toHaveLength(1);
    expect(features(await tile(pathOf(tileAt(place, 16))), 'procedures')).toHaveLength(2);
  });
});

describe('the layer “areas”', () => {
  it('cuts a polygon at the tile and keeps its hole', async () => {
    await seedProcedures(example.database.db, [
      aProcedure('00000000f1', 'Fläche', { geometry: withHole, flag: 'open' }),
    ]);
    const [area, ...others] = features(await tile(pathOf(tileAt([10, 52.75], 8))), 'areas');
    expect(others).toEqual([]);
    expect(area?.properties).toEqual({
      id: '00000000f1',
      title: 'Fläche',
      status: 'open',
      resultState: 'notReported',
    });
    const polygons = classifyRings(area?.loadGeometry() ?? []);
    expect(polygons.map((rings) => rings.length)).toEqual([2]);
    const coordinates = polygons.flat(2).flatMap(({ x, y }) => [x, y]);
    expect(Math.min(...coordinates)).toBeGreaterThanOrEqual(-65);
    expect(Math.max(...coordinates)).toBeLessThanOrEqual(4096 + 65);
  });

  it('leaves out what is smaller than a pixel', async () => {
    const shown = features(await tile('4/8/5.mvt'), 'areas').map(({ properties }) => properties['id']);
    expect(shown).toEqual(['00000000f1']);
  });
});

describe('the address of a tile', () => {
  it('answers 204 where nothing lies', async () => {
    const answer = await example.reading.get('/api/v1/tiles/10/0/0.mvt');
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
  });

  it.each([
    '19/0/0.mvt',
    '1/2/0.mvt',
    '1/0/2.mvt',
    '0/0/0',
    '0/0/0.png',
    '-1/0/0.mvt',
    'a/0/0.mvt',
    '1.5/0/0.mvt',
    '1/0/9999999.mvt',
  ])('is 404 where there is no such tile: %s', async (path) => {
    expect((await example.reading.get(`/api/v1/tiles/${path}`)).status).toBe(404);
  });

  it('reaches from the first zoom to the last', async () => {
    expect((await example.reading.get('/api/v1/tiles/18/0/0.mvt')).status).toBe(204);
    expect(boundsOf({ z: 0, x: 0, y: 0 }).map(Math.round)).toEqual([-180, -85, 180, 85]);
  });
});
