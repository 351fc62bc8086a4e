/** A text in several languages, or in one that nobody names. */
export type Multilingual = string | Readonly<Record<string, unknown>> | null | undefined;

/** A text and the language it is in. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
}

/** Asked for after the feed's own language; then any language does (Q51). */
const FALLBACK = ['de', 'en'];

/** The text in the feed's language, else in German, in English, in whatever there is; an empty one is none. */
export function spoken(texts: Multilingual, language: string): Spoken | null {
  if (typeof texts === 'string') return texts.trim() === '' ? null : { text: texts, language };
  const filled = Object.entries(texts ?? {}).flatMap(([key, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [{ text, language: key }] : [],
  );
  const wanted = [language, primary(language), ...FALLBACK];
  return wanted.flatMap((one) => filled.filter((each) => each.language === one))[0] ?? filled[0] ?? null;
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
