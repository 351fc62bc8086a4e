import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours.js';
import { BACKDROP, FONT } from './map-names.js';

/** Land, borders of countries and Länder: what lies beneath everything when no other background is wanted. */
export function backdropLayers({ water, land, border, state }: MapColours): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': water } },
    { id: 'land', type: 'fill', source: BACKDROP, filter: kind('land'), paint: { 'fill-color': land } },
    {
      id: 'states',
      type: 'line',
      source: BACKDROP,
      filter: kind('state'),
      paint: { 'line-color': state, 'line-width': 1 },
    },
    {
      id: 'borders',
      type: 'line',
      source: BACKDROP,
      filter: kind('border'),
      paint: { 'line-color': border, 'line-width': 1.2 },
    },
  ];
}

/** Names of cities, above the areas. */
export function cityLayer({ label, halo }: MapColours): LayerSpecification {
  return {
    id: 'cities',
    type: 'symbol',
    source: BACKDROP,
    filter: ['all', kind('city'), ['<=', ['get', 'zoom'], ['zoom']]],
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

function kind(name: string): ExpressionSpecification {
  return ['==', ['get', 'kind'], name];
}
