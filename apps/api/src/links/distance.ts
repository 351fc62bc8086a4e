/** Longitude and latitude in degrees. */
type Site = readonly [number, number];

const METRES_PER_DEGREE = 111_195;

/** Metres between two places, as on a plane: good enough for a few kilometres. */
export function distanceBetween(one: Site, other: Site): number {
  const width = (one[0] - other[0]) * Math.cos((((one[1] + other[1]) / 2) * Math.PI) / 180);
  return Math.hypot(width, one[1] - other[1]) * METRES_PER_DEGREE;
}
