import type { Language } from '@navigator/shared';

/** A word as the page prints it. */
export interface EntryView {
  /** The anchor that links lead to. */
  readonly id: string;
  readonly word: string;
  readonly text: string;
}

/** The words that begin with one letter. */
export interface LetterView {
  readonly letter: string;
  readonly entries: readonly EntryView[];
}

/** The glossary, ready to print. */
export interface GlossaryView {
  readonly title: string;
  readonly letters: readonly LetterView[];
  /** Where the words are in another language than the page. */
  readonly language: Language | null;
}
