import { inLanguage } from '@navigator/shared';
import { notConfigured } from './not-configured.js';
import { noticeOf, ownText, section } from './section.js';
import type { TextContext, TextPageContent } from './text-view.js';

/** What this is and how to take part, in easy language; people write it, never a machine. */
export function easyLanguagePage({ site: { easyLanguage }, language }: TextContext): TextPageContent {
  if (easyLanguage !== undefined) {
    return { lead: null, notice: noticeOf(easyLanguage, language), sections: [ownText(easyLanguage, language)] };
  }
  const { heading, text } = inLanguage(WORDS, language);
  return notConfigured('easyLanguage', language, [section(heading, text)]);
}

const WORDS = {
  de: {
    heading: 'Was hier stehen wird',
    text: 'Hier wird stehen: Was ist diese Internet-Seite? Wie kann ich mitmachen? In Leichter Sprache, von Menschen geprüft.',
  },
  en: {
    heading: 'What will stand here',
    text: 'What is this website? How can I take part? In easy language (German), checked by people.',
  },
} as const;
