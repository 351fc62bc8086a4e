import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { de } from './desk-words.de.js';
import type { DeskWords } from './desk-words.de.js';
import { en } from './desk-words.en.js';

const WORDS: InLanguages<DeskWords> = { de, en };

/** The texts of the pages on which things are decided, in a language. */
export function deskWords(language: Language): DeskWords {
  return inLanguage(WORDS, language);
}
