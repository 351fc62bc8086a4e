/** A text in one language, or in several by locale (`de-DE`, `nl-BE`). */
export type Multiloc = string | Readonly<Record<string, unknown>> | null | undefined;

/** The first of these texts that says something: in the feed's language, else in German, English, whatever there is (Q51). */
export function spoken(language: string, ...texts: readonly Multiloc[]): string | null {
  return texts.map((text) => inLanguage(text, language)).find((text) => text !== null) ?? null;
}

function inLanguage(text: Multiloc, language: string): string | null {
  if (typeof text === 'string') return text.trim() === '' ? null : text;
  const filled = Object.entries(text ?? {}).flatMap(([locale, told]) =>
    typeof told === 'string' && told.trim() !== '' ? [{ locale, told }] : [],
  );
  const wanted = [language, primary(language), 'de', 'en'];
  const found = wanted.flatMap((one) => filled.filter(({ locale }) => locale === one || primary(locale) === one));
  return (found[0] ?? filled[0])?.told ?? null;
}

function primary(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
