import { CorrectionField } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { FEED_CORRECTIONS, FeedCorrectionRow } from './overlay.sql.js';
import type { SetCorrection } from './overlay.js';

/** Corrections of fields by the procedure that they are about. */
export type CorrectionsByProcedure = ReadonlyMap<string, readonly SetCorrection[]>;

/** What operators say of the procedures of a feed: few, so that a run keeps them in memory. */
export async function feedCorrections(db: Db, feedId: string): Promise<CorrectionsByProcedure> {
  const rows = await db.query(FEED_CORRECTIONS, [feedId], FeedCorrectionRow);
  const found = new Map<string, SetCorrection[]>();
  for (const { procedureId, ...row } of rows) {
    const field = CorrectionField.safeParse(row.field);
    // A field that only another release knows is none of ours.
    if (field.success) found.set(procedureId, [...(found.get(procedureId) ?? []), { ...row, field: field.data }]);
  }
  return found;
}
