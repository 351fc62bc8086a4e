import type { GraphqlError } from '../kit/graphql/answer.js';
import { degrade } from '../kit/graphql/degrade.js';
import { objectionsIn, type Objection } from '../kit/graphql/objections.js';
import { apart } from './queries.js';
import { overviewOf, type DecidimState } from './state.js';

/** A server names all that it does not know at once; limits may take some more rounds. */
const MOST_ROUNDS = 12;

/** The state in which the overview is asked for in fewer words, or null where that is of no use. */
export function rewordOverview(state: DecidimState, errors: readonly GraphqlError[]): DecidimState | null {
  const objections = objectionsIn(errors);
  if (state.rounds >= MOST_ROUNDS || objections.length === 0) return null;
  const next = { ...state, rounds: state.rounds + 1 };
  if (state.batch > 1 && objections.some(isAboutNumber)) return { ...next, batch: Math.floor(state.batch / 2) };
  const less = degrade(overviewOf(state), objections);
  return less && { ...next, ...apart(less.members), unknown: [...state.unknown, ...less.taken] };
}

/** The same for the list. */
export function rewordList(state: DecidimState, errors: readonly GraphqlError[]): DecidimState | null {
  const less = state.rounds >= MOST_ROUNDS ? null : degrade(state.list, objectionsIn(errors));
  return less && { ...state, rounds: state.rounds + 1, list: less.members, unknown: [...state.unknown, ...less.taken] };
}

/** Fewer processes with one question are better than less about each. */
function isAboutNumber(objection: Objection): boolean {
  return objection.kind === 'aliases' || (objection.kind === 'size' && objection.of === 'complexity');
}
