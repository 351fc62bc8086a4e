import type { Ellipsoid } from './ellipsoid.js';
import { inDegrees } from './ellipsoid.js';

/** A strip of a transverse Mercator projection; lengths in metres, degrees of longitude. */
export interface Strip {
  readonly ellipsoid: Ellipsoid;
  readonly centralMeridian: number;
  readonly scale: number;
  readonly falseEasting: number;
}

/** Longitude and latitude in degrees on the strip's own ellipsoid. */
export type Degrees = readonly [longitude: number, latitude: number];

/**
 * The way back from a transverse Mercator strip to degrees, by Krüger's series in the third flattening to the fourth
 * order: better than a millimetre within ten degrees of the central meridian (Karney, Journal of Geodesy 85, 2011, 35-36).
 */
export function inverseTransverseMercator(strip: Strip): (easting: number, northing: number) => Degrees {
  const series = seriesOf(strip.ellipsoid);
  const unit = strip.scale * series.radius;
  return (easting, northing) => {
    const north = northing / unit;
    const east = (easting - strip.falseEasting) / unit;
    const [xi, eta] = onTheSphere(north, east, series.unproject);
    const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
    const latitude = conformal + sum(series.geodetic, (factor, j) => factor * Math.sin(2 * j * conformal));
    const longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
    return [strip.centralMeridian + inDegrees(longitude), inDegrees(latitude)];
  };
}

interface Series {
  /** Radius of the circle as long as a meridian. */
  readonly radius: number;
  readonly unproject: readonly number[];
  readonly geodetic: readonly number[];
}

function seriesOf({ semiMajor, flattening }: Ellipsoid): Series {
  const n = flattening / (2 - flattening);
  const [n2, n3, n4] = [n ** 2, n ** 3, n ** 4];
  return {
    radius: (semiMajor / (1 + n)) * (1 + n2 / 4 + n4 / 64),
    unproject: [
      n / 2 - (2 * n2) / 3 + (37 * n3) / 96 - n4 / 360,
      n2 / 48 + n3 / 15 - (437 * n4) / 1440,
      (17 * n3) / 480 - (37 * n4) / 840,
      (4397 * n4) / 161_280,
    ],
    geodetic: [
      2 * n - (2 * n2) / 3 - 2 * n3 + (116 * n4) / 45,
      (7 * n2) / 3 - (8 * n3) / 5 - (227 * n4) / 45,
      (56 * n3) / 15 - (136 * n4) / 35,
      (4279 * n4) / 630,
    ],
  };
}

function onTheSphere(north: number, east: number, factors: readonly number[]): readonly [number, number] {
  const xi = north - sum(factors, (factor, j) => factor * Math.sin(2 * j * north) * Math.cosh(2 * j * east));
  const eta = east - sum(factors, (factor, j) => factor * Math.cos(2 * j * north) * Math.sinh(2 * j * east));
  return [xi, eta];
}

/** The sum over a series; `j` counts from 1. */
function sum(factors: readonly number[], term: (factor: number, j: number) => number): number {
  return factors.reduce((total, factor, index) => total + term(factor, index + 1), 0);
}
