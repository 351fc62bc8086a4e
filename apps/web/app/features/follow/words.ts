import { inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import { de } from './words.de.js';
import { en } from './words.en.js';
import type { FollowWords } from './words.de.js';

const WORDS: InLanguages<FollowWords> = { de, en };

/** What the pages about following say. */
export function followWordsIn(language: Language): FollowWords {
  return inLanguage(WORDS, language);
}

/** The same in the language of the page that is shown. */
export function useFollowWords(): FollowWords {
  return followWordsIn(useLanguage());
}
