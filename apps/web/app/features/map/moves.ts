import { LngLatBounds } from 'maplibre-gl';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds } from './map-props.js';
import { POINTS_IN_TILE, PROCEDURES } from './map-names.js';

/** Germany. */
export const HOME: Bounds = [5.6, 47.2, 15.2, 55.1];

/** Closer than this a single result would float on an empty background. */
const CLOSEST = 10;

/** Pixels at the edges of the map, and at its foot, where cards and lists may lie. */
const RIM = 40;
const FOOT = 260;

/** How far one press moves the map, in pixels. */
const STEP = 120;

/** Goes with every move that a person asked for; the events of the move carry it. */
const BY_PERSON = { byPerson: true };

/** Whether a move came from a person: a gesture, a key, or one of our buttons. */
export function isByPerson(event: { readonly originalEvent?: unknown; readonly byPerson?: boolean }): boolean {
  return event.originalEvent !== undefined || event.byPerson === true;
}

/** Moves by one step to the right and down; MapLibre jumps where reduced motion is asked for. */
export function pan(map: MapLibre, right: number, down: number): void {
  map.panBy([right * STEP, down * STEP], {}, BY_PERSON);
}

/** One step closer or farther. */
export function zoom(map: MapLibre, by: number): void {
  map.zoomTo(map.getZoom() + by, {}, BY_PERSON);
}

/** Shows what a cluster holds. */
export function openCluster(map: MapLibre, [longitude, latitude]: readonly [number, number]): void {
  map.easeTo({ center: [longitude, latitude], zoom: map.getZoom() + 2 }, BY_PERSON);
}

/** Back to the whole country. */
export function goHome(map: MapLibre): void {
  map.fitBounds([...HOME], { padding: 24 }, BY_PERSON);
}

/** Brings a place to the middle of the map, unless it is in view and clear of what lies on its rim. */
export function bringIntoView(map: MapLibre, [longitude, latitude]: readonly [number, number]): void {
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const { x, y } = map.project([longitude, latitude]);
  const isClear = x > RIM && y > RIM && x < width - RIM && y < height - FOOT;
  if (!isClear) map.easeTo({ center: [longitude, latitude] });
}

/** Moves so that every result is in view. Tiles tell where they are, so the whole country is looked at first. */
export function fitResults(map: MapLibre, byPerson = false): void {
  map.fitBounds([...HOME], { padding: 24, animate: false });
  map.once('idle', () => {
    const bounds = boundsOfResults(map);
    if (bounds === null) return;
    map.fitBounds(bounds, { padding: 64, maxZoom: CLOSEST, animate: false }, byPerson ? BY_PERSON : {});
  });
}

function boundsOfResults(map: MapLibre): LngLatBounds | null {
  const features = map.querySourceFeatures(PROCEDURES, { sourceLayer: POINTS_IN_TILE });
  const points = features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));
  const bounds = new LngLatBounds();
  for (const [longitude = 0, latitude = 0] of points) bounds.extend([longitude, latitude]);
  return bounds.isEmpty() ? null : bounds;
}
