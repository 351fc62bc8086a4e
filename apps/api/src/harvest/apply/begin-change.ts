import type { Db } from '../../database/db.js';
import { CHANGED_AT, ONE_AT_A_TIME } from './one-at-a-time.sql.js';

/**
 * To be asked in every transaction that changes procedures, before the first row of them is touched, and after the feed's
 * own row: history is told at this instant, and where there are events, transactions go one after another.
 */
export async function beginChange(tx: Db, now: Date): Promise<void> {
  await tx.execute(CHANGED_AT, [now.toISOString()]);
  await tx.execute(ONE_AT_A_TIME, []);
}
