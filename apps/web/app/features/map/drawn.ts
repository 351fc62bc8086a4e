import type { Map as MapLibre } from 'maplibre-gl';
import { SIGNS } from '../../format/sign.js';
import { metresBetween } from './geodesy.js';
import { BACKDROP, CLUSTER_LAYER, POINT_LAYER } from './map-names.js';
import { readFeature } from './read-feature.js';
import type { ClusterMark, ProcedureMark } from './read-feature.js';

/** A cluster with the city it lies at. */
export type PlacedCluster = ClusterMark & { readonly city: string | null };

/** One line of the list of what is drawn; `key` tells it from the others. */
export type Drawn = (ProcedureMark | PlacedCluster) & { readonly key: string };

/** A city farther away names no place. */
const NEAR = 45_000;

/** What the map shows at this moment: procedures in the order of the legend, then clusters, the largest first. */
export function drawnOn(map: MapLibre): readonly Drawn[] {
  if (map.getLayer(POINT_LAYER) === undefined) return [];
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const isInside = (point: readonly [number, number]): boolean => {
    const { x, y } = map.project([...point]);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  const cities = citiesOf(map);
  const marks = map
    .queryRenderedFeatures({ layers: [POINT_LAYER, CLUSTER_LAYER] })
    .map(readFeature)
    .filter(({ point }) => point !== null && isInside(point))
    .map((mark) => named(mark, cities));
  return [...new Map(marks.map((mark) => [mark.key, mark])).values()].toSorted(inOrder);
}

/** How many procedures the marks stand for. */
export function countOf(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 1), 0);
}

interface City {
  readonly name: string;
  readonly point: readonly [number, number];
}

/** Cities of the built-in background; an operator's style has none that we could read. */
function citiesOf(map: MapLibre): readonly City[] {
  if (map.getSource(BACKDROP) === undefined) return [];
  return map.querySourceFeatures(BACKDROP, { filter: ['==', ['get', 'kind'], 'city'] }).flatMap((feature) => {
    if (feature.geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    return [{ name: String(feature.properties['name']), point: [longitude, latitude] as const }];
  });
}

function named(mark: ProcedureMark | ClusterMark, cities: readonly City[]): Drawn {
  if (mark.kind === 'procedure') return { ...mark, key: mark.id };
  return { ...mark, city: nearest(mark.point, cities), key: `${mark.point.join()}:${String(mark.count)}` };
}

function nearest(point: readonly [number, number], cities: readonly City[]): string | null {
  const [first] = cities
    .map((city) => ({ name: city.name, metres: metresBetween(point, city.point) }))
    .toSorted((a, b) => a.metres - b.metres);
  return first !== undefined && first.metres < NEAR ? first.name : null;
}

function inOrder(a: Drawn, b: Drawn): number {
  if (a.kind === 'procedure' && b.kind === 'procedure') {
    return SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign) || a.title.localeCompare(b.title);
  }
  if (a.kind === 'cluster' && b.kind === 'cluster') return b.count - a.count || a.key.localeCompare(b.key);
  return a.kind === 'procedure' ? -1 : 1;
}
