import type { Topics } from '../kit/topics.js';

/** Kinds of plans as the code lists of the standard abbreviate them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/BPlan\b/, 'Bebauungsplan'],
  [/FPlan\b/, 'Flächennutzungsplan'],
];

/** `6_3_EinfacherBPlan`: the numbers order the list, the word says what it is. */
const CODE = /^\d+(?:_\d+)*_(.+)$/;

/**
 * The topic of a planning message, with the label of its kind of plan. Whatever the kind, it is about what is built or
 * laid out where.
 */
export function topicsOf(planType: string | null): Topics {
  const word = planType === null ? null : CODE.exec(planType)?.[1];
  return { topics: ['urban-planning'], topicLabels: word ? [labelOf(word)] : [] };
}

function labelOf(word: string): string {
  const spelt = WORDS.reduce((label, [short, long]) => label.replace(short, long), word);
  return spelt.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
