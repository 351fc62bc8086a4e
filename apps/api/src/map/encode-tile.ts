import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { EXTENT, projector, type Tile } from './tile-grid.js';
import type { AreaRow, PointRow } from './tile.sql.js';

type GeoJSONVTTile = Parameters<typeof fromGeojsonVt>[0][string];
type Ring = [number, number][];

/** A feature as the encoder takes it: type 1 is a point, type 3 a polygon. */
type Feature = { readonly id: number; readonly tags: Readonly<Record<string, string | number | boolean>> } & (
  { readonly type: 1; readonly geometry: Ring } | { readonly type: 3; readonly geometry: Ring[] }
);

/** Ids of clusters begin here, far above any number of a procedure: a cluster is known by the first of its members. */
const FIRST_CLUSTER_ID = 2 ** 40;

/** Writes a tile (Mapbox Vector Tile 2.1), or null where nothing lies. */
export function encodeTile(tile: Tile, points: readonly PointRow[], areas: readonly AreaRow[]): Uint8Array | null {
  const project = projector(tile);
  const layers = {
    procedures: points.map((row) => pointFeature(row, project)),
    areas: areas.flatMap((row) => areaFeature(row, project)),
  };
  const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
  if (filled.length === 0) return null;
  const named = Object.fromEntries(filled.map(([name, features]) => [name, layerOf(features)]));
  return fromGeojsonVt(named, { version: 2, extent: EXTENT });
}

type Project = ReturnType<typeof projector>;

function pointFeature(row: PointRow, project: Project): Feature {
  const geometry: Ring = [project([row.longitude, row.latitude])];
  const { count, open, id, title, status, result_state: resultState } = row;
  if (id === null || title === null || resultState === null) {
    return { id: FIRST_CLUSTER_ID + row.number, type: 1, geometry, tags: { cluster: true, count, open } };
  }
  return { id: row.number, type: 1, geometry, tags: { id, title, status, resultState } };
}

function areaFeature(row: AreaRow, project: Project): readonly Feature[] {
  const { number, id, title, status, result_state: resultState, shape } = row;
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const geometry = polygons.flatMap((rings) => wound(rings.map((ring) => ring.map(project))));
  return geometry.length === 0 ? [] : [{ id: number, type: 3, geometry, tags: { id, title, status, resultState } }];
}

/**
 * Outer rings run clockwise on the screen, holes against it (specification 4.3.3.3): that is how a reader tells them
 * apart. A ring without area is none, and its polygon goes with it.
 */
function wound([outer, ...holes]: readonly Ring[]): readonly Ring[] {
  if (outer === undefined || areaOf(outer) === 0) return [];
  const inner = holes.filter((ring) => areaOf(ring) !== 0);
  return [turned(outer, 1), ...inner.map((ring) => turned(ring, -1))];
}

function turned(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(areaOf(ring)) === sign ? ring : ring.toReversed();
}

/** Twice the area by the surveyor's formula; positive is clockwise, because y points down. */
function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The encoder reads the features alone; the rest of its own kind of tile stays empty. */
function layerOf(features: readonly Feature[]): GeoJSONVTTile {
  return { features: [...features], source: null, transformed: true, x: 0, y: 0, z: 0 };
}
