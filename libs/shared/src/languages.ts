/**
 * Every language that pages, files and the API speak, the first at the root of the site, the others under `/code`.
 * To add one, add its line here and translate what you can ("Add a language" in CONTRIBUTING.md): whatever it lacks is
 * read in German. Apart from the schemas, because browsers read this list and need no zod for it.
 *
 * `code`: as addresses and `lang` attributes carry it (BCP 47) · `name`: in itself · `locale`: how it writes numbers and
 * dates · `direction`: how its lines run · `dates`: `medium` where a date in figures is understood at once (30.11.2026),
 * else `long` · `afterTime`: what follows a time of day · `readHere`: what a link to a page in this language promises.
 */
export const LANGUAGES = [
  {
    code: 'de',
    name: 'Deutsch',
    locale: 'de-DE',
    direction: 'ltr',
    dates: 'medium',
    afterTime: ' Uhr',
    readHere: 'Diese Seite auf Deutsch lesen',
  },
  {
    code: 'en',
    name: 'English',
    locale: 'en-GB',
    direction: 'ltr',
    dates: 'long',
    afterTime: '',
    readHere: 'Read this page in English',
  },
] as const satisfies readonly LanguageFacts[];

/** What a language brings along. */
interface LanguageFacts {
  readonly code: string;
  readonly name: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly dates: 'medium' | 'long';
  readonly afterTime: string;
  readonly readHere: string;
}

/** The code of a language of ours. */
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** The language that every text exists in; pages in it stand at the root of the site. */
export const FIRST_LANGUAGE = 'de';

/** Something that exists in German, and in other languages as far as people have translated it. */
export type InLanguages<T> = { readonly de: T } & { readonly [code in Exclude<LanguageCode, 'de'>]?: T };

/**
 * The one way to look up by language: what a language lacks is told in German.
 * @example inLanguage({ de: 'bis', en: 'until' }, language)
 */
export function inLanguage<German, Other = German>(
  texts: { readonly de: German } & { readonly [code in Exclude<LanguageCode, 'de'>]?: Other },
  language: LanguageCode,
): German | NonNullable<Other> {
  return language === FIRST_LANGUAGE ? texts.de : (texts[language] ?? texts.de);
}

/** What a language brings along. */
export function factsOf(language: LanguageCode): LanguageFacts {
  return LANGUAGES.find(({ code }) => code === language) ?? LANGUAGES[0];
}

/** The locale whose habits a language follows with numbers and dates: en-GB. */
export function localeOf(language: LanguageCode): string {
  return factsOf(language).locale;
}

/** The language of an address: its first segment where that is a code, else the first language. */
export function languageOf(pathname: string): LanguageCode {
  const [, first] = pathname.split('/');
  return LANGUAGES.find(({ code }) => code !== FIRST_LANGUAGE && code === first)?.code ?? FIRST_LANGUAGE;
}

/** The address of a page in a language; `path` begins with a slash and names the German address. */
export function pathIn(language: LanguageCode, path: string): string {
  if (language === FIRST_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path.replace(/^\/(?=\?)/, '')}`;
}

/** The address without its language. */
export function withoutLanguage(pathname: string): string {
  const language = languageOf(pathname);
  if (language === FIRST_LANGUAGE) return pathname;
  return pathname.slice(language.length + 1) || '/';
}
