import { z } from 'zod';

/** The languages every text of ours exists in. */
export const Language = z.enum(['de', 'en']);
export type Language = z.infer<typeof Language>;

/** A text that people read, in both languages. */
export const LocalText = z.object({ de: z.string(), en: z.string() }).meta({ id: 'LocalText' });
export type LocalText = z.infer<typeof LocalText>;
