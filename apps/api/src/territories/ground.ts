import type { Position } from '@navigator/shared';

/** Rings of a polygon, the outer one first; in degrees. */
export type Polygon = readonly (readonly (readonly [number, number])[])[];

/** Kilometres between two places; exact enough to compare neighbours. */
export function kilometres([lonA, latA]: Position, [lonB, latB]: Position): number {
  const middle = (((latA + latB) / 2) * Math.PI) / 180;
  return Math.hypot((lonA - lonB) * KILOMETRES_PER_DEGREE * Math.cos(middle), (latA - latB) * KILOMETRES_PER_DEGREE);
}

/** Whether a polygon holds a point; what lies in a hole lies outside. */
export function contains(polygon: Polygon, point: Position): boolean {
  return polygon.filter((ring) => isInside(ring, point)).length % 2 === 1;
}

const KILOMETRES_PER_DEGREE = 111.2;

/** Even-odd rule: a ray to the east leaves the ring an odd number of times. */
function isInside(ring: Polygon[number], [x, y]: Position): boolean {
  let inside = false;
  let [lastX, lastY] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside;
    [lastX, lastY] = [nextX, nextY];
  }
  return inside;
}
