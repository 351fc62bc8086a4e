import type { Output } from '../kit/contract.js';
import { readGeometry } from '../kit/geometry.js';
import { readId } from './procedure.js';
import { PointFeature } from './wire.js';

/** Features have no id: the UUID stands in the address of the page (Q28). */
const PAGE = /\/verfahren\/([^/?#]+)\/public\/detail/;

/**
 * Where the GeoJSON route puts a procedure. Null for a feature that cannot be joined or has no place: it loses nothing
 * that the list does not have (Q11).
 */
export function readPoint(value: unknown): Output<never> | null {
  const feature = PointFeature.safeParse(value);
  if (!feature.success) return null;
  const sourceId = readId(PAGE.exec(feature.data.properties.url ?? '')?.[1]);
  const geometry = readGeometry(feature.data.geometry).value;
  if (sourceId === null || geometry?.type !== 'Point') return null;
  return { kind: 'patch', sourceId, fields: { geometry, geometryRole: 'location' }, remarks: [] };
}
