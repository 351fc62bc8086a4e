import { changeShape, Language } from '@navigator/shared';
import { z } from 'zod';
import { readChangeCursor } from './change-cursor.js';

const CursorText = z.string().transform((text, context) => {
  const cursor = readChangeCursor(text);
  if (cursor !== null) return cursor;
  context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
  return z.NEVER;
});

const since = changeShape.since
  .optional()
  .describe('Local day (YYYY-MM-DD, from its midnight in Berlin) or instant (RFC 3339) from which on changes count.');

/** A page of changes. */
export const ChangesQuery = z.strictObject({
  since,
  feed: changeShape.feed.optional(),
  publisher: changeShape.publisher.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: CursorText.optional(),
});
export type ChangesQuery = z.output<typeof ChangesQuery>;

/** The same as a feed. */
export const ChangesFeedQuery = ChangesQuery.omit({ limit: true, cursor: true }).extend({
  lang: Language.default('de'),
});
export type ChangesFeedQuery = z.output<typeof ChangesFeedQuery>;
