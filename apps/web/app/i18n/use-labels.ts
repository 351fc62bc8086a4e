import { FIRST_LANGUAGE, inLanguage } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { useLocation } from 'react-router';
import { en } from './labels.en.js';
import { de } from './labels.de.js';
import type { Labels } from './labels.de.js';
import { languageOf } from './language.js';

const LABELS: InLanguages<Labels> = { de, en };

/** The texts of a language. */
export function labelsIn(language: Language): Labels {
  return inLanguage(LABELS, language);
}

/** The language that pages speak to listeners: German until somebody has translated the labels. */
export function spokenIn(language: Language): Language {
  return LABELS[language] === undefined ? FIRST_LANGUAGE : language;
}

/** The language of the page that is shown. */
export function useLanguage(): Language {
  return languageOf(useLocation().pathname);
}

/** The texts of the page that is shown. */
export function useLabels(): Labels {
  return labelsIn(useLanguage());
}
