import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { de } from './words.de.js';
import type { StaffWords } from './words.de.js';
import { en } from './words.en.js';

const WORDS: InLanguages<StaffWords> = { de, en };

/** The texts of the pages of the staff in a language. */
export function staffWords(language: Language): StaffWords {
  return inLanguage(WORDS, language);
}
