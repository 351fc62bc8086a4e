import type { PlacedProcedure } from './procedure-pages.js';

/** What comes before the features (RFC 7946). */
export const GEOJSON_HEAD = '{"type":"FeatureCollection","features":[';

/** What comes after them. */
export const GEOJSON_TAIL = '\n]}\n';

/** One feature, on a line of its own. */
export function geojsonFeature({ procedure, geometry }: PlacedProcedure): string {
  const { point: _, ...properties } = procedure;
  const id = JSON.stringify(procedure.id);
  return `\n{"type":"Feature","id":${id},"geometry":${geometry ?? 'null'},"properties":${JSON.stringify(properties)}}`;
}
