import { slugOf, inLanguage } from '@navigator/shared';
import type { Language, Publisher } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';
import type { CitySearch } from './cities-view.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** What was typed into the field above the list; null for nothing. */
export function searchedIn(url: URL): string | null {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  return text === '' ? null : text;
}

/** Those whose name, area, Land or key holds all words, umlauts and case aside. */
export function matching(items: readonly Publisher[], text: string | null): readonly Publisher[] {
  if (text === null) return items;
  const words = text.split(/\s+/).map(folded);
  return items.filter(({ name, territory }) => {
    const told = [name, territory?.name, territory?.state, territory?.key].map((part) => folded(part ?? '')).join(' ');
    return words.every((word) => told.includes(word));
  });
}

/** The search as the page shows it: what was found, or what that nothing was found means. */
export function searchOf(text: string | null, found: number, language: Language): CitySearch {
  const words = inLanguage(CITY_PAGE_WORDS, language);
  if (text === null) return { text: '', told: null, none: null };
  if (found > 0) return { text, told: words.found(found, text), none: null };
  return {
    text,
    told: words.notFound(text),
    none: {
      suggestHref: `${pathIn(language, '/melden')}?art=stadt`,
      lookUp: { label: words.lookUp(text), href: `${pathIn(language, '/')}?q=${encodeURIComponent(text)}` },
    },
  };
}

/** Words without umlauts, accents and case, as addresses spell them. */
function folded(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? slugOf(text) : '';
}
