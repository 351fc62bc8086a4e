import type { FindingCode, Geometry } from '@navigator/shared';
import { readGeometry } from '../kit/geometry.js';
import type { Reading } from '../kit/remark.js';
import { remarked } from '../kit/remark.js';

/** Half the circumference of the globe of EPSG:3857 in metres: no coordinate is larger. */
const EDGE = 20_037_508.342_789_244;
const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/;

/**
 * The point of a procedure, written as `"x,y"` in EPSG:3857 (Q4). Nothing is guessed: numbers that cannot be metres of
 * that grid are out of range, and degrees in their place would lie at null island, which is refused too.
 */
export function readCoordinate(raw: string | null | undefined): Reading<Geometry | null> {
  const text = raw?.trim() ?? '';
  if (text === '') return readGeometry(null);
  const [, x = NaN, y = NaN] = (PAIR.exec(text) ?? []).map(Number);
  const fault = faultOf(x, y);
  if (fault) return remarked(null, fault, `coordinate: ${text}`);
  return readGeometry({ type: 'Point', coordinates: [longitude(x), latitude(y)] });
}

/** So few metres from the origin are degrees, or nothing at all. */
function faultOf(x: number, y: number): FindingCode | null {
  const farthest = Math.max(Math.abs(x), Math.abs(y));
  if (Number.isNaN(farthest)) return 'geometry-invalid';
  if (farthest > EDGE) return 'coordinates-out-of-range';
  return farthest <= 180 ? 'null-island' : null;
}

function longitude(x: number): number {
  return (x / EDGE) * 180;
}

function latitude(y: number): number {
  return (Math.atan(Math.sinh((y / EDGE) * Math.PI)) * 180) / Math.PI;
}
