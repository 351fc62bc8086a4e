import { useEffect, useRef, useState } from 'react';
import { GPUInitializationError } from 'maplibre-gl';
import type { Map as MapLibre } from 'maplibre-gl';
import bold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2?url';
import backdrop from '../../../.generated/backdrop.json?url';
import { createMap } from './create-map.js';
import { readColours } from './map-colours.js';
import type { MapProps } from './map-props.js';
import { mapStyle } from './map-style.js';
import type { MapContent } from './map-style.js';
import { startOf } from './start.js';
import { drawn, openWardrobe } from './wardrobe.js';
import type { Wardrobe } from './wardrobe.js';
import type { MapWords } from './words.js';

/** The map and what dresses it. */
export interface Living {
  readonly map: MapLibre;
  readonly wardrobe: Wardrobe;
}

/** The living map, that it does not live yet, or that it cannot. */
export type MapState = { readonly kind: 'making' | 'failed' } | ({ readonly kind: 'living' } & Living);

/** Makes the map in its container and takes it down; what changes afterwards is the business of other hooks. */
export function useMap(container: React.RefObject<HTMLDivElement | null>, props: MapProps, words: MapWords): MapState {
  const [state, setState] = useState<MapState>({ kind: 'making' });
  const first = useRef(props);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const fail = (): void => setState({ kind: 'failed' });
    try {
      const living = make(element, first.current, words);
      living.map.on('error', ({ error }) => {
        if (error instanceof GPUInitializationError) fail();
      });
      setState({ kind: 'living', ...living });
      return () => {
        living.wardrobe.stop();
        living.map.remove();
      };
    } catch {
      fail();
      return undefined;
    }
  }, [container, words]);
  return state;
}

function make(element: HTMLElement, props: MapProps, words: MapWords): Living {
  const content: MapContent = {
    backdrop: new URL(backdrop, location.href).href,
    font: new URL(bold, location.href).href,
    tiles: tilesOf(props.tileQuery),
    circle: drawn(props.circle),
    beneath: null,
  };
  const style = mapStyle(readColours(element), content);
  const map = createMap(element, { style, ...startOf(props), locale: words.locale });
  tellTests(map, element);
  return { map, wardrobe: openWardrobe(map, element, content) };
}

/** Tests wait until the map rests, and ask where it looks. */
function tellTests(map: MapLibre, element: HTMLElement): void {
  map.on('idle', () => (element.dataset['idle'] = 'true'));
  map.on('movestart', () => (element.dataset['idle'] = 'false'));
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    element.dataset['view'] = [lng, lat, map.getZoom()].map((part) => part.toFixed(3)).join(',');
  });
}

/** Address of the tiles of a filter. */
export function tilesOf(tileQuery: string): string {
  return `${location.origin}/api/v1/tiles/{z}/{x}/{y}.mvt${tileQuery === '' ? '' : `?${tileQuery}`}`;
}
