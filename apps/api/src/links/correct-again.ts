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

/** Corrections belong to the address, not to the source: rows that changed places are shown anew with their own. */
export async function correctAgain(tx: Db, rows: readonly string[], now: Date): Promise<void> {
  for (const { feedId, sourceIds } of await tx.query(CORRECTED, [rows], CorrectedRow)) {
    await putAgain(tx, { feedId, sourceIds, now });
  }
}
