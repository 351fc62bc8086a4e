import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Spot } from './map-props.js';
import { AREAS_IN_TILE, POINTS_IN_TILE, PROCEDURES, RINGS } from './map-names.js';

/** Why a procedure stands out. */
type Mark = 'selected' | 'lookedAt';

/** What stands out on the map; only the place and the id of each matter. */
export type Marked = Readonly<Record<Mark, Pick<Spot, 'id' | 'point'> | null>>;

export const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
export const isLookedAt: ExpressionSpecification = ['boolean', ['feature-state', 'lookedAt'], false];

const MARKS: readonly Mark[] = ['lookedAt', 'selected'];

/** A feature of the tiles that carries a mark. */
interface Target {
  readonly sourceLayer: string;
  readonly id: string | number;
  readonly mark: Mark;
}

/**
 * Marks what is looked at and what was chosen: point and area change their feature-state; where a cluster holds the
 * point no feature is found, and a ring marks the spot. What is marked already is left alone, so that a map at rest
 * stays at rest.
 */
export function createMarker(map: MapLibre): { readonly mark: (marked: Marked) => void; readonly forget: () => void } {
  let shown = '';
  return {
    mark: (marked) => {
      if (map.getSource(PROCEDURES) === undefined) return;
      const targets = MARKS.flatMap((mark) => targetsOf(map, mark, marked[mark]));
      const rings = MARKS.flatMap((mark) => ringOf(mark, marked[mark], targets));
      const next = JSON.stringify([targets, rings]);
      if (next === shown) return;
      shown = next;
      paint(map, targets, rings);
    },
    // A new style has forgotten every state.
    forget: () => (shown = ''),
  };
}

function paint(map: MapLibre, targets: readonly Target[], rings: readonly GeoJSON.Feature[]): void {
  for (const sourceLayer of [POINTS_IN_TILE, AREAS_IN_TILE])
    map.removeFeatureState({ source: PROCEDURES, sourceLayer });
  for (const { sourceLayer, id, mark } of targets) {
    map.setFeatureState({ source: PROCEDURES, sourceLayer, id }, { [mark]: true });
  }
  void map.getSource<GeoJSONSource>(RINGS)?.setData({ type: 'FeatureCollection', features: [...rings] });
}

function targetsOf(map: MapLibre, mark: Mark, spot: Marked[Mark]): readonly Target[] {
  if (spot === null) return [];
  return [POINTS_IN_TILE, AREAS_IN_TILE].flatMap((sourceLayer) => {
    const [found] = map.querySourceFeatures(PROCEDURES, { sourceLayer, filter: ['==', ['get', 'id'], spot.id] });
    return found?.id === undefined ? [] : [{ sourceLayer, id: found.id, mark }];
  });
}

function ringOf(mark: Mark, spot: Marked[Mark], targets: readonly Target[]): readonly GeoJSON.Feature[] {
  const isShown = targets.some((target) => target.mark === mark && target.sourceLayer === POINTS_IN_TILE);
  if (isShown || spot?.point == null) return [];
  return [{ type: 'Feature', properties: { mark }, geometry: { type: 'Point', coordinates: [...spot.point] } }];
}
