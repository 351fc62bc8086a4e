import { crsOf } from '../crs/crs.js';
import { isTooDeep } from './nesting.js';

/** Well-known text, with its system in front where there is one: by number (PostGIS) or by address (GeoSPARQL). */
const WKT =
  /^\s*(?:SRID=(\d{4,6});|<([^<>\s]{1,200})>)?\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON)\s*(?:ZM|Z|M)?\s*(\(.*\))\s*$/is;

const TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};

/** A geometry as it stands in GeoJSON, not yet judged. */
export interface RawGeometry {
  readonly type: string;
  readonly coordinates: unknown;
}

/** Reads well-known text; null for any other text. What is wrong inside is judged where every geometry is. */
export function readWkt(text: string): RawGeometry | null {
  const [, srid, iri, word = '', body = ''] = WKT.exec(text) ?? [];
  const type = TYPES[word.toUpperCase()];
  if (type === undefined) return null;
  const coordinates = coordinatesIn(body, type);
  return coordinates === undefined ? null : { type, coordinates: inDegrees(coordinates, srid ?? iri) };
}

/** `(10 53, 11 54)` is `[[10,53],[11,54]]` in other letters; undefined where brackets or numbers are not well formed. */
function coordinatesIn(body: string, type: string): unknown {
  if (isTooDeep(body)) return undefined;
  const plain = type === 'MultiPoint' ? `(${body.replace(/[()]/g, ' ')})` : body;
  if (!/^[\s\d.,()eE+-]*$/.test(plain)) return undefined;
  const json = plain
    .replace(/\s+/g, ' ')
    .replace(/[^(),]+/g, (pair) => (pair.trim() === '' ? '' : `[${pair.trim().split(' ').map(asJson).join(',')}]`))
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  const list = parseList(json);
  return type === 'Point' ? list?.[0] : list;
}

/** `5.` and `.5` and `+5` are numbers in well-known text, not in JSON. */
function asJson(number: string): string {
  return String(Number(number));
}

function parseList(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Positions in a system that the cell names itself become degrees; in one that nobody knows they are no place. */
function inDegrees(coordinates: unknown, system: string | undefined): unknown {
  if (system === undefined) return coordinates;
  const crs = crsOf(system);
  // The order of degrees is found out later, by where they lie.
  if (crs?.unit === 'degree') return coordinates;
  if (!crs || !Array.isArray(coordinates)) return null;
  const [east, north] = coordinates.map((part: unknown) => part);
  if (typeof east === 'number' && typeof north === 'number') return crs.toDegrees(east, north);
  return coordinates.map((part: unknown) => inDegrees(part, system));
}
