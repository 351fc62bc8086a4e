import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The day for which the list tells its residents (its README: "Stand: 31.12.2018"). */
export const POPULATION_DATE = '2018-12-31';

const KEY_DIGITS = 5;

/** What the list calls a town that is a district of its own. */
const TOWN_KINDS = new Set(['Kreisfreie Stadt', 'Stadtkreis']);

/**
 * The 401 districts with their residents. 83 keys of the eastern Länder and the Saarland stand there as numbers.
 * A town loses its style: "Kiel, Landeshauptstadt" is Kiel.
 */
export function districts() {
  return require('landkreise-deutschland/data/districts.json')
    .map(({ AGS, type, name, population }) => ({
      key: String(AGS).padStart(KEY_DIGITS, '0'),
      name: name.split(',')[0].trim(),
      kind: TOWN_KINDS.has(type) ? 'town' : 'rural',
      population,
      type,
    }))
    .map(({ type, ...district }) => ({
      ...district,
      name: district.kind === 'town' ? district.name : officialName(district.name, type),
    }));
}

/** "Stormarn" is the "Kreis Stormarn", but an "Ostalbkreis" says so itself. */
function officialName(name, type) {
  return /kreis|region|verband/i.test(name) ? name : `${type} ${name}`;
}
