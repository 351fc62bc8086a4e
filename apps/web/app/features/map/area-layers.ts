import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { SIGNS } from '../../format/sign.js';
import { AREA_LOOK_NAMES, AREA_LOOKS } from './area-look.js';
import type { AreaLook } from './area-look.js';
import type { MapColours } from './map-colours.js';
import { AREA_IMAGE, AREA_LAYER, AREAS_IN_TILE, CIRCLE, PROCEDURES } from './map-names.js';
import { isLookedAt, isSelected } from './marks.js';

const AREAS = { source: PROCEDURES, 'source-layer': AREAS_IN_TILE } as const;

const STATUS: ExpressionSpecification = ['get', 'status'];

/** Areas by fill, pattern and line: what differs by colour differs without it, too. */
export function areaLayers({ signs }: MapColours): LayerSpecification[] {
  const colour: ExpressionSpecification = ['match', STATUS, ...pairs(signs), signs.unknown];
  return [
    {
      ...AREAS,
      id: AREA_LAYER,
      type: 'fill',
      paint: { 'fill-color': colour, 'fill-opacity': ['case', isSelected, 0.34, isLookedAt, 0.28, 0.12] },
    },
    {
      ...AREAS,
      id: 'navigator-area-patterns',
      type: 'fill',
      paint: { 'fill-pattern': ['concat', AREA_IMAGE, STATUS], 'fill-opacity': 0.75 },
    },
    ...AREA_LOOK_NAMES.map((look) => outlineLayer(look, colour)),
  ];
}

function outlineLayer(look: AreaLook, colour: ExpressionSpecification): LayerSpecification {
  const { statuses, dash } = AREA_LOOKS[look];
  const filter: FilterSpecification = ['in', STATUS, ['literal', [...statuses]]];
  return {
    ...AREAS,
    id: `navigator-outlines-${look}`,
    type: 'line',
    filter,
    paint: {
      'line-color': colour,
      'line-width': ['case', isSelected, 4.5, isLookedAt, 3.5, 2],
      ...(dash === null ? {} : { 'line-dasharray': [...dash] }),
    },
  };
}

/** `match` wants at least one pair in its type. */
function pairs(signs: MapColours['signs']): [string, string, ...string[]] {
  const rest = SIGNS.filter((sign) => sign !== 'open').flatMap((sign) => [sign, signs[sign]]);
  return ['open', signs.open, ...rest];
}

/** What is looked for around a place. */
export function circleLayers({ accent }: MapColours): LayerSpecification[] {
  return [
    {
      id: 'navigator-circle-inside',
      type: 'fill',
      source: CIRCLE,
      paint: { 'fill-color': accent, 'fill-opacity': 0.07 },
    },
    {
      id: 'navigator-circle-rim',
      type: 'line',
      source: CIRCLE,
      paint: { 'line-color': accent, 'line-width': 2, 'line-dasharray': [6, 3] },
    },
  ];
}
