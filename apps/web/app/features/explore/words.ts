import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { de } from './words.de.js';
import { en } from './words.en.js';
import type { ExploreWords } from './words-shape.js';

const WORDS: InLanguages<ExploreWords> = { de, en };

/** The sentences of this page in a language. */
export function exploreWords(language: Language): ExploreWords {
  return inLanguage(WORDS, language);
}
