import { z } from 'zod';
import { entryOf } from '../kit/feature-list/entry.js';
import type { MapEntry } from '../kit/field-map/told.js';
import { esriGeometry } from './esri-geometry.js';

const EsriFeature = z.object({ attributes: z.record(z.string(), z.unknown()), geometry: z.unknown().optional() });

/** The fields that number a feature, the one that survives copying first. */
const IDENTITIES = ['globalid', 'objectid', 'fid'] as const;

/** A feature of either kind as an entry: GeoJSON, or Esri's `attributes` and geometry. */
export function esriEntry(value: unknown): MapEntry | null {
  const feature = EsriFeature.safeParse(value);
  if (!feature.success) return entryOf(value);
  const { attributes, geometry } = feature.data;
  return { id: identityIn(attributes), properties: attributes, geometry: esriGeometry(geometry) };
}

function identityIn(attributes: Readonly<Record<string, unknown>>): unknown {
  const keys = IDENTITIES.map((name) => Object.keys(attributes).find((key) => key.toLowerCase() === name));
  const key = keys.find((found) => found !== undefined);
  return key === undefined ? null : attributes[key];
}
