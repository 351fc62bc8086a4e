import { LngLatBounds } from 'maplibre-gl';
import type { Map as MapLibre } from 'maplibre-gl';
import { HOME } from './create-map.js';
import { PROCEDURES } from './map-style.js';

/** Closer than this a single result would float on an empty backdrop. */
const CLOSEST = 10;

/** Moves so that every result is in view. Tiles tell where they are, so the whole country is looked at first. */
export function fitResults(map: MapLibre): void {
  map.fitBounds(HOME, { padding: 24, animate: false });
  map.once('idle', () => {
    const bounds = boundsOfResults(map);
    if (bounds !== null) map.fitBounds(bounds, { padding: 56, maxZoom: CLOSEST, animate: false });
  });
}

function boundsOfResults(map: MapLibre): LngLatBounds | null {
  const features = map.querySourceFeatures(PROCEDURES, { sourceLayer: PROCEDURES });
  const points = features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));
  const bounds = new LngLatBounds();
  for (const [longitude = 0, latitude = 0] of points) bounds.extend([longitude, latitude]);
  return bounds.isEmpty() ? null : bounds;
}
