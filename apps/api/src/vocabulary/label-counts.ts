import { foldLabel } from '@navigator/shared';
import type { LabelField, SourceLabel } from './vocabulary.sql.js';

/** A word that nobody has matched, met once. */
export interface MetLabel {
  readonly field: LabelField;
  readonly label: string;
  /** Key of an area as told; null elsewhere. */
  readonly code: string | null;
  /** Id of the record that has it. */
  readonly sourceId: string;
}

/** Of a feed that writes a sentence of its own into every record, this many are kept. */
const MOST_LABELS = 1000;
/** A label is a word or a few. */
const LONGEST_LABEL = 300;
/** What a cut leaves of a character; no store takes it. */
const HALVES = /\p{Cs}/gu;

/** Counts the words of a list that its adapter could not match, one spelling for all that differ in nothing. */
export class LabelCounts {
  readonly #labels = new Map<string, SourceLabel>();

  /** One more record has this word. */
  note({ field, label, code, sourceId }: MetLabel): void {
    const text = label.trim().slice(0, LONGEST_LABEL).replace(HALVES, '');
    const labelKey = keyOfLabel(text);
    if (labelKey === '') return;
    const key = `${field} ${labelKey}`;
    const known = this.#labels.get(key);
    if (!known && this.#labels.size >= MOST_LABELS) return;
    this.#labels.set(key, {
      ...(known ?? { field, labelKey, label: text, code, example: sourceId }),
      count: (known?.count ?? 0) + 1,
    });
  }

  get labels(): readonly SourceLabel[] {
    return [...this.#labels.values()];
  }
}

/** By what a word is known again in another spelling. */
export function keyOfLabel(label: string): string {
  return foldLabel(label.slice(0, LONGEST_LABEL));
}
