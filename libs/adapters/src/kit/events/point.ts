import type { BoundingBox, Position } from '@navigator/shared';
import { CRS84 } from '../crs/crs.js';
import { locate } from '../crs/locate.js';
import type { Reading } from '../remark.js';
import { clean } from '../remark.js';

/** Where a meeting takes place, as far as one point says it; shapes are no meeting place. */
export function readPoint(geometry: unknown, region: BoundingBox | null): Reading<Position | null> {
  const { value, remarks } = locate(geometry, { crs: CRS84, axes: 'auto', region });
  const isUntold = value === null && remarks.every(({ code }) => code === 'geometry-missing');
  if (isUntold) return clean(null);
  return { value: value?.type === 'Point' ? value.coordinates : null, remarks };
}

/**
 * A latitude and a longitude, as numbers or texts. Where the two stand the wrong way round they are turned, with a
 * remark (Q1); both zero are no place (Q2).
 */
export function readLatLon(
  latitude: unknown,
  longitude: unknown,
  region: BoundingBox | null,
): Reading<Position | null> {
  const coordinates = [degrees(longitude), degrees(latitude)];
  if (coordinates.every((one) => one === null)) return clean(null);
  return readPoint({ type: 'Point', coordinates }, region);
}

function degrees(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim().replace(',', '.') : '';
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
