import { foldLabel } from '@navigator/shared';
import { FieldMap, type FieldMapInput } from '../kit/field-map/field-map.js';

/** Names are compared without case and punctuation: `Development-Plan`, `development_plan` and `development plan` are one. */
export function foldName(name: string): string {
  return foldLabel(name).replaceAll(' ', '-');
}

/** What a header says about the whole table. */
export type KnownTable =
  | { readonly kind: 'timetable' }
  /** Columns are fixed, so that the map is, too. */
  | { readonly kind: 'mapped'; readonly map: FieldMap }
  | { readonly kind: 'unknown' };

/**
 * UK planning data (digital-land/specification): a timetable has a row for every event of a plan. In the list of plans
 * `start-date` and `end-date` are those of the entry and the period is that of the plan, decades ahead: no participation
 * in either.
 */
const PLAN_COLUMNS = ['reference', 'name', 'description', 'development-plan-type', 'period-start-date'];

/** Tells the tables whose header we know; the order of columns means nothing. */
export function knownTable(names: readonly string[]): KnownTable {
  const byFold = new Map(names.map((name) => [foldName(name), name]));
  if (isTimetable(byFold)) return { kind: 'timetable' };
  if (PLAN_COLUMNS.every((name) => byFold.has(name))) return { kind: 'mapped', map: FieldMap.parse(planMap(byFold)) };
  return { kind: 'unknown' };
}

const PLAN = ['plan', 'development-plan', 'local-plan'];
const EVENT = ['plan-event', 'development-plan-event', 'local-plan-event'];
const DATE = ['event-date', 'actual-date', 'predicted-date'];

function isTimetable(names: ReadonlyMap<string, string>): boolean {
  return [PLAN, EVENT, DATE].every((spellings) => spellings.some((name) => names.has(name)));
}

function planMap(names: ReadonlyMap<string, string>): FieldMapInput {
  const column = (name: string): string => names.get(name) ?? name;
  return {
    id: column('reference'),
    title: column('name'),
    summary: column('description'),
    url: column('documentation-url'),
    organiser: column('organisations'),
    kind: 'formal',
  };
}
