import { localeOf } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { glossaryIn } from '../../i18n/glossary.js';
import { GLOSSARY_WORDS } from '../../i18n/glossary-shape.js';
import { languageOf } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import type { EntryView, GlossaryView, LetterView } from './glossary-view.js';

/** The words that pages use, by letter, in the order of the reader's alphabet. */
export function readGlossary({ site }: Visit, url: URL): GlossaryView {
  const language = languageOf(url.pathname);
  const told = glossaryIn(language);
  const byWord = new Intl.Collator(localeOf(told.language)).compare;
  const entries = GLOSSARY_WORDS.map((id) => {
    const { word, meaning, more } = told.entries[id];
    return { id, word, text: [meaning, more].filter((text) => text !== undefined).join(' ') };
  });
  return {
    title: titleOf(site, language, labelsIn(language).pages.glossary),
    letters: byLetter(entries.toSorted((one, other) => byWord(one.word, other.word))),
    language: told.language === language ? null : told.language,
  };
}

function byLetter(entries: readonly EntryView[]): readonly LetterView[] {
  const letters = [...new Set(entries.map(letterOf))];
  return letters.map((letter) => ({ letter, entries: entries.filter((entry) => letterOf(entry) === letter) }));
}

function letterOf({ word }: EntryView): string {
  return word.charAt(0).toUpperCase();
}
