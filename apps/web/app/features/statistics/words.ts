import type { InLanguages } from '@navigator/shared';
import { de } from './words.de.js';
import { en } from './words.en.js';
import type { StatisticsWords } from './words-shape.js';

/** The words in both languages. */
export const STATISTICS_WORDS: InLanguages<StatisticsWords> = { de, en };
