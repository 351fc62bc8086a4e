import { BESSEL, eccentricitySquared, GRS80, inDegrees, inRadians, type Ellipsoid } from './ellipsoid.js';
import type { Degrees } from './transverse-mercator.js';

/**
 * DHDN to WGS84 for the whole of Germany, EPSG:1777: shift in metres, rotation in seconds of arc (position vector),
 * scale in millionths. Its stated accuracy is 3 m; where more is asked for, a city must deliver ETRS89 itself.
 */
const SHIFT = { x: 598.1, y: 73.7, z: 418.2 } as const;
const TURN = [inRadians(0.202 / 3600), inRadians(0.045 / 3600), inRadians(-2.455 / 3600)] as const;
const SCALE = 1 + 6.7e-6;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Degrees on the Bessel ellipsoid of the German net, as degrees of WGS84. */
export function dhdnToWgs84(position: Degrees): Degrees {
  return fromSpace(turn(toSpace(position, BESSEL)), GRS80);
}

function toSpace([longitude, latitude]: Degrees, ellipsoid: Ellipsoid): Point {
  const [lambda, phi] = [inRadians(longitude), inRadians(latitude)];
  const e2 = eccentricitySquared(ellipsoid);
  const radius = ellipsoid.semiMajor / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  return {
    x: radius * Math.cos(phi) * Math.cos(lambda),
    y: radius * Math.cos(phi) * Math.sin(lambda),
    z: radius * (1 - e2) * Math.sin(phi),
  };
}

function turn({ x, y, z }: Point): Point {
  const [rx, ry, rz] = TURN;
  return {
    x: SHIFT.x + SCALE * (x - rz * y + ry * z),
    y: SHIFT.y + SCALE * (rz * x + y - rx * z),
    z: SHIFT.z + SCALE * (-ry * x + rx * y + z),
  };
}

/** Bowring's formula: exact to a thousandth of a millimetre near the ground. */
function fromSpace({ x, y, z }: Point, ellipsoid: Ellipsoid): Degrees {
  const { semiMajor, flattening } = ellipsoid;
  const e2 = eccentricitySquared(ellipsoid);
  const semiMinor = semiMajor * (1 - flattening);
  const distance = Math.hypot(x, y);
  const theta = Math.atan2(z * semiMajor, distance * semiMinor);
  const latitude = Math.atan2(
    z + (e2 / (1 - e2)) * semiMinor * Math.sin(theta) ** 3,
    distance - e2 * semiMajor * Math.cos(theta) ** 3,
  );
  return [inDegrees(Math.atan2(y, x)), inDegrees(latitude)];
}
