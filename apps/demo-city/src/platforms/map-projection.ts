import type { Point } from '../geometry.js';

// Forward projections, to the centimetre in Germany. GRS80 and WGS84 differ by less than a millimetre.
const RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257_222_101;
const SCALE = 0.9996;
const FALSE_EASTING = 500_000;

const n = FLATTENING / (2 - FLATTENING);
const MERIDIAN = (RADIUS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
/** Krüger's series, of which three terms are enough. */
const SERIES = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
];

/** ETRS89 / UTM: EPSG:25832 is zone 32, EPSG:25833 zone 33. Easting and northing in metres. */
export function utm([longitude, latitude]: Point, zone: 32 | 33): Point {
  const eccentricity = (2 * Math.sqrt(n)) / (1 + n);
  const sine = Math.sin(radians(latitude));
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const away = radians(longitude - (zone * 6 - 183));
  const xi = Math.atan2(t, Math.cos(away));
  const eta = Math.atanh(Math.sin(away) / Math.hypot(1, t));
  const northing = SERIES.reduce(
    (sum, a, i) => sum + a * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta),
    xi,
  );
  const easting = SERIES.reduce(
    (sum, a, i) => sum + a * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta),
    eta,
  );
  return [centimetres(FALSE_EASTING + SCALE * MERIDIAN * easting), centimetres(SCALE * MERIDIAN * northing)];
}

/** Web Mercator, EPSG:3857, in metres. */
export function mercator([longitude, latitude]: Point): Point {
  const y = Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));
  return [centimetres(RADIUS * radians(longitude)), centimetres(RADIUS * y)];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function centimetres(metres: number): number {
  return Math.round(metres * 100) / 100;
}
