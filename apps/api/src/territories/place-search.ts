import type { Place, Position } from '@navigator/shared';
import { kilometres, KILOMETRES_PER_DEGREE } from './ground.js';
import { foldName, type FoldedName } from './names.js';
import { IMAGINARY } from './official-key.js';
import type { Area, Postcode, Quarter, TerritoryIndex } from './territory-index.js';
import { isWithinOneEdit } from './one-edit.js';

/** Fewer letters fit too many places. */
export const SHORTEST_SEARCH = 2;

const MOST = 10;

/** Whoever is farther from every place than that is nowhere that we could name, in kilometres. */
const FARTHEST = 15;

/** The official key of a municipality (AGS), which no postcode is as long as. */
const MUNICIPALITY_KEY = /^\s*\d{8}\s*$/;

/** Below this many letters one mistake makes another word. */
const SHORTEST_FUZZY = 4;

interface Candidate {
  readonly place: Place;
  readonly name: FoldedName;
  readonly size: number;
}

/** How well a name fits what was typed, best first. */
const FITS = ['exact', 'prefix', 'word', 'fuzzy'] as const;
type Fit = (typeof FITS)[number];

/** Places, postcodes and areas to search by, offline. */
export class PlaceSearch {
  readonly #candidates: readonly Candidate[];
  readonly #imaginary: readonly Candidate[];

  constructor(private readonly index: TerritoryIndex) {
    const named = index.areas.map((area) => candidateOfArea(area, index));
    this.#candidates = [
      ...named.flatMap((candidate) => (candidate === null || isImaginary(candidate.place) ? [] : [candidate])),
      ...index.quarters.map(candidateOfQuarter),
    ];
    this.#imaginary = named
      .filter((candidate) => candidate !== null && isImaginary(candidate.place))
      .flatMap((c) => c ?? []);
  }

  /** At most ten, best first: postcode, exact name by size, beginning of the name, of a later word, one mistake. */
  find(text: string, withImaginary: boolean): readonly Place[] {
    const municipality = MUNICIPALITY_KEY.test(text) ? this.index.byKey(text.trim()) : null;
    if (municipality) return this.#byKey(municipality, withImaginary);
    const digits = /^\s*(\d{2,5})\b/.exec(text)?.[1];
    if (digits !== undefined) return this.#byPostcode(digits);
    const wanted = foldName(text);
    if (wanted.plain.length < SHORTEST_SEARCH) return [];
    const searched = withImaginary ? [...this.#imaginary, ...this.#candidates] : this.#candidates;
    const fitting = bestOf(searched, (name) => fitOf(name, wanted));
    return fitting.length > 0 ? fitting : bestOf(searched, (name) => fuzzyFit(name, wanted));
  }

  /** At most ten municipalities and parts of them around a point, nearest first, none farther than 15 km. */
  near(point: Position, withImaginary: boolean): readonly Place[] {
    const searched = withImaginary ? [...this.#imaginary, ...this.#candidates] : this.#candidates;
    return searched
      .flatMap(({ place }) => {
        const distance = distanceTo(place, point);
        return distance > FARTHEST ? [] : [{ place, distance }];
      })
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, MOST)
      .map(({ place }) => place);
  }

  #byKey(area: Area, withImaginary: boolean): readonly Place[] {
    const place = candidateOfArea(area, this.index)?.place;
    return place === undefined || (isImaginary(place) && !withImaginary) ? [] : [place];
  }

  #byPostcode(digits: string): readonly Place[] {
    return this.index.postcodes
      .filter(({ code }) => code.startsWith(digits))
      .flatMap(placesOfPostcode)
      .slice(0, MOST);
  }
}

/** The better fit first, of these places before districts and Länder, then the larger. */
function bestOf(candidates: readonly Candidate[], judge: (name: FoldedName) => Fit | null): readonly Place[] {
  return candidates
    .flatMap((candidate) => {
      const fit = judge(candidate.name);
      return fit === null ? [] : [{ candidate, rank: FITS.indexOf(fit) }];
    })
    .toSorted(
      (a, b) => a.rank - b.rank || areaLast(a.candidate) - areaLast(b.candidate) || b.candidate.size - a.candidate.size,
    )
    .slice(0, MOST)
    .map(({ candidate }) => candidate.place);
}

/** Kilometres; most places are ruled out by their latitude alone. */
function distanceTo({ point }: Place, here: Position): number {
  if (point === null || Math.abs(point[1] - here[1]) * KILOMETRES_PER_DEGREE > FARTHEST) return Infinity;
  return kilometres(point, here);
}

/** Whoever types “München” means the town, not the district around it. */
function areaLast({ place }: Candidate): number {
  return place.kind === 'territory' ? 1 : 0;
}

function fitOf(name: FoldedName, wanted: FoldedName): Fit | null {
  if (some(name, wanted, (a, b) => a === b)) return 'exact';
  if (some(name, wanted, (a, b) => a.startsWith(b))) return 'prefix';
  return some(name, wanted, (a, b) => a.includes(` ${b}`)) ? 'word' : null;
}

/** A mistake is assumed only where nothing fits as it was typed. */
function fuzzyFit(name: FoldedName, wanted: FoldedName): Fit | null {
  return wanted.plain.length >= SHORTEST_FUZZY && some(name, wanted, isWithinOneEdit) ? 'fuzzy' : null;
}

function some(name: FoldedName, wanted: FoldedName, test: (name: string, wanted: string) => boolean): boolean {
  return test(name.plain, wanted.plain) || test(name.spelled, wanted.spelled);
}

/** Towns that are a district of their own, and Länder that are a town, are found as municipalities. */
function candidateOfArea(area: Area, index: TerritoryIndex): Candidate | null {
  const { key, name, level, size } = area;
  const territory = { key, name };
  if (level === 'municipality') {
    return {
      place: { label: labelOf(area, index), kind: 'place', point: area.point, territory },
      name: foldName(name),
      size,
    };
  }
  if (level === 'country' || index.byKey(key.padEnd(8, '0'))?.level === 'municipality') return null;
  const label = index.named(name).length > 1 ? `${name} (Land)` : name;
  const bareName = name.replace(/^(Landkreis|Kreis) /, '');
  return { place: { label, kind: 'territory', point: null, territory }, name: foldName(bareName), size };
}

function candidateOfQuarter({ name, municipality, point, size }: Quarter): Candidate {
  const { key } = municipality;
  return {
    place: {
      label: `${name}, ${municipality.name}`,
      kind: 'place',
      point,
      territory: { key, name: municipality.name },
    },
    name: foldName(name),
    size,
  };
}

/** "Kreis Marburg-Biedenkopf" tells one Neustadt from another; a town that is its own district needs no more. */
function labelOf(area: Area, index: TerritoryIndex): string {
  if (isImaginaryKey(area.key)) return `${area.name} (Demo)`;
  const district = index.parentOf(area);
  if (district === null || area.population !== null) return area.name;
  return `${area.name}, ${district.name.replace(/^Landkreis /, 'Kreis ')}`;
}

function placesOfPostcode({ code, municipalities }: Postcode): readonly Place[] {
  const known = municipalities.flatMap((entry) => (typeof entry === 'string' ? [] : [entry]));
  if (known.length === 0) return [postcode(code, municipalities.map(nameOf).join(', '), null)];
  return known.map(({ key, name }) => postcode(code, name, { key, name }));
}

function nameOf(entry: Area | string): string {
  return typeof entry === 'string' ? entry : entry.name;
}

function postcode(code: string, name: string, territory: Place['territory']): Place {
  return { label: `${code} ${name}`, kind: 'postcode', point: null, territory };
}

function isImaginary({ territory }: Place): boolean {
  return territory !== null && isImaginaryKey(territory.key);
}

function isImaginaryKey(key: string): boolean {
  return key.startsWith(IMAGINARY);
}
