import type { Filter, Language, NavigatorApi, Place } from '@navigator/shared';
import { formatNumber } from '../../format/numbers.js';
import type { RadiusView } from './explore-view.js';
import { insideAreas } from './page-query.js';
import { exploreWords } from './words.js';

/** Radii that the page offers, in metres. */
const RADII: readonly number[] = [1000, 2000, 5000, 10_000, 25_000, 50_000];

/** The filter's circle, with the nearest known place for its name. */
export interface NamedCircle {
  readonly center: readonly [number, number];
  readonly metres: number;
  /** Null far from any place we know. */
  readonly place: Place | null;
}

/** The circle that a filter asks for; null without one. */
export async function circleOf(api: NavigatorApi, { near, radius }: Filter): Promise<NamedCircle | null> {
  if (near === undefined || radius === undefined) return null;
  const center = [near[0], near[1]] as const;
  return { center, metres: radius, place: await api.placeAt([near[0], near[1]]) };
}

/** 5 km um Altona-Nord, Hamburg */
export function circleName({ center, metres, place }: NamedCircle, language: Language): string {
  const words = exploreWords(language);
  return words.around(kilometres(metres, language), place?.label ?? words.point(center));
}

/** The field that makes the circle wider, and the way to the whole city. */
export function radiusOf(circle: NamedCircle, query: URLSearchParams, context: RadiusContext): RadiusView {
  const { language, path } = context;
  const words = exploreWords(language);
  const { place, metres, center } = circle;
  const territory = place?.territory ?? null;
  const radii = [...new Set([...RADII, metres])].toSorted((a, b) => a - b);
  return {
    near: center.join(','),
    around: place?.label ?? words.point(center),
    options: radii.map((radius) => ({
      value: String(radius),
      label: kilometres(radius, language),
      isChosen: radius === metres,
    })),
    wholeCity:
      territory === null
        ? null
        : { label: words.wholeCity(territory.name), href: path + insideAreas(query, [territory.key]) },
  };
}

/** In which language, and on which page, a radius is printed. */
export interface RadiusContext {
  readonly language: Language;
  readonly path: string;
}

/** The next wider radius that is offered; null behind the widest. */
export function nextRadius(metres: number): number | null {
  return RADII.find((radius) => radius > metres) ?? null;
}

/** 5 km, 1,5 km, 800 m */
export function kilometres(metres: number, language: Language): string {
  return metres < 1000 ? `${formatNumber(metres, language)} m` : `${formatNumber(metres / 1000, language)} km`;
}

const EARTH_RADIUS = 6_371_000;

/** Metres between two points in degrees, along the ground. */
export function metresBetween(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLatitude, dLongitude] = [radians(to[1] - from[1]) / 2, radians(to[0] - from[0]) / 2];
  const part =
    Math.sin(dLatitude) ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * Math.sin(dLongitude) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(part));
}
