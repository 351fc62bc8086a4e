import { districts, POPULATION_DATE } from './districts.mjs';
import { municipalitiesAndQuarters } from './municipalities.mjs';
import { postcodes } from './postcodes.mjs';
import { states } from './states.mjs';

/** The whole index, in rows as `src/territories/packaged-file.ts` reads them. */
export function packagedIndex() {
  const ofDistricts = districts();
  const { municipalities, quarters } = municipalitiesAndQuarters(ofDistricts);
  return {
    populationDate: POPULATION_DATE,
    states: states(ofDistricts),
    districts: ofDistricts.map(({ key, name, kind, population }) => [key, name, kind, population]),
    municipalities: municipalities.map(({ key, name, point, size }) => [key, name, ...point, size]),
    quarters: quarters.map(({ name, key, point, size }) => [name, key, ...point, size]),
    postcodes: postcodes(municipalities),
  };
}
