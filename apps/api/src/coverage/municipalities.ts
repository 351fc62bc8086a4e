import type { Area, TerritoryIndex } from '../territories/territory-index.js';

/** A municipality that should be there. */
export interface Municipality {
  readonly key: string;
  readonly name: string;
  readonly state: Area;
  /** Residents as officially counted for towns that are districts of their own, else those of the main place. */
  readonly population: number;
}

/** Every municipality of our lists that lies in a Land, the largest first. */
export function expectedMunicipalities(index: TerritoryIndex): readonly Municipality[] {
  return index.areas
    .flatMap((area) => municipalityOf(area, index))
    .toSorted((a, b) => b.population - a.population || (a.key < b.key ? -1 : 1));
}

function municipalityOf(area: Area, index: TerritoryIndex): readonly Municipality[] {
  const state = area.level === 'municipality' ? index.stateOf(area.key) : null;
  if (state === null) return [];
  return [{ key: area.key, name: area.name, state, population: area.population?.value ?? area.size }];
}

/**
 * The municipalities that these keys speak for: their own, and those of a town or a city state, which is the only
 * municipality of its district or Land. A district or Land of many covers none of them by itself.
 */
export function coveredKeys(keys: readonly string[], expected: readonly Municipality[]): ReadonlySet<string> {
  const only = new Map<string, string | null>();
  for (const { key } of expected) {
    for (const above of [key.slice(0, 2), key.slice(0, 5)]) only.set(above, only.has(above) ? null : key);
  }
  return new Set(keys.map((key) => only.get(key) ?? key));
}
