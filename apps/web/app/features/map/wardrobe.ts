import type { GeoJSONSource, Map as MapLibre, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { circlePolygon } from './geodesy.js';
import { readColours } from './map-colours.js';
import { IMAGE_RATIO, mapImage } from './map-images.js';
import { CIRCLE, PROCEDURES } from './map-names.js';
import type { Circle } from './map-props.js';
import { mapStyle } from './map-style.js';
import type { MapContent } from './map-style.js';

/** Changes what the map shows; each change repaints no more than it must. */
export interface Wardrobe {
  readonly showTiles: (tiles: string) => void;
  readonly showCircle: (circle: Circle | null) => void;
  /** Another background; null takes the built-in one. */
  readonly putBeneath: (style: StyleSpecification | null) => void;
  readonly stop: () => void;
}

/** What people may ask of a page's colours; each changes the tokens. */
const WISHES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'] as const;

/** Gives the map its signs and colours, and follows the theme. */
export function openWardrobe(map: MapLibre, element: HTMLElement, start: MapContent): Wardrobe {
  let content = start;
  let colours = readColours(element);
  map.setMissingStyleImageResolver((name) => {
    const image = mapImage(name, colours);
    if (image !== null) map.addImage(name, image, { pixelRatio: IMAGE_RATIO });
  });
  const repaint = (): void => {
    colours = readColours(element);
    map.setStyle(mapStyle(colours, content));
    for (const name of map.listImages()) {
      const image = mapImage(name, colours);
      if (image !== null) map.updateImage(name, image);
    }
  };
  const wishes = WISHES.map((wish) => matchMedia(wish));
  for (const wish of wishes) wish.addEventListener('change', repaint);
  return {
    showTiles: (tiles) => {
      content = { ...content, tiles };
      map.getSource<VectorTileSource>(PROCEDURES)?.setTiles([tiles]);
    },
    showCircle: (circle) => {
      content = { ...content, circle: drawn(circle) };
      void map.getSource<GeoJSONSource>(CIRCLE)?.setData(content.circle);
    },
    putBeneath: (beneath) => {
      content = { ...content, beneath };
      repaint();
    },
    stop: () => {
      for (const wish of wishes) wish.removeEventListener('change', repaint);
    },
  };
}

/** The circle as the map takes it. */
export function drawn(circle: Circle | null): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features: circle === null ? [] : [circlePolygon(circle)] };
}
