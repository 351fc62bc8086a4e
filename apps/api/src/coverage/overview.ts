import type { CoveredState } from '@navigator/shared';
import type { Area } from '../territories/territory-index.js';
import type { Municipality } from './municipalities.js';

/** How much of something is covered. */
type Counted = Omit<CoveredState, 'key' | 'name'>;

/** How much of a Land is covered; municipalities of other Länder among them count for nothing. */
export function coveredState(
  state: Area,
  municipalities: readonly Municipality[],
  covered: ReadonlySet<string>,
): CoveredState {
  const own = municipalities.filter((one) => one.state.key === state.key);
  const there = own.filter(({ key }) => covered.has(key));
  const population = state.population?.value ?? 0;
  // The residents of main places and those of a Land are counted on different days.
  const coveredPopulation = Math.min(population, sumOf(there));
  return {
    key: state.key,
    name: state.name,
    municipalities: own.length,
    coveredMunicipalities: there.length,
    population,
    coveredPopulation,
    share: shareOf(coveredPopulation, population),
  };
}

/** All Länder together. */
export function totalOf(states: readonly CoveredState[]): Counted {
  const sum = (pick: (state: CoveredState) => number): number => states.reduce((all, state) => all + pick(state), 0);
  const population = sum((state) => state.population);
  const coveredPopulation = sum((state) => state.coveredPopulation);
  return {
    municipalities: sum((state) => state.municipalities),
    coveredMunicipalities: sum((state) => state.coveredMunicipalities),
    population,
    coveredPopulation,
    share: shareOf(coveredPopulation, population),
  };
}

function sumOf(municipalities: readonly Municipality[]): number {
  return municipalities.reduce((sum, { population }) => sum + population, 0);
}

/** To four places: a hundredth of a per cent. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
