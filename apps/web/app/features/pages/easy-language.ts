import { inLanguage } from '@navigator/shared';
import type { InLanguages } from '@navigator/shared';
import { EASY_DE } from './easy-text.de.js';
import { EASY_EN } from './easy-text.en.js';
import type { EasyText } from './easy-text.js';
import { noticeOf, ownText, section } from './section.js';
import type { TextContext, TextPageContent } from './text-view.js';

const EASY: InLanguages<EasyText> = { de: EASY_DE, en: EASY_EN };

/** What this is and how to take part, in easy language: the operator's text, else ours, which says that it is unchecked. */
export function easyLanguagePage({ site: { easyLanguage }, language }: TextContext): TextPageContent {
  if (easyLanguage !== undefined) {
    return { lead: null, notice: noticeOf(easyLanguage, language), sections: [ownText(easyLanguage, language)] };
  }
  const { lead, unchecked, sections } = inLanguage(EASY, language);
  return { lead, notice: unchecked, sections: sections.map(({ heading, lines }) => section(heading, easy(lines))) };
}

/** A thought is a line of its own. */
function easy(lines: readonly string[]): string {
  return lines.map((line) => (line.startsWith('- ') ? line : `\n${line}\n`)).join('\n');
}
