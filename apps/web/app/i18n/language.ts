import type { Language } from '@navigator/shared';

/** The languages pages exist in, the first at the root of the site. */
export const LANGUAGES = ['de', 'en'] as const;

/** English stands under `/en`, German everywhere else. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'de';
}

/** The address of a page in a language; `path` begins with a slash and names the German address. */
export function pathIn(language: Language, path: string): string {
  if (language === 'de') return path;
  return path === '/' ? '/en' : `/en${path.replace(/^\/(?=\?)/, '')}`;
}

/** The address without its language. */
export function withoutLanguage(pathname: string): string {
  if (languageOf(pathname) === 'de') return pathname;
  return pathname === '/en' ? '/' : pathname.slice(3);
}
