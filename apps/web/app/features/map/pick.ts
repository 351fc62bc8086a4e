import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { AREA_LAYER, CLUSTER_LAYER, POINT_LAYER } from './map-names.js';
import { readFeature } from './read-feature.js';
import type { ClusterMark, ProcedureMark } from './read-feature.js';

/** Fingers are wider than a pixel. */
const REACH = 6;

/** The topmost procedure or cluster near the pointer; an area where no sign is. */
export function hitAt(map: MapLibre, { point }: Pick<MapMouseEvent, 'point'>): ProcedureMark | ClusterMark | null {
  if (map.getLayer(POINT_LAYER) === undefined) return null;
  const [sign] = map.queryRenderedFeatures(
    [
      [point.x - REACH, point.y - REACH],
      [point.x + REACH, point.y + REACH],
    ],
    { layers: [POINT_LAYER, CLUSTER_LAYER] },
  );
  const [area] = sign === undefined ? map.queryRenderedFeatures(point, { layers: [AREA_LAYER] }) : [];
  const feature = sign ?? area;
  return feature === undefined ? null : readFeature(feature);
}
