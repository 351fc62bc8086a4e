import type { Population, Position, TerritoryLevel } from '@navigator/shared';
import { demoCities } from '@navigator/demo-city';
import { contains, kilometres, KILOMETRES_PER_DEGREE, shapeOf, type Polygon, type Shape } from './ground.js';
import { foldName, withoutStyle, type FoldedName } from './names.js';
import { COUNTRY_KEY } from './official-key.js';
import { readPackaged, type Packaged } from './packaged-file.js';

/** An area we know. */
export interface Area {
  readonly key: string;
  readonly name: string;
  readonly level: TerritoryLevel;
  readonly population: Population | null;
  /** Where its main place lies; only municipalities have one. */
  readonly point: Position | null;
  /** Inhabitants of its main place as the list of places tells them, without a day: good for an order only. */
  readonly size: number;
}

/** A part of a municipality that people know by name. */
export interface Quarter {
  readonly name: string;
  readonly municipality: Area;
  readonly point: Position;
  readonly size: number;
}

/** A postcode with its municipalities; those we do not know are bare names. */
export interface Postcode {
  readonly code: string;
  readonly municipalities: readonly (Area | string)[];
}

interface Ground {
  readonly area: Area;
  readonly shape: Shape;
}

/** Keys, names, residents and places of the areas we know, in memory; made once per process. */
export class TerritoryIndex {
  readonly areas: readonly Area[];
  readonly quarters: readonly Quarter[];
  readonly postcodes: readonly Postcode[];
  readonly #byKey: ReadonlyMap<string, Area>;
  readonly #bySpelling: ReadonlyMap<string, readonly Area[]>;
  readonly #byPlainName: ReadonlyMap<string, readonly Area[]>;
  readonly #grounds: readonly Ground[];
  readonly #placed: readonly { readonly area: Area; readonly point: Position }[];

  constructor(packaged: Packaged, imaginary: readonly Area[]) {
    this.areas = [...areasOf(packaged), ...imaginary];
    this.#byKey = new Map(this.areas.map((area) => [area.key, area]));
    this.#bySpelling = groupedBy(this.areas, ({ spelled }) => spelled);
    this.#byPlainName = groupedBy(this.areas, ({ plain }) => plain);
    this.#placed = this.areas.flatMap((area) => (area.point === null ? [] : [{ area, point: area.point }]));
    this.quarters = packaged.quarters.flatMap(([name, key, ...place]) => this.#quarter(name, key, place));
    this.postcodes = packaged.postcodes.map(([code, entries]) => ({
      code,
      municipalities: entries.map((entry) => this.#byKey.get(entry) ?? entry),
    }));
    this.#grounds = packaged.states.flatMap(([key, , , polygons]) => this.#ground(key, polygons));
  }

  /** The area with this key, or null. */
  byKey(key: string): Area | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Every area of this name, however its umlauts and the style of its authority are written. */
  named(name: string): readonly Area[] {
    const whole = this.#ofName(name);
    return whole.length > 0 ? whole : this.#ofName(withoutStyle(name));
  }

  /** The area right above, or null for Germany and for imaginary ones; a district that is no more leaves the Land. */
  parentOf({ key, level }: Area): Area | null {
    switch (level) {
      case 'municipality':
        return this.byKey(key.slice(0, 5)) ?? this.stateOf(key);
      case 'district':
        return this.byKey(key.slice(0, 2));
      case 'state':
        return this.byKey(COUNTRY_KEY);
      case 'country':
        return null;
    }
  }

  /** The Land a key lies in; null for imaginary or foreign keys and for Germany. */
  stateOf(key: string): Area | null {
    const state = this.byKey(key.slice(0, 2));
    return state?.level === 'state' ? state : null;
  }

  /** The Land whose (coarse) polygon holds the point; null outside all of them. */
  stateAt(point: Position): Area | null {
    return this.#grounds.find(({ shape }) => contains(shape, point))?.area ?? null;
  }

  /** The municipality whose main place is nearest, not farther than so many kilometres. Asked per record: no list is made. */
  nearest(point: Position, farthest: number): Area | null {
    let best: Area | null = null;
    let least = farthest;
    for (const { area, point: place } of this.#placed) {
      if (Math.abs(place[1] - point[1]) * KILOMETRES_PER_DEGREE > least) continue;
      const distance = kilometres(place, point);
      if (distance > least) continue;
      best = area;
      least = distance;
    }
    return best;
  }

  #ofName(name: string): readonly Area[] {
    const { plain, spelled } = foldName(name);
    return this.#bySpelling.get(spelled) ?? this.#byPlainName.get(plain) ?? [];
  }

  #quarter(name: string, key: string, [longitude, latitude, size]: readonly [number, number, number]): Quarter[] {
    const municipality = this.byKey(key);
    return municipality === null ? [] : [{ name, municipality, point: [longitude, latitude], size }];
  }

  #ground(key: string, polygons: readonly Polygon[]): Ground[] {
    const area = this.byKey(key);
    return area === null ? [] : [{ area, shape: shapeOf(polygons) }];
  }
}

let packaged: TerritoryIndex | null = null;

/** The packaged index with the imaginary cities, read once per process. */
export function packagedTerritories(): TerritoryIndex {
  return (packaged ??= new TerritoryIndex(readPackaged(), imaginaryCities()));
}

/** The demonstration's cities; their residents are as imaginary as they are, and counted on the last day of 2025. */
function imaginaryCities(): readonly Area[] {
  return demoCities.map(({ territoryKey, name, population, centre }) => ({
    key: territoryKey,
    name,
    level: 'municipality',
    population: { value: population, date: '2025-12-31' },
    point: [...centre],
    size: population,
  }));
}

/** Residents of a town that is a district of its own are those of the district; of no other municipality we know a day. */
function areasOf({ populationDate, states, districts, municipalities }: Packaged): readonly Area[] {
  const residents = (value: number): Population => ({ value, date: populationDate });
  const towns = new Map(districts.filter(([, , kind]) => kind === 'town').map(([key, , , count]) => [key, count]));
  const total = states.reduce((sum, [, , count]) => sum + count, 0);
  const above = (key: string, name: string, count: number): Omit<Area, 'level'> => ({
    key,
    name,
    population: residents(count),
    point: null,
    size: count,
  });
  return [
    { ...above(COUNTRY_KEY, 'Deutschland', total), level: 'country' },
    ...states.map(([key, name, count]) => ({ ...above(key, name, count), level: 'state' as const })),
    ...districts.map(([key, name, , count]) => ({ ...above(key, name, count), level: 'district' as const })),
    ...municipalities.map(([key, name, longitude, latitude, size]) => {
      const count = towns.get(key.slice(0, 5));
      return {
        key,
        name,
        level: 'municipality' as const,
        population: count === undefined ? null : residents(count),
        point: [longitude, latitude] satisfies Position,
        size,
      };
    }),
  ];
}

function groupedBy(areas: readonly Area[], keyOf: (name: FoldedName) => string): ReadonlyMap<string, readonly Area[]> {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = keyOf(foldName(area.name));
    const group = groups.get(key);
    if (group) group.push(area);
    else groups.set(key, [area]);
  }
  return groups;
}
