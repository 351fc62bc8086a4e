import type { MapEntry } from '../field-map/told.js';

/** An element of a list as an entry that a map can read: a feature, a plain object or a row; null for anything else. */
export function entryOf(value: unknown): MapEntry | null {
  if (Array.isArray(value)) return { id: null, properties: Object.fromEntries(value.entries()), geometry: null };
  if (!isObject(value)) return null;
  if (value['type'] !== 'Feature' && !isObject(value['properties'])) {
    return { id: null, properties: value, geometry: value['geometry'] ?? null };
  }
  const properties = isObject(value['properties']) ? value['properties'] : {};
  return { id: value['id'], properties, geometry: value['geometry'] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
