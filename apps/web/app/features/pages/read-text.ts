import { siteName, titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import { languageOf } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import { aboutPage } from './about.js';
import { accessibilityPage } from './accessibility.js';
import { easyLanguagePage } from './easy-language.js';
import { imprintPage } from './imprint.js';
import { privacyPage } from './privacy.js';
import { signLanguagePage } from './sign-language.js';
import type { TextContext, TextPageContent, TextView } from './text-view.js';

const PAGES = {
  about: aboutPage,
  accessibility: accessibilityPage,
  privacy: privacyPage,
  imprint: imprintPage,
  easyLanguage: easyLanguagePage,
  signLanguage: signLanguagePage,
} as const satisfies Readonly<Record<string, (context: TextContext) => TextPageContent>>;

/** The pages that consist of text. */
export type TextName = keyof typeof PAGES;

/** Reads a text page in the language of its address. */
export async function readText(name: TextName, visit: Visit, url: URL): Promise<TextView> {
  const { site, origin, version } = visit;
  const language = languageOf(url.pathname);
  const heading = labelsIn(language).pages[name];
  const platforms = name === 'about' ? await platformsOf(visit) : [];
  const content = PAGES[name]({ site, siteName: siteName(site, language), origin, version, platforms, language });
  return { ...content, title: titleOf(site, language, heading), heading };
}

/** The page about the service stands even while the database is out of reach. */
async function platformsOf({ api }: Visit): Promise<readonly string[]> {
  const { items } = await api.feeds().catch(() => ({ items: [] }));
  const formats = items.filter(({ state }) => state === 'live').map(({ format }) => format);
  return [...new Set(formats)].map((format) => PLATFORM_NAMES[format]).toSorted();
}
