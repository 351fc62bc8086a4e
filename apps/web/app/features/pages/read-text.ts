import { siteName, titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { aboutPage } from './about.js';
import { accessibilityPage } from './accessibility.js';
import { easyLanguagePage } from './easy-language.js';
import { imprintPage } from './imprint.js';
import { privacyPage } from './privacy.js';
import type { TextContext, TextPageContent, TextView } from './text-view.js';

const PAGES = {
  about: aboutPage,
  accessibility: accessibilityPage,
  privacy: privacyPage,
  imprint: imprintPage,
  easyLanguage: easyLanguagePage,
} as const satisfies Readonly<Record<string, (context: TextContext) => TextPageContent>>;

/** The pages that consist of text. */
export type TextName = keyof typeof PAGES;

/** Reads a text page in the language of its address. */
export function readText(name: TextName, { site, origin, version }: Visit, url: URL): TextView {
  const language = languageOf(url.pathname);
  const heading = labelsIn(language).pages[name];
  const content = PAGES[name]({ site, siteName: siteName(site, language), origin, version, language });
  return { ...content, title: titleOf(site, language, heading), heading };
}
