import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import { de } from './words.de.js';
import type { OwnerWords } from './words.de.js';
import { en } from './words.en.js';

const WORDS: InLanguages<OwnerWords> = { de, en };

/** What the owner's pages say. */
export function ownerWordsIn(language: Language): OwnerWords {
  return inLanguage(WORDS, language);
}

/** The same in the language of the page that is shown. */
export function useOwnerWords(): OwnerWords {
  return ownerWordsIn(useLanguage());
}
