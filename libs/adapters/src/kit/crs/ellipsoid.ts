/** A reference ellipsoid: half its longer axis in metres, and its flattening. */
export interface Ellipsoid {
  readonly semiMajor: number;
  readonly flattening: number;
}

/** Of ETRS89 (EPSG:7019). WGS84's differs from it by a tenth of a millimetre. */
export const GRS80: Ellipsoid = { semiMajor: 6_378_137, flattening: 1 / 298.257222101 };

/** Of the German main triangulation net, DHDN (EPSG:7004). */
export const BESSEL: Ellipsoid = { semiMajor: 6_377_397.155, flattening: 1 / 299.1528128 };

/** Square of the first eccentricity. */
export function eccentricitySquared({ flattening }: Ellipsoid): number {
  return flattening * (2 - flattening);
}

/** Radians as degrees. */
export function inDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** Degrees as radians. */
export function inRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
