import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { LngLatBoundsLike, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Labels } from '../../i18n/labels.de.js';

// The production build is blank without it: the worker would be asked for at a page's address.
setWorkerUrl(workerUrl);

/** Germany. */
export const HOME: LngLatBoundsLike = [5.6, 47.2, 15.2, 55.1];

/** As far as the backdrop reaches. */
const WORLD: LngLatBoundsLike = [-2, 44, 22, 58.5];

/** A map without rotation and tilt, which nobody needs to find a procedure; it never traps the page's scrolling. */
export function createMap(container: HTMLElement, style: StyleSpecification, labels: Labels['map']): MapLibre {
  const map = new MapLibre({
    container,
    style,
    bounds: HOME,
    fitBoundsOptions: { padding: 24 },
    maxBounds: WORLD,
    maxZoom: 17,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    cooperativeGestures: true,
    attributionControl: false,
    locale: {
      'Map.Title': labels.canvas,
      'CooperativeGesturesHandler.WindowsHelpText': labels.ctrlScroll,
      'CooperativeGesturesHandler.MacHelpText': labels.cmdScroll,
      'CooperativeGesturesHandler.MobileHelpText': labels.twoFingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
