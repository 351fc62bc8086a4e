import { FileType } from '@navigator/shared';
import { z } from 'zod';

/**
 * Keeps a file under the id of its feed, or of the registration that may become it, in place of the one before.
 * Parameters: id, name, type, bytes, sha256, uploaded at, content (gzip).
 */
export const KEEP_FILE = `
  insert into feed_file (feed_id, name, type, bytes, sha256, uploaded_at, body) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (feed_id) do update set name = excluded.name, type = excluded.type, bytes = excluded.bytes,
    sha256 = excluded.sha256, uploaded_at = excluded.uploaded_at, body = excluded.body`;

/** What is known of a feed's file? Parameters: id. */
export const FILE_FACTS = `
  select name, type, bytes, sha256, uploaded_at as "uploadedAt" from feed_file where feed_id = $1`;

export const FileFactsRow = z.object({
  name: z.string().nullable(),
  type: FileType,
  bytes: z.int(),
  sha256: z.string(),
  uploadedAt: z.date(),
});

/** The file itself: one row, so that nobody reads half of one and half of the next. Parameters: id. */
export const FILE_BODY = 'select type, sha256, body from feed_file where feed_id = $1';

export const FileBodyRow = z.object({ type: FileType, sha256: z.string(), body: z.instanceof(Uint8Array) });

/** Forgets a feed's file. Parameters: id. */
export const FORGET_FILE = 'delete from feed_file where feed_id = $1';
