import { FeedId } from '@navigator/shared';
import { z } from 'zod';
import type { FeedPosition } from './feed-row.sql.js';

/** Feeds on a page unless asked otherwise, and at most. */
export const FEEDS_PER_PAGE = 200;

const Written = z.tuple([z.string(), z.string(), FeedId]);

/** The position as text. */
export function writeFeedCursor({ publisher, name, id }: FeedPosition): string {
  return Buffer.from(JSON.stringify([publisher, name, id])).toString('base64url');
}

/** Reads what `writeFeedCursor` wrote; null for anything else. */
export function readFeedCursor(text: string): FeedPosition | null {
  const read = Written.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) return null;
  const [publisher, name, id] = read.data;
  return writeFeedCursor({ publisher, name, id }) === text ? { publisher, name, id } : null;
}

/** A page of the registry. */
export const FeedsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(FEEDS_PER_PAGE).default(FEEDS_PER_PAGE),
  cursor: z
    .string()
    .transform((text, context): FeedPosition => {
      const position = readFeedCursor(text);
      if (position !== null) return position;
      context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
      return z.NEVER;
    })
    .optional(),
});
export type FeedsQuery = z.output<typeof FeedsQuery>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
