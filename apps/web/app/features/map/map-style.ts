import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { SIGNS } from '../../format/sign.js';
import type { Sign } from '../../format/sign.js';

/** The colours of a theme as the browser resolved them. */
export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly state: string;
  readonly label: string;
  readonly halo: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly paper: string;
  readonly signs: Readonly<Record<Sign, string>>;
}

/** Where the style gets its data. */
export interface MapSources {
  readonly backdrop: string;
  readonly font: string;
  readonly tiles: string;
}

/** Layers a pointer can hit, topmost first. */
export const POINT_LAYER = 'points';
export const CLUSTER_LAYER = 'clusters';
export const PROCEDURES = 'procedures';
export const SELECTION = 'selection';

/** No tile is made beyond this zoom; the map enlarges it. */
const DEEPEST_TILE = 16;

const FONT = 'Fira Sans Bold';

/** The whole style: backdrop, areas, points, clusters; labels by a font file of our own, no glyph server. */
export function mapStyle(colours: MapColours, { backdrop, font, tiles }: MapSources): StyleSpecification {
  return {
    version: 8,
    'font-faces': { [FONT]: font },
    sources: {
      backdrop: { type: 'geojson', data: backdrop, tolerance: 0.2 },
      [PROCEDURES]: { type: 'vector', tiles: [tiles], maxzoom: DEEPEST_TILE },
      [SELECTION]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [...backdropLayers(colours), ...areaLayers(colours), cityLayer(colours), ...pointLayers(colours)],
  };
}

function backdropLayers({ water, land, border, state }: MapColours): LayerSpecification[] {
  const kind = (name: string): ExpressionSpecification => ['==', ['get', 'kind'], name];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': water } },
    { id: 'land', type: 'fill', source: 'backdrop', filter: kind('land'), paint: { 'fill-color': land } },
    {
      id: 'states',
      type: 'line',
      source: 'backdrop',
      filter: kind('state'),
      paint: { 'line-color': state, 'line-width': 1 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'backdrop',
      filter: kind('border'),
      paint: { 'line-color': border, 'line-width': 1.2 },
    },
  ];
}

function cityLayer({ label, halo }: MapColours): LayerSpecification {
  return {
    id: 'cities',
    type: 'symbol',
    source: 'backdrop',
    filter: ['all', ['==', ['get', 'kind'], 'city'], ['<=', ['get', 'zoom'], ['zoom']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [FONT],
      'text-size': 12,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: { 'text-color': label, 'text-halo-color': halo, 'text-halo-width': 1.5, 'text-opacity': 0.85 },
  };
}

const isHighlighted: ExpressionSpecification = ['boolean', ['feature-state', 'highlight'], false];
const isCluster: ExpressionSpecification = ['has', 'count'];

/** The sign of a tile's feature: the status, and whether a closed procedure has a result. */
const signOfFeature: ExpressionSpecification = [
  'case',
  ['all', ['==', ['get', 'status'], 'closed'], ['==', ['get', 'resultState'], 'published']],
  'closedWithResult',
  ['get', 'status'],
];

function areaLayers({ signs }: MapColours): LayerSpecification[] {
  const colour: ExpressionSpecification = ['match', ['get', 'status'], ...pairs(signs), signs.unknown];
  return [
    {
      id: 'areas',
      type: 'fill',
      source: PROCEDURES,
      'source-layer': 'areas',
      paint: { 'fill-color': colour, 'fill-opacity': ['case', isHighlighted, 0.4, 0.18] },
    },
    {
      id: 'area-outlines',
      type: 'line',
      source: PROCEDURES,
      'source-layer': 'areas',
      paint: { 'line-color': colour, 'line-width': ['case', isHighlighted, 4, 1.5] },
    },
  ];
}

/** `match` wants at least one pair in its type. */
function pairs(signs: MapColours['signs']): [string, string, ...string[]] {
  const rest = SIGNS.filter((sign) => sign !== 'open').flatMap((sign) => [sign, signs[sign]]);
  return ['open', signs.open, ...rest];
}

/** The layer of points and clusters in the tiles. */
const POINTS = { source: PROCEDURES, 'source-layer': PROCEDURES } as const;

function pointLayers(colours: MapColours): LayerSpecification[] {
  return [haloLayer(colours), ...clusterLayers(colours), SIGN_LAYER, selectionLayer(colours)];
}

function haloLayer({ accent, paper }: MapColours): LayerSpecification {
  return {
    ...POINTS,
    id: 'halos',
    type: 'circle',
    filter: ['!', isCluster],
    paint: {
      'circle-radius': 17,
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': 3,
      'circle-opacity': ['case', isHighlighted, 0.9, 0],
      'circle-stroke-opacity': ['case', isHighlighted, 1, 0],
    },
  };
}

function clusterLayers({ accent, onAccent, paper }: MapColours): LayerSpecification[] {
  return [
    {
      ...POINTS,
      id: CLUSTER_LAYER,
      type: 'circle',
      filter: isCluster,
      paint: {
        'circle-radius': ['step', ['get', 'count'], 14, 10, 17, 100, 21, 1000, 26],
        'circle-color': accent,
        'circle-stroke-color': paper,
        'circle-stroke-width': 2,
      },
    },
    {
      ...POINTS,
      id: 'cluster-counts',
      type: 'symbol',
      filter: isCluster,
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': [FONT],
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': onAccent },
    },
  ];
}

const SIGN_LAYER: LayerSpecification = {
  ...POINTS,
  id: POINT_LAYER,
  type: 'symbol',
  filter: ['!', isCluster],
  layout: {
    'icon-image': ['concat', 'sign-', signOfFeature],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
};

function selectionLayer({ accent, paper }: MapColours): LayerSpecification {
  return {
    id: 'selection-ring',
    type: 'circle',
    source: SELECTION,
    paint: {
      'circle-radius': 19,
      'circle-opacity': 0,
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': 4,
    },
  };
}
