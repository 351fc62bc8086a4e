import type { Place } from '@navigator/shared';
import { SIGNS } from '../../format/sign.js';
import type { Sign } from '../../format/sign.js';

/** What `GET /api/v1/suggestions` answers, as far as this page needs it. */
export interface SuggestionLists {
  readonly places: readonly Place[];
  readonly postcodes: readonly Place[];
  readonly procedures: readonly SuggestedProcedure[];
}

/** A procedure whose title fits what was typed. */
export interface SuggestedProcedure {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly place: string | null;
  readonly status: Sign | null;
}

/** Reads the answer by hand: the contract's schemas would be heavier than the field. What does not fit is left out. */
export function readSuggestions(answer: unknown): SuggestionLists {
  return {
    places: listIn(answer, 'places').flatMap(placeIn),
    postcodes: listIn(answer, 'postcodes').flatMap(placeIn),
    procedures: listIn(answer, 'procedures').flatMap(procedureIn),
  };
}

const PLACE_KINDS: readonly Place['kind'][] = ['place', 'postcode', 'territory', 'address'];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = fieldsOf(value)[key];
  return Array.isArray(list) ? list : [];
}

function placeIn(value: unknown): Place[] {
  const { label, kind, point, territory } = fieldsOf(value);
  if (typeof label !== 'string') return [];
  return [
    {
      label,
      kind: PLACE_KINDS.find((one) => one === kind) ?? 'place',
      point: pointIn(point),
      territory: territoryIn(territory),
    },
  ];
}

function pointIn(value: unknown): Place['point'] {
  const { 0: longitude, 1: latitude } = fieldsOf(value);
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}

function territoryIn(value: unknown): Place['territory'] {
  const { key, name } = fieldsOf(value);
  return typeof key === 'string' && typeof name === 'string' ? { key, name } : null;
}

function procedureIn(value: unknown): SuggestedProcedure[] {
  const { id, slug, title, place, status } = fieldsOf(value);
  if (typeof id !== 'string' || typeof slug !== 'string' || typeof title !== 'string') return [];
  const sign = SIGNS.find((one) => one === status) ?? null;
  return [{ id, slug, title, place: typeof place === 'string' ? place : null, status: sign }];
}
