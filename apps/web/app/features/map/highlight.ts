import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Spot } from './map-props.js';
import { PROCEDURES, SELECTION } from './map-style.js';

const LAYERS = [PROCEDURES, 'areas'];

/**
 * Shows which procedure is looked at: its point and area change their feature-state; where a cluster holds the point
 * no feature is found, and a ring marks the spot.
 */
export function highlight(map: MapLibre, spot: Spot | null): void {
  if (map.getSource(PROCEDURES) === undefined) return;
  for (const sourceLayer of LAYERS) map.removeFeatureState({ source: PROCEDURES, sourceLayer });
  const isFound = spot !== null && LAYERS.map((layer) => mark(map, layer, spot.id)).includes(true);
  ring(map, isFound ? null : (spot?.point ?? null));
}

/** Marks a procedure's feature in a layer of the tiles; false when no loaded tile has it by itself. */
function mark(map: MapLibre, sourceLayer: string, id: string): boolean {
  const [feature] = map.querySourceFeatures(PROCEDURES, { sourceLayer, filter: ['==', ['get', 'id'], id] });
  if (feature?.id === undefined) return false;
  map.setFeatureState({ source: PROCEDURES, sourceLayer, id: feature.id }, { highlight: true });
  return sourceLayer === PROCEDURES;
}

function ring(map: MapLibre, point: Spot['point']): void {
  const feature = (coordinates: number[]) =>
    ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }) as const;
  void map
    .getSource<GeoJSONSource>(SELECTION)
    ?.setData({ type: 'FeatureCollection', features: point === null ? [] : [feature([...point])] });
}
