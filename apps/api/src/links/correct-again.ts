import { z } from 'zod';
import { putAgain } from '../corrections/put-again.js';
import type { Db } from '../database/db.js';

/** Which records stand on these rows, by feed, where any of the rows is corrected? Parameters: procedure ids. */
const CORRECTED = `
  select r.feed_id as "feedId", array_agg(r.source_id) as "sourceIds"
  from source_record r
  where r.procedure_id = any($1::text[])
    and exists (select from correction c
      where c.procedure_id = any($1::text[]) and c.kind = 'set' and c.revoked_at is null)
  group by r.feed_id`;

const CorrectedRow = z.object({ feedId: z.string(), sourceIds: z.array(z.string()) });

/** Tells the trigger that keeps moved deadlines what goes on. Parameters: any word, or nothing once it is over. */
const SWAPPED = `select set_config('navigator.swapped', $1, true)`;

/**
 * Corrections belong to the address, not to the source: rows that changed places are shown anew with their own. What an
 * operator said of dates is then as it was, so that nobody moved a deadline.
 */
export async function correctAgain(tx: Db, rows: readonly string[], now: Date): Promise<void> {
  await tx.execute(SWAPPED, ['yes']);
  for (const { feedId, sourceIds } of await tx.query(CORRECTED, [rows], CorrectedRow)) {
    await putAgain(tx, { feedId, sourceIds, now });
  }
  await tx.execute(SWAPPED, ['']);
}
