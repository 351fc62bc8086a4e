import type { Confidence, Position, TerritoryLink } from '@navigator/shared';
import { kilometres } from './ground.js';
import { DISTRICT_DIGITS, MUNICIPALITY_DIGITS, officialKey, STATE_DIGITS } from './official-key.js';
import type { Area, TerritoryIndex } from './territory-index.js';

/** What is known about where a procedure belongs. */
export interface TerritoryEvidence {
  /** Key and name of a publisher or municipality that the record itself gives. */
  readonly hintKey: string | null;
  readonly hintName: string | null;
  /** Place in words; it names a municipality only where the publisher is none. */
  readonly place: string | null;
  readonly point: Position | null;
  /** Key of the feed's publisher. */
  readonly publisherKey: string | null;
}

/** Kilometres from its main place within which a point lies in or beside a municipality of that name. */
const NEIGHBOURHOOD = 30;

/** Kilometres to the nearest place for a point outside every (coarse) Land: an island, a harbour, a bank of the Rhine. */
const BESIDE = 15;

/**
 * The area of a procedure, with how it was found and how sure that is: the record's own key, then a name, then the
 * point, then the publisher. A name or a point never overrules a publisher that is more exact. Null: nothing known.
 */
export function resolveTerritory(evidence: TerritoryEvidence, index: TerritoryIndex): TerritoryLink | null {
  return byKey(evidence, index) ?? byName(evidence, index) ?? byPoint(evidence, index) ?? byPublisher(evidence);
}

/** Our list lacks small municipalities: a key below a district we know is very likely one of them. */
function byKey({ hintKey }: TerritoryEvidence, index: TerritoryIndex): TerritoryLink | null {
  const key = hintKey === null ? null : officialKey(hintKey);
  if (key === null) return null;
  if (index.byKey(key) !== null) return { key, method: 'key', confidence: 'high' };
  const isBelowDistrict = key.length === MUNICIPALITY_DIGITS && index.byKey(key.slice(0, DISTRICT_DIGITS)) !== null;
  return isBelowDistrict ? { key, method: 'key', confidence: 'medium' } : null;
}

function byName(evidence: TerritoryEvidence, index: TerritoryIndex): TerritoryLink | null {
  const { hintName, place, publisherKey } = evidence;
  const hinted = hintName === null ? null : named(hintName, evidence, index);
  if (hinted !== null) return { ...hinted, method: 'name' };
  if (place === null || isMunicipal(publisherKey)) return null;
  const placed = inPlace(place.replace(/^\d{5}\s+/, ''), evidence, index);
  return placed && { key: placed.key, method: 'name', confidence: 'medium' };
}

type Named = Pick<TerritoryLink, 'key' | 'confidence'>;

/** The one area of that name within the publisher's area, else its Land; of several the one beside the point. */
function named(name: string, { publisherKey, point }: TerritoryEvidence, index: TerritoryIndex): Named | null {
  const candidates = lowest(index.named(name));
  if (publisherKey === null) return alone(candidates, 'medium') ?? beside(point, candidates);
  const inside = candidates.filter(({ key }) => key.startsWith(publisherKey) || publisherKey.startsWith(key));
  const state = publisherKey.slice(0, STATE_DIGITS);
  const inState = candidates.filter(({ key }) => key.startsWith(state));
  return alone(inside, 'high') ?? alone(inState, 'medium') ?? beside(point, inState.length > 0 ? inState : candidates);
}

/** A place may be a quarter or a street: without a publisher's area only its point makes it a municipality. */
function inPlace(place: string, evidence: TerritoryEvidence, index: TerritoryIndex): Named | null {
  if (evidence.publisherKey !== null) return named(place, evidence, index);
  return beside(evidence.point, lowest(index.named(place)));
}

/** "Kiel" is the municipality, not the district of the same name; "Kreis Stormarn" is the district. */
function lowest(areas: readonly Area[]): readonly Area[] {
  const digits = Math.max(0, ...areas.map(({ key }) => key.length));
  return areas.filter(({ key }) => key.length === digits);
}

function alone([only, ...others]: readonly Area[], confidence: Confidence): Named | null {
  return only !== undefined && others.length === 0 ? { key: only.key, confidence } : null;
}

function beside(point: Position | null, candidates: readonly Area[]): Named | null {
  if (point === null) return null;
  const near = candidates
    .flatMap(({ key, point: middle }) => (middle === null ? [] : [{ key, distance: kilometres(middle, point) }]))
    .filter(({ distance }) => distance <= NEIGHBOURHOOD)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0] === undefined ? null : { key: near[0].key, confidence: 'medium' };
}

/** A point proves a Land at most, and tells nothing where the publisher is more exact than that or is another Land. */
function byPoint({ point, publisherKey }: TerritoryEvidence, index: TerritoryIndex): TerritoryLink | null {
  if (point === null || isMoreExact(publisherKey)) return null;
  const found = stateOf(point, index);
  const isElsewhere = publisherKey !== null && publisherKey !== found?.key;
  return found === null || isElsewhere ? null : { ...found, method: 'point' };
}

/** The polygons are coarse: beside all of them the nearest place tells, with less trust. */
function stateOf(point: Position, index: TerritoryIndex): Named | null {
  const inside = index.stateAt(point);
  if (inside !== null) return { key: inside.key, confidence: 'medium' };
  const nearest = index.nearest(point, BESIDE);
  const state = nearest && index.stateOf(nearest.key);
  return state && { key: state.key, confidence: 'low' };
}

function isMoreExact(publisherKey: string | null): boolean {
  return publisherKey !== null && publisherKey.length > STATE_DIGITS;
}

/** A municipality publishes about itself; a whole Land, or a body the record does not name, is a fallback. */
function byPublisher({ publisherKey, hintName }: TerritoryEvidence): TerritoryLink | null {
  if (publisherKey === null) return null;
  return { key: publisherKey, method: 'publisher', confidence: hintName === null ? trustIn(publisherKey) : 'low' };
}

function trustIn(key: string): Confidence {
  if (isMunicipal(key)) return 'high';
  return key.length >= DISTRICT_DIGITS ? 'medium' : 'low';
}

function isMunicipal(key: string | null): boolean {
  return key !== null && key.length >= MUNICIPALITY_DIGITS;
}
