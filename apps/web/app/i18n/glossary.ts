import { FIRST_LANGUAGE, inLanguage, pathIn } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { de } from './glossary.de.js';
import { en } from './glossary.en.js';
import type { Glossary, GlossaryWord } from './glossary-shape.js';

const GLOSSARIES: InLanguages<Glossary> = { de, en };

/** The glossary of a language, and the language it is really in. */
export function glossaryIn(language: Language): { readonly entries: Glossary; readonly language: Language } {
  const own = GLOSSARIES[language];
  return own === undefined ? { entries: de, language: FIRST_LANGUAGE } : { entries: own, language };
}

/** What a page says about a word it uses; read by loaders, so that browsers get no more of the glossary than they show. */
export interface Explained {
  readonly meaning: string;
  readonly href: string;
}

/** Explains a word in one sentence, and says where to read more. */
export function explain(word: GlossaryWord, language: Language): Explained {
  const { meaning } = inLanguage(GLOSSARIES, language)[word];
  return { meaning, href: `${pathIn(language, '/glossar')}#${word}` };
}
