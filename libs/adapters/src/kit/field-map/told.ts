import type { BoundingBox } from '@navigator/shared';
import type { Crs } from '../crs/crs.js';
import type { FieldMap, FieldSource } from './field-map.js';
import { textsAt, type Row } from './texts-at.js';

/** One entry of a list without fixed fields. */
export interface MapEntry {
  /** The `id` of a GeoJSON feature, beside its properties. */
  readonly id: unknown;
  readonly properties: Row;
  readonly geometry: unknown;
}

/** What an entry does not say about itself. */
export interface Circumstances {
  readonly timeZone: string;
  readonly fetchedAt: Date;
  readonly language: string;
  readonly region: BoundingBox | null;
  /** The system that the list names beside its entries, `unknown` where we do not know it, or null. */
  readonly crs: Crs | 'unknown' | null;
  /** Address that relative links belong to, or null where the feed is not on the web. */
  readonly base: string | null;
}

/** A map, an entry and what is around them. */
export interface Told {
  readonly map: FieldMap;
  readonly entry: MapEntry;
  readonly circumstances: Circumstances;
}

/** All texts of a field; none where the map does not name it. */
export function all({ entry, circumstances }: Told, field: FieldSource | undefined): readonly string[] {
  return field ? textsAt(entry.properties, field, circumstances.language) : [];
}

/** The first text of a field, or null. */
export function first(told: Told, field: FieldSource | undefined): string | null {
  return all(told, field)[0] ?? null;
}
