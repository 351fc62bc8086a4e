import type { Town } from './cities.js';
import { allPlacesOf } from './places.js';
import { between, randomFrom, type Random } from './random.js';
import type { PlaceKind } from './texts/template.js';

/** Longitude and latitude. */
export type Point = readonly [number, number];

const METRES_PER_DEGREE = 111_320;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Half the width of an area in metres, least and most, and how much longer it is than wide. */
const EXTENTS: Readonly<Record<PlaceKind, readonly [number, number, number]>> = {
  street: [60, 90, 7],
  square: [150, 190, 1],
  school: [150, 180, 1.2],
  house: [150, 170, 1],
  bath: [150, 170, 1.2],
  park: [200, 380, 1.4],
  water: [120, 180, 3],
  site: [220, 420, 1.3],
  district: [520, 740, 1],
  city: [700, 750, 1],
};

/** Where a place lies: every place of a city has a spot of its own, evenly spread around the centre. */
export function positionOf(city: Town, place: string): Point {
  const places = allPlacesOf(city.slug);
  const index = places.indexOf(place);
  if (index < 0) return city.centre;
  const angle = index * GOLDEN_ANGLE + city.population;
  return moved(city.centre, angle, radiusOf(city) * Math.sqrt((index + 0.6) / places.length));
}

/** The outline of what is planned at a place: a closed ring, counter-clockwise. */
export function outlineOf(city: Town, place: string, kind: PlaceKind): readonly Point[] {
  const random = randomFrom('outline', city.slug, place);
  const [least, most, stretch] = EXTENTS[kind];
  const half = between(random, least, most);
  const centre = positionOf(city, place);
  const turn = random() * Math.PI;
  const corners = cornersOf(random, kind === 'street' ? 4 : between(random, 5, 9));
  const ring = corners.map(([x, y]) => offset(centre, rotated([x * half * stretch, y * half], turn)));
  return [...ring, ...ring.slice(0, 1)];
}

/** How far from the market place a city reaches, in metres. */
export function radiusOf(city: Town): number {
  return 10 * Math.sqrt(city.population) + 1_200;
}

/** Corners on a slightly dented circle around zero, counter-clockwise. */
function cornersOf(random: Random, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5 + (random() - 0.5) * 0.4) / count) * 2 * Math.PI;
    const distance = 0.85 + random() * 0.15;
    return [Math.cos(angle) * distance, Math.sin(angle) * distance];
  });
}

function rotated([x, y]: Point, angle: number): Point {
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

function moved(from: Point, angle: number, metres: number): Point {
  return offset(from, [Math.cos(angle) * metres, Math.sin(angle) * metres]);
}

/** A point `east` and `north` metres away; six decimals are a hand's breadth. */
function offset([longitude, latitude]: Point, [east, north]: Point): Point {
  const perLongitude = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return [rounded(longitude + east / perLongitude), rounded(latitude + north / METRES_PER_DEGREE)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
