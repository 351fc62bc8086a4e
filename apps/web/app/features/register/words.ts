import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import { de } from './words.de.js';
import type { RegisterWords } from './words.de.js';
import { en } from './words.en.js';

const WORDS: InLanguages<RegisterWords> = { de, en };

/** What the registration says in a language. */
export function registerWordsIn(language: Language): RegisterWords {
  return inLanguage(WORDS, language);
}

/** The same in the language of the page that is shown. */
export function useRegisterWords(): RegisterWords {
  return registerWordsIn(useLanguage());
}
