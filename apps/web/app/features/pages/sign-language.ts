import { data } from 'react-router';
import { noticeOf, ownText } from './section.js';
import type { TextContext, TextPageContent } from './text-view.js';

/** What the operator offers in sign language; nobody else can, so without it there is no such page. */
export function signLanguagePage({ site: { signLanguage }, language }: TextContext): TextPageContent {
  if (signLanguage === undefined) throw data(null, { status: 404 });
  return { lead: null, notice: noticeOf(signLanguage, language), sections: [ownText(signLanguage, language)] };
}
