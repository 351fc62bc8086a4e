import { inLanguage } from '@navigator/shared';
import type { InLanguages } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import { de } from './words.de.js';
import type { MapWords } from './words.de.js';
import { en } from './words.en.js';

export type { MapWords } from './words.de.js';

const MAP_WORDS: InLanguages<MapWords> = { de, en };

/** The map's words in the language of the page. */
export function useMapWords(): MapWords {
  return inLanguage(MAP_WORDS, useLanguage());
}
