import { z } from 'zod';
import { LANGUAGES } from './languages.js';

/** A language that pages, files and the API speak. */
export const Language = z.enum(LANGUAGES.map(({ code }) => code));
export type Language = z.infer<typeof Language>;

/** The same schema under the code of every language; zod checks that none is missing. */
export function perLanguage<S extends z.ZodType>(schema: S): Readonly<Record<Language, S>> {
  const every = Object.fromEntries(LANGUAGES.map(({ code }) => [code, schema]));
  return z
    .record(
      Language,
      z.custom<S>((value) => value === schema),
    )
    .parse(every);
}

/** A text that people read. German and English are never missing; where another language is, German is read. */
export const LocalText = z
  .object({ ...perLanguage(z.string().optional()), de: z.string(), en: z.string() })
  .meta({ id: 'LocalText' });
export type LocalText = z.infer<typeof LocalText>;
