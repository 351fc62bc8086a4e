import { z } from 'zod';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';

/** A text in one language that nobody names, by language, or as GraphQL lists the languages. */
export type Translated = z.infer<typeof Translated>;
export const Translated = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();

/** A text and the language it is in. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
}

const Translations = z.object({ translations: z.array(z.unknown()) });
const Translation = z.object({ locale: z.string(), text: z.string() });

/** Asked for after the feed's own language; then any language does (Q51). */
const FALLBACK = ['de', 'en'] as const;

/** The text in the feed's language, else in German, in English, in whatever there is; an empty one is none (Q51). */
export function spoken(texts: Translated, language: string): Spoken | null {
  const filled = versionsOf(texts, language).filter(({ text }) => text.trim() !== '');
  const wanted = [language, language.split('-')[0] ?? language, ...FALLBACK];
  return wanted.flatMap((one) => filled.filter((each) => each.language === one))[0] ?? filled[0] ?? null;
}

/** The best version as one line without markup. */
export function readSpoken(texts: Translated, language: string, field: string): Reading<string | null> {
  return readLine(spoken(texts, language)?.text, field);
}

function versionsOf(texts: Translated, language: string): readonly Spoken[] {
  if (typeof texts === 'string') return [{ text: texts, language }];
  const listed = Translations.safeParse(texts);
  if (listed.success) return listed.data.translations.flatMap(versionOf);
  // Beside the languages may stand `machine_translations`, which nobody has read.
  return Object.entries(texts ?? {}).flatMap(([key, text]) =>
    typeof text === 'string' ? [{ text, language: key }] : [],
  );
}

function versionOf(raw: unknown): readonly Spoken[] {
  const version = Translation.safeParse(raw);
  return version.success ? [{ text: version.data.text, language: version.data.locale }] : [];
}
