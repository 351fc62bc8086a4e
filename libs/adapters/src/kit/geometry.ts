import type { FindingCode, Geometry, Position } from '@navigator/shared';
import type { Reading } from './remark.js';
import { remark, remarked } from './remark.js';
import { closeRing, isFlat, wind } from './ring.js';

/** A Feature in a Feature in a text: as deep as feeds were seen to wrap a geometry, and one more. */
const MAX_WRAPPING = 4;
/** Seven decimals are a centimetre. */
const PRECISION = 1e7;

/**
 * Reads a GeoJSON geometry from whatever a feed puts in its place (Q2, Q3, Q6): a geometry, a Feature, a collection of
 * one, JSON in a string, or one of the many ways to say "no place". The result is WGS84 longitude and latitude, 2-D,
 * rounded, with closed rings in RFC 7946 order. Nothing is guessed: what cannot be read is null with a remark.
 */
export function readGeometry(raw: unknown): Reading<Geometry | null> {
  const geometry = unwrap(raw, MAX_WRAPPING);
  if (isNoLocation(geometry)) return remarked(null, 'geometry-missing', null);
  if (!isObject(geometry)) return remarked(null, 'geometry-invalid', typeof raw);
  const type = TYPES.get(textOf(geometry['type']).toLowerCase());
  if (type === undefined) return remarked(null, 'geometry-invalid', textOf(geometry['type']));
  const notes = new Set<FindingCode>();
  if (type !== geometry['type']) notes.add('geometry-repaired');
  const read = build(type, geometry['coordinates'], notes);
  return { value: read, remarks: [...notes].map((code) => remark(code, type)) };
}

/** The ways in which feeds say that something has no place (Q2); null island is judged apart. */
export function isNoLocation(geometry: unknown): boolean {
  if (ABSENT.has(geometry)) return true;
  if (Array.isArray(geometry)) return geometry.every((part) => part === 0 || ABSENT.has(part));
  if (!isObject(geometry)) return false;
  const coordinates = geometry['coordinates'];
  if (Array.isArray(coordinates)) return coordinates.every((part) => ABSENT.has(part));
  return ABSENT.has(coordinates) && ABSENT.has(geometry['type']);
}

const ABSENT: ReadonlySet<unknown> = new Set([null, undefined, '', false]);

/** Takes a geometry out of what it is wrapped in; a collection only where it holds exactly one. */
function unwrap(raw: unknown, depth: number): unknown {
  const inner = wrapped(raw);
  return inner === null || depth === 0 ? raw : unwrap(inner.content, depth - 1);
}

function wrapped(raw: unknown): { readonly content: unknown } | null {
  if (typeof raw === 'string') return { content: parse(raw) };
  if (!isObject(raw)) return null;
  if (raw['type'] === 'Feature') return { content: raw['geometry'] };
  const members: unknown = raw['geometries'] ?? raw['features'];
  return Array.isArray(members) && members.length <= 1 ? { content: members[0] } : null;
}

type Build = (coordinates: unknown, notes: Set<FindingCode>) => Geometry | null;

/** One builder per type of geometry; null where nothing usable is left. */
const BUILDERS: Readonly<Record<Geometry['type'], Build>> = {
  Point: (raw, notes) => {
    const coordinates = positionOf(raw, notes);
    return coordinates && { type: 'Point', coordinates };
  },
  MultiPoint: (raw, notes) => {
    const coordinates = each(raw, (part) => positionOf(part, notes));
    return coordinates && { type: 'MultiPoint', coordinates };
  },
  LineString: (raw, notes) => {
    const coordinates = lineOf(raw, notes);
    return coordinates && { type: 'LineString', coordinates };
  },
  MultiLineString: (raw, notes) => {
    const coordinates = each(raw, (part) => lineOf(part, notes));
    return coordinates && { type: 'MultiLineString', coordinates };
  },
  Polygon: (raw, notes) => {
    const coordinates = polygonOf(raw, notes);
    return coordinates && { type: 'Polygon', coordinates };
  },
  MultiPolygon: (raw, notes) => {
    const coordinates = each(raw, (part) => polygonOf(part, notes));
    return coordinates && { type: 'MultiPolygon', coordinates };
  },
};

const TYPES: ReadonlyMap<string, Geometry['type']> = new Map([
  ['point', 'Point'],
  ['multipoint', 'MultiPoint'],
  ['linestring', 'LineString'],
  ['multilinestring', 'MultiLineString'],
  ['polygon', 'Polygon'],
  ['multipolygon', 'MultiPolygon'],
]);

/** A place out of range is dropped whole: half a polygon would be an invention. */
function build(type: Geometry['type'], coordinates: unknown, notes: Set<FindingCode>): Geometry | null {
  const geometry = BUILDERS[type](coordinates, notes);
  const isBroken = BROKEN.some((code) => notes.has(code));
  if (geometry !== null && !isBroken) return geometry;
  const reason = REASONS.find((code) => notes.has(code)) ?? 'geometry-invalid';
  notes.clear();
  notes.add(reason);
  return null;
}

const BROKEN: readonly FindingCode[] = ['coordinates-out-of-range', 'geometry-invalid'];
const REASONS: readonly FindingCode[] = [...BROKEN, 'null-island'];

/** Every part that could be read; null where none could. */
function each<T>(raw: unknown, read: (part: unknown) => T | null): T[] | null {
  if (!Array.isArray(raw)) return null;
  const parts = raw.map(read).filter((part) => part !== null);
  return parts.length > 0 ? parts : null;
}

function positionOf(raw: unknown, notes: Set<FindingCode>): Position | null {
  const position = coordinatePair(raw, notes);
  if (position?.[0] !== 0 || position[1] !== 0) return position;
  notes.add('null-island');
  return null;
}

function lineOf(raw: unknown, notes: Set<FindingCode>): Position[] | null {
  const line = each(raw, (part) => coordinatePair(part, notes));
  return line !== null && line.length >= 2 ? line : null;
}

/** The outer ring decides: without it the holes mean nothing. */
function polygonOf(raw: unknown, notes: Set<FindingCode>): Position[][] | null {
  if (!Array.isArray(raw)) return null;
  const [outer, ...holes] = raw.map((ring) => ringOf(ring, notes));
  if (!outer) return null;
  const kept = holes.filter((hole) => hole !== null);
  if (kept.length < holes.length) notes.add('geometry-repaired');
  return [wind(outer, 'outer'), ...kept.map((hole) => wind(hole, 'hole'))];
}

function ringOf(raw: unknown, notes: Set<FindingCode>): Position[] | null {
  const open = each(raw, (part) => coordinatePair(part, notes));
  if (open === null) return null;
  const ring = closeRing(open);
  if (ring !== open) notes.add('geometry-repaired');
  return isFlat(ring) ? null : ring;
}

function coordinatePair(raw: unknown, notes: Set<FindingCode>): Position | null {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const [longitude, latitude] = parts;
  if (!isFinite(longitude) || !isFinite(latitude)) {
    notes.add('geometry-invalid');
    return null;
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    notes.add('coordinates-out-of-range');
    return null;
  }
  if (parts.length > 2) notes.add('geometry-repaired');
  return [round(longitude), round(latitude)];
}

/** Adding 0 turns -0 into 0, which JSON and databases print differently. */
function round(degrees: number): number {
  return Math.round(degrees * PRECISION) / PRECISION + 0;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value;
}

function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return NaN;
  }
}
