import type { FeedId } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { FORGET_FILE } from '../files/feed-file.sql.js';
import { ABANDONED } from '../harvest/abandoned.js';
import { beginChange } from '../harvest/apply/begin-change.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { FORGET_ANSWERS } from '../harvest/replay/raw-answers.sql.js';
import { ABANDON_RUNS } from '../harvest/run.sql.js';
import { linkRecords } from '../links/find-links.js';
import { handOver } from '../links/settle.js';
import { FORGET_AT_OTHERS, FORGET_EXAMPLES, TAKE_FROM_RUN, withdrawRecords, type Comeback } from './erase.sql.js';

/** Records of one feed to erase, and what becomes of them if they come again. */
export interface Erasure {
  readonly feed: FeedId;
  readonly sourceIds: readonly string[];
  readonly now: Date;
  readonly comeback: Comeback;
}

/**
 * Erases what records say, wherever it is kept, and withdraws their procedures (410). A run of the feed that is under way
 * read them before and ends as abandoned. The body of a transaction; final.
 */
export async function eraseRecords(tx: Db, { feed, sourceIds, now, comeback }: Erasure): Promise<void> {
  await beginChange(tx, now);
  await tx.execute(TAKE_FROM_RUN, [feed]);
  await tx.execute(ABANDON_RUNS, [feed, now, JSON.stringify(ABANDONED)]);
  // A source speaks for itself alone, an operator for all that tell the procedure.
  const staying = comeback === 'as-another' ? await handOver(tx, { id: feed, now }, sourceIds) : [];
  await tx.execute(withdrawRecords(comeback), [feed, sourceIds, now]);
  if (staying.length > 0) await tx.execute(FORGET_AT_OTHERS, [feed, staying]);
  await linkRecords(tx, staying, now);
  await tx.execute(FORGET_EXAMPLES, [feed, sourceIds]);
  await tx.execute(FORGET_ANSWERS, [feed]);
  await tx.execute(FORGET_FILE, [feed]);
  await tx.execute(BUMP_DATA_VERSION, []);
}
