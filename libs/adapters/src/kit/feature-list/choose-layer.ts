import type { ReadFailure } from '../contract.js';

/** A layer, collection or type of features that a service offers. */
export interface Layer {
  readonly id: string;
  readonly title: string;
}

/** Words in the names of layers of procedures, and what they weigh. */
const TELLING: readonly (readonly [RegExp, number])[] = [
  [/beteiligung|mitrede|mitmach|participation|procedures/i, 5],
  [/auslegung|offenlage|konsultation|consultation/i, 4],
  [/im_?verfahren|_bp_iv\b|in aufstellung/i, 4],
  [/verfahren/i, 2],
  [/bebauungsplan|bplan|b-plan/i, 1],
];
/** Shares that a city holds in companies go by the same word (Q60). */
const FALSE_FRIENDS = /beteiligungsbericht|beteiligungsgesellschaft|unternehmen/i;
const LONGEST_DETAIL = 250;

/** The one layer of procedures: the only one, or the one whose name says it most clearly. Never one of two alike. */
export function chooseLayer(layers: readonly Layer[]): Layer | ReadFailure {
  const weighed = layers.map((layer) => ({ layer, weight: weightOf(layer) })).toSorted((a, b) => b.weight - a.weight);
  const [best, second] = weighed;
  const isOnly = layers.length === 1;
  if (best && (isOnly || best.weight > (second?.weight ?? 0))) return best.layer;
  const names = layers
    .map(({ id }) => id)
    .join(', ')
    .slice(0, LONGEST_DETAIL);
  return { code: 'no-layer-chosen', detail: `layers: ${names || 'none'}` };
}

function weightOf({ id, title }: Layer): number {
  const name = `${id} ${title}`;
  if (FALSE_FRIENDS.test(name)) return 0;
  return Math.max(0, ...TELLING.filter(([word]) => word.test(name)).map(([, weight]) => weight));
}
