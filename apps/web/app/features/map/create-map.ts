import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds } from './map-props.js';
import type { MapWords } from './words.js';

// The production build is blank without it: the worker would be asked for at a page's address.
setWorkerUrl(workerUrl);

/** As far as the built-in background reaches. */
const WORLD: [number, number, number, number] = [-2, 44, 22, 58.5];

/** How a map begins. */
export interface Beginning {
  readonly style: StyleSpecification;
  readonly bounds: Bounds;
  /** Pixels between the bounds and the map's edge. */
  readonly padding: number;
  readonly locale: MapWords['locale'];
}

/** A map without rotation and tilt, which nobody needs to find a procedure; it never traps the page's scrolling. */
export function createMap(container: HTMLElement, { style, bounds, padding, locale }: Beginning): MapLibre {
  const map = new MapLibre({
    container,
    style,
    bounds: [...bounds],
    fitBoundsOptions: { padding },
    maxBounds: WORLD,
    maxZoom: 17,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    cooperativeGestures: true,
    attributionControl: false,
    locale,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
