import type { Bounds, Circle } from './map-props.js';

/** Radius of the sphere that the web's map assumes, in metres. */
const EARTH = 6_378_137;

/** Corners of a circle that nobody can tell from a round one. */
const CORNERS = 96;

/** A circle of metres on the ground as a polygon; on the map it grows towards the pole, as it should. */
export function circlePolygon({ center, metres }: Circle): GeoJSON.Feature<GeoJSON.Polygon> {
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) =>
    destination(center, metres, ((corner % CORNERS) / CORNERS) * 2 * Math.PI),
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** The bounds of a circle. */
export function circleBounds(circle: Circle): Bounds {
  const corners = circlePolygon(circle).geometry.coordinates.flat();
  const longitudes = corners.map(([longitude = 0]) => longitude);
  const latitudes = corners.map(([, latitude = 0]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

/** Where somebody arrives who goes so many metres from a place; the direction in radians, clockwise from north. */
function destination([longitude, latitude]: Circle['center'], metres: number, direction: number): [number, number] {
  const angle = metres / EARTH;
  const from = radians(latitude);
  const to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(direction));
  const turned = Math.atan2(
    Math.sin(direction) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return [longitude + degrees(turned), degrees(to)];
}

/** Metres between two places, near enough to choose the nearest city by. */
export function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const x = radians(b[0] - a[0]) * Math.cos(radians((a[1] + b[1]) / 2));
  return Math.hypot(x, radians(b[1] - a[1])) * EARTH;
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
