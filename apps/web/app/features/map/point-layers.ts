import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours.js';
import { CLUSTER_LAYER, FONT, POINT_LAYER, POINTS_IN_TILE, PROCEDURES, RINGS, SIGN_IMAGE } from './map-names.js';
import { isLookedAt, isSelected } from './marks.js';

const POINTS = { source: PROCEDURES, 'source-layer': POINTS_IN_TILE } as const;

const isCluster: ExpressionSpecification = ['has', 'count'];

/** The sign of a tile's feature: the status, and whether a closed procedure has a result. */
const SIGN_OF_FEATURE: ExpressionSpecification = [
  'case',
  ['all', ['==', ['get', 'status'], 'closed'], ['==', ['get', 'resultState'], 'published']],
  'closedWithResult',
  ['get', 'status'],
];

/** Clusters with their counts, procedures with their signs, rings around what is looked at or chosen. */
export function pointLayers(colours: MapColours): LayerSpecification[] {
  return [haloLayer(colours), ...clusterLayers(colours), SIGN_LAYER, ringLayer(colours)];
}

function haloLayer({ accent, paper }: MapColours): LayerSpecification {
  const isMarked: ExpressionSpecification = ['any', isSelected, isLookedAt];
  return {
    ...POINTS,
    id: 'navigator-halos',
    type: 'circle',
    filter: ['!', isCluster],
    paint: {
      'circle-radius': 17,
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': ['case', isSelected, 6, 3],
      'circle-opacity': ['case', isMarked, 0.95, 0],
      'circle-stroke-opacity': ['case', isMarked, 1, 0],
    },
  };
}

function clusterLayers({ accent, onAccent, paper }: MapColours): LayerSpecification[] {
  const radius: ExpressionSpecification = ['step', ['get', 'count'], 14, 10, 17, 100, 21, 1000, 26];
  return [
    // A rim of paper and a thin outer line: two clusters that touch stay two, on any background.
    {
      ...POINTS,
      id: CLUSTER_LAYER,
      type: 'circle',
      filter: isCluster,
      paint: {
        'circle-radius': radius,
        'circle-color': accent,
        'circle-stroke-color': paper,
        'circle-stroke-width': 3,
      },
    },
    {
      ...POINTS,
      id: 'navigator-counts',
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
    'icon-image': ['concat', SIGN_IMAGE, SIGN_OF_FEATURE],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
};

/** Rings around places whose procedure stands in a cluster. */
function ringLayer({ accent, paper }: MapColours): LayerSpecification {
  return {
    id: 'navigator-rings',
    type: 'circle',
    source: RINGS,
    paint: {
      'circle-radius': 20,
      'circle-opacity': 0,
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': ['case', ['==', ['get', 'mark'], 'selected'], 6, 3],
    },
  };
}
