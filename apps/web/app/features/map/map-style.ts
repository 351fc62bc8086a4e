import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { areaLayers, circleLayers } from './area-layers.js';
import { backdropLayers, cityLayer } from './backdrop-layers.js';
import type { MapColours } from './map-colours.js';
import { BACKDROP, CIRCLE, FONT, PROCEDURES, RINGS } from './map-names.js';
import { pointLayers } from './point-layers.js';

/** What the map shows, and on what. */
export interface MapContent {
  /** Address of the built-in background. */
  readonly backdrop: string;
  readonly font: string;
  /** Address of the tiles with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  /** The filter's radius. */
  readonly circle: GeoJSON.FeatureCollection;
  /** An operator's style instead of the built-in background. */
  readonly beneath: StyleSpecification | null;
}

/** No tile is made beyond this zoom; the map enlarges it. */
const DEEPEST_TILE = 16;

const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole style: background, areas, points, clusters; labels by a font file of our own, no glyph server. */
export function mapStyle(colours: MapColours, content: MapContent): StyleSpecification {
  const { beneath, font } = content;
  const marks = [...circleLayers(colours), ...areaLayers(colours)];
  if (beneath !== null) {
    return {
      ...beneath,
      'font-faces': { ...beneath['font-faces'], [FONT]: font },
      sources: { ...beneath.sources, ...ownSources(content) },
      layers: [...beneath.layers, ...marks, ...pointLayers(colours)],
    };
  }
  return {
    version: 8,
    'font-faces': { [FONT]: font },
    sources: { [BACKDROP]: { type: 'geojson', data: content.backdrop, tolerance: 0.2 }, ...ownSources(content) },
    layers: [...backdropLayers(colours), ...marks, cityLayer(colours), ...pointLayers(colours)],
  };
}

function ownSources({ tiles, circle }: MapContent): Record<string, SourceSpecification> {
  return {
    [PROCEDURES]: { type: 'vector', tiles: [tiles], maxzoom: DEEPEST_TILE },
    [CIRCLE]: { type: 'geojson', data: circle },
    [RINGS]: { type: 'geojson', data: NOTHING },
  };
}
