import type { TerritoryLevel } from '@navigator/shared';
import type { TerritoryCountRow } from './territory-counts.sql.js';
import type { Area, TerritoryIndex } from './territory-index.js';

/** An area and how many procedures concern it or anything below it. */
export interface CountedArea {
  readonly area: Area;
  readonly procedures: number;
}

const LEVELS: Readonly<Record<number, TerritoryLevel>> = { 2: 'state', 5: 'district', 8: 'municipality' };

/** Adds procedures up to the districts, Länder and the country; one that concerns two of their parts counts once. */
export function countByArea(
  rows: readonly TerritoryCountRow[],
  index: TerritoryIndex,
): ReadonlyMap<string, CountedArea> {
  const counted = new Map<string, CountedArea>();
  for (const { territories, name, count } of rows) {
    const concerned = new Map(
      territories.flatMap((key) => upwards(areaOf(key, name, index), index)).map((area) => [area.key, area]),
    );
    for (const [key, area] of concerned) {
      counted.set(key, { area, procedures: (counted.get(key)?.procedures ?? 0) + count });
    }
  }
  return counted;
}

/** An area and everything above it. */
function upwards(area: Area | null, index: TerritoryIndex): readonly Area[] {
  return area === null ? [] : [area, ...upwards(index.parentOf(area), index)];
}

/** Small municipalities are on no list of ours: the publisher's name, else the key, stands for them. */
function areaOf(key: string, name: string | null, index: TerritoryIndex): Area | null {
  const level = LEVELS[key.length];
  const unlisted = level && { key, name: name ?? key, level, population: null, point: null, size: 0 };
  return index.byKey(key) ?? unlisted ?? null;
}
