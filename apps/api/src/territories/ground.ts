import type { Position } from '@navigator/shared';

/** A closed ring in degrees. */
type Ring = readonly (readonly [number, number])[];

/** Rings of a polygon, the outer one first; in degrees. */
export type Polygon = readonly Ring[];

/** Polygons with the box around them, which answers most questions. */
export interface Shape {
  readonly polygons: readonly Polygon[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Makes polygons quick to ask. */
export function shapeOf(polygons: readonly Polygon[]): Shape {
  const positions = polygons.flat(2);
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return {
    polygons,
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** Whether a shape holds a point; what lies in a hole lies outside. */
export function contains({ polygons, west, south, east, north }: Shape, [x, y]: Position): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  return polygons.some((polygon) => polygon.filter((ring) => isInside(ring, x, y)).length % 2 === 1);
}

/** From one degree of latitude to the next. */
export const KILOMETRES_PER_DEGREE = 111.2;

/** Kilometres between two places; exact enough to compare neighbours. */
export function kilometres([lonA, latA]: Position, [lonB, latB]: Position): number {
  const middle = (((latA + latB) / 2) * Math.PI) / 180;
  return Math.hypot((lonA - lonB) * KILOMETRES_PER_DEGREE * Math.cos(middle), (latA - latB) * KILOMETRES_PER_DEGREE);
}

/** Even-odd rule: a ray to the east leaves the ring an odd number of times. Asked per record: no list is made. */
function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let last = ring.at(-1);
  for (const next of ring) {
    if (last !== undefined && crosses(last, next, y) && x < crossing(last, next, y)) inside = !inside;
    last = next;
  }
  return inside;
}

function crosses(a: Ring[number], b: Ring[number], y: number): boolean {
  return a[1] > y !== b[1] > y;
}

function crossing(a: Ring[number], b: Ring[number], y: number): number {
  return ((a[0] - b[0]) * (y - b[1])) / (a[1] - b[1]) + b[0];
}
