import type { FeedFile } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { FILE_FACTS, FileFactsRow } from './feed-file.sql.js';

/** What is known of a feed's file; null where it has none. */
export async function fileOf(db: Db, id: string): Promise<FeedFile | null> {
  const [row] = await db.query(FILE_FACTS, [id], FileFactsRow);
  return row ? { ...row, uploadedAt: row.uploadedAt.toISOString() } : null;
}
