import { z } from 'zod';

/** A piece of a text; a text is its pieces, one after the other. Plain text: whoever prints it marks the hits. */
export const TextPart = z.object({ text: z.string(), isHit: z.boolean() }).meta({ id: 'TextPart' });
export type TextPart = z.infer<typeof TextPart>;

/** Where in a procedure the words of `q` stand. A summary without a hit is left out, a title or place too. */
export const Hit = z
  .object({ field: z.enum(['title', 'place', 'summary']), parts: z.array(TextPart) })
  .meta({ id: 'Hit' });
export type Hit = z.infer<typeof Hit>;
