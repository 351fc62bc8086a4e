import type { MapGeoJSONFeature } from 'maplibre-gl';
import { SIGNS } from '../../format/sign.js';
import type { Sign } from '../../format/sign.js';

/** Longitude and latitude. */
type Point = readonly [number, number];

/** A procedure as the tiles tell it; an area has no point of its own. */
export interface ProcedureMark {
  readonly kind: 'procedure';
  readonly id: string;
  readonly title: string;
  readonly sign: Sign;
  readonly point: Point | null;
}

/** Several procedures in one place. */
export interface ClusterMark {
  readonly kind: 'cluster';
  readonly count: number;
  readonly point: Point;
}

/** What a feature of our tiles stands for. */
export function readFeature({ properties, geometry }: MapGeoJSONFeature): ProcedureMark | ClusterMark {
  const { id, title, count }: Readonly<Record<string, unknown>> = properties;
  const point = pointOf(geometry);
  if (typeof count === 'number' && point !== null) return { kind: 'cluster', count, point };
  return { kind: 'procedure', id: String(id), title: String(title), sign: signIn(properties), point };
}

function pointOf(geometry: GeoJSON.Geometry): Point | null {
  if (geometry.type !== 'Point') return null;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return [longitude, latitude];
}

function signIn({ status, resultState }: Readonly<Record<string, unknown>>): Sign {
  const name = status === 'closed' && resultState === 'published' ? 'closedWithResult' : status;
  return SIGNS.find((one) => one === name) ?? 'unknown';
}
