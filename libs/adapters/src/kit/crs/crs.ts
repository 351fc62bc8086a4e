import { dhdnToWgs84 } from './dhdn.js';
import { BESSEL, GRS80, inDegrees } from './ellipsoid.js';
import { inverseTransverseMercator, type Degrees } from './transverse-mercator.js';

/** A coordinate reference system that we can turn into longitude and latitude of WGS84. */
export interface Crs {
  /** `CRS84` or an EPSG code, as we write it. */
  readonly name: string;
  /** Degrees need no turning; metres do. */
  readonly unit: 'degree' | 'metre';
  /** First coordinate to the east, second to the north, whatever the order in the register is. */
  readonly toDegrees: (east: number, north: number) => Degrees;
}

/**
 * The system that a name means, or null where we do not know it. Feeds spell the same system as `EPSG:25832`,
 * `urn:ogc:def:crs:EPSG::25832`, `urn:x-ogc:def:crs:EPSG:6.9:25832`, `http://www.opengis.net/def/crs/EPSG/0/25832`,
 * `…/epsg.xml#25832` or plain 25832 (Q4). The order of axes that a spelling promises is not believed: it is looked at.
 */
export function crsOf(name: string | number): Crs | null {
  const text = String(name).trim();
  if (/crs:?84h?$/i.test(text)) return CRS84;
  const code = /(?:^|[:/#])(\d{4,6})$/.exec(text)?.[1];
  return SYSTEMS.get(Number(code ?? NaN)) ?? null;
}

/** Longitude and latitude, in this order: what GeoJSON means when it says nothing. */
export const CRS84: Crs = { name: 'CRS84', unit: 'degree', toDegrees: (east, north) => [east, north] };

/** WGS84's longer half axis, on which web maps draw a sphere (EPSG:3857). */
const WEB_RADIUS = 6_378_137;

/** Millions in front of an easting are the number of its strip; German authorities like to write them (EPSG:4647). */
const MILLION = 1_000_000;

function degrees(code: number): Crs {
  return { ...CRS84, name: `EPSG:${code}` };
}

function utm(code: number, zone: number): Crs {
  const unproject = inverseTransverseMercator({
    ellipsoid: GRS80,
    centralMeridian: zone * 6 - 183,
    scale: 0.9996,
    falseEasting: 500_000,
  });
  const prefix = zone * MILLION;
  return {
    name: `EPSG:${code}`,
    unit: 'metre',
    toDegrees: (east, north) => unproject(east >= prefix ? east - prefix : east, north),
  };
}

function gaussKrueger(code: number, zone: number): Crs {
  const unproject = inverseTransverseMercator({
    ellipsoid: BESSEL,
    centralMeridian: zone * 3,
    scale: 1,
    falseEasting: zone * MILLION + 500_000,
  });
  return {
    name: `EPSG:${code}`,
    unit: 'metre',
    toDegrees: (east, north) => dhdnToWgs84(unproject(east, north)),
  };
}

function webMercator(code: number): Crs {
  return {
    name: `EPSG:${code}`,
    unit: 'metre',
    toDegrees: (east, north) => [
      inDegrees(east / WEB_RADIUS),
      inDegrees(2 * Math.atan(Math.exp(north / WEB_RADIUS)) - Math.PI / 2),
    ],
  };
}

/** 900913 and 102100 are the unofficial and Esri's numbers of 3857; 5676 to 5679 those of 31466 to 31469 with swapped axes. */
const SYSTEMS: ReadonlyMap<number, Crs> = new Map([
  ...[4326, 4258].map((code) => [code, degrees(code)] as const),
  ...[3857, 900913, 102100].map((code) => [code, webMercator(code)] as const),
  ...[31, 32, 33].flatMap((zone) => [25800, 32600].map((base) => [base + zone, utm(base + zone, zone)] as const)),
  [4647, utm(4647, 32)],
  [5650, utm(5650, 33)],
  ...[2, 3, 4, 5].flatMap((zone) =>
    [31464, 5674].map((base) => [base + zone, gaussKrueger(base + zone, zone)] as const),
  ),
]);
