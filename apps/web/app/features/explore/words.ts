import type { InLanguages } from '@navigator/shared';
import { de } from './words.de.js';
import { en } from './words.en.js';
import type { ExploreWords } from './words-shape.js';

/** The sentences in both languages. */
export const EXPLORE_WORDS: InLanguages<ExploreWords> = { de, en };
