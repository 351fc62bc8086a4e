import { inLanguage } from '@navigator/shared';
import type { Language, Site, SiteLine } from '@navigator/shared';
import { labelsIn } from '../i18n/use-labels.js';

/** What the site is called: by its operator, or as the product is. */
export function siteName({ name }: Site, language: Language): string {
  return name === undefined ? labelsIn(language).siteName : lineIn(name, language);
}

/** The title of a page: what it shows, then the name of the site. */
export function titleOf(site: Site, language: Language, shown: string): string {
  return `${shown} – ${siteName(site, language)}`;
}

/** A line of the operator; names that exist in German only are the same everywhere. */
export function lineIn(line: SiteLine, language: Language): string {
  return inLanguage(line, language);
}
