import { languageOf } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { TEXTS } from './texts.js';
import type { TextName, TextPageContent } from './texts.js';

/** A text page, ready to print. */
export interface TextView extends TextPageContent {
  readonly title: string;
  readonly heading: string;
}

/** Reads a text page in the language of its address. */
export function readText(name: TextName, request: Request): TextView {
  const language = languageOf(new URL(request.url).pathname);
  const labels = labelsIn(language);
  const heading = labels.pages[name];
  return { title: `${heading} – ${labels.siteName}`, heading, ...TEXTS[language][name] };
}
