import { inLanguage } from '@navigator/shared';
import type { FacetValue, Language, LocalText } from '@navigator/shared';
import { formatNumber } from './numbers.js';
import type { Sign } from './sign.js';

/** One value of a filter as a box that can be ticked. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly isChosen: boolean;
  readonly sign: Sign | null;
}

/** What is chosen already, and in which words choices are told. */
export interface ChoiceContext {
  readonly picked: readonly string[];
  /** Our own vocabulary is printed in the page's language, whatever the api was asked; other labels stay. */
  readonly texts: Readonly<Record<string, LocalText>>;
  readonly language: Language;
}

/** A value of a facet as a choice. */
export function choiceOf({ id, label, count }: FacetValue, { picked, texts, language }: ChoiceContext): Choice {
  const own = texts[id];
  return {
    value: id,
    label: own === undefined ? label : inLanguage(own, language),
    count: formatNumber(count, language),
    isChosen: picked.includes(id),
    sign: null,
  };
}

/** What is chosen stays in the form even when it finds nothing. */
export function withChosen(values: readonly FacetValue[], picked: readonly string[]): readonly FacetValue[] {
  const missing = picked.filter((id) => !values.some((value) => value.id === id));
  return [...values, ...missing.map((id) => ({ id, label: id, count: 0 }))];
}
