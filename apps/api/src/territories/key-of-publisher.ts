import { foldName, withoutStyle } from './names.js';
import type { Area, TerritoryIndex } from './territory-index.js';

/**
 * The official key of a city or body known by its name alone, or null where more than one could be meant: "Neustadt",
 * or "Freiburg", which is a village on the Elbe unless the town of that name in the Breisgau is.
 * Of namesakes the one that is a district of its own is meant: Münster.
 * @example keyOfPublisher('Freie und Hansestadt Hamburg', index) // '02000000'
 */
export function keyOfPublisher(name: string, index: TerritoryIndex): string | null {
  const areas = mostExact(index.named(name));
  const [town, ...towns] = areas.filter(isTown);
  if (town !== undefined) return towns.length === 0 ? town.key : null;
  const [only, ...others] = areas;
  if (only === undefined || others.length > 0 || hasLongerNamesake(only, index)) return null;
  return only.key;
}

/** A city that is a Land and a district too is meant as a city. */
function mostExact(areas: readonly Area[]): readonly Area[] {
  const digits = Math.max(0, ...areas.map(({ key }) => key.length));
  return areas.filter(({ key }) => key.length === digits);
}

/** Residents of a municipality are known where it is a district of its own. */
function isTown({ level, population }: Area): boolean {
  return level === 'municipality' && population !== null;
}

/** "Freiburg im Breisgau" is often called by its first word. */
function hasLongerNamesake({ name, level }: Area, index: TerritoryIndex): boolean {
  if (level !== 'municipality') return false;
  const { spelled } = foldName(withoutStyle(name));
  return index.areas.some((area) => isTown(area) && foldName(area.name).spelled.startsWith(`${spelled} `));
}
