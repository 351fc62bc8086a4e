import type { GraphqlError } from '../kit/graphql/answer.js';
import { degrade } from '../kit/graphql/degrade.js';
import { objectionsIn } from '../kit/graphql/objections.js';
import { COLLECTIONS, type Collection, type ConsulState } from './questions.js';

/** What became of a question that was refused. */
export type Reworded =
  | { readonly kind: 'asked' | 'absent'; readonly state: ConsulState }
  /** Nothing that we could ask instead. */
  | { readonly kind: 'refused' };

const MOST_ROUNDS = 8;

/** Puts the question in the words that the errors leave; a platform has one of the two collections at least. */
export function reword(state: ConsulState, collection: Collection, errors: readonly GraphqlError[]): Reworded {
  const turning = state[collection];
  const objections = objectionsIn(errors);
  if (objections.some((one) => one.kind === 'member' && one.name === collection)) return without(state, collection);
  const less = turning.rounds >= MOST_ROUNDS ? null : degrade(turning.question, objections);
  if (!less) return { kind: 'refused' };
  const next = { ...turning, question: less.members, rounds: turning.rounds + 1 };
  return { kind: 'asked', state: { ...state, [collection]: next, unknown: [...state.unknown, ...less.taken] } };
}

function without(state: ConsulState, collection: Collection): Reworded {
  const isLast = COLLECTIONS.every((one) => one === collection || state[one].question.length === 0);
  if (isLast) return { kind: 'refused' };
  const absent = { ...state[collection], question: [] };
  return { kind: 'absent', state: { ...state, [collection]: absent, unknown: [...state.unknown, collection] } };
}
