import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { CLUSTER_LAYER, POINT_LAYER } from './map-style.js';

/** What lies under the pointer. */
export type Hit =
  | { readonly kind: 'procedure'; readonly id: string; readonly title: string }
  | { readonly kind: 'cluster'; readonly point: readonly [number, number] }
  | { readonly kind: 'nothing' };

/** Fingers are wider than a pixel. */
const REACH = 6;

/** The topmost procedure or cluster near the pointer. */
export function hitAt(map: MapLibre, { point }: Pick<MapMouseEvent, 'point'>): Hit {
  if (map.getLayer(POINT_LAYER) === undefined) return { kind: 'nothing' };
  const [feature] = map.queryRenderedFeatures(
    [
      [point.x - REACH, point.y - REACH],
      [point.x + REACH, point.y + REACH],
    ],
    { layers: [POINT_LAYER, CLUSTER_LAYER] },
  );
  if (feature?.geometry.type !== 'Point') return { kind: 'nothing' };
  if (feature.layer.id === CLUSTER_LAYER) {
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    return { kind: 'cluster', point: [longitude, latitude] };
  }
  const { id, title }: Readonly<Record<string, unknown>> = feature.properties;
  return { kind: 'procedure', id: String(id), title: String(title) };
}
