import type { Db } from '../database/db.js';
import { eraseRecords } from '../erasure/erase.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { IdRow } from '../harvest/run.sql.js';
import { RecordRow } from '../links/candidates.sql.js';
import { linkRecords } from '../links/find-links.js';
import { newId } from '../platform/new-id.js';
import {
  ADD_CORRECTION,
  HIDDEN,
  HIDE,
  RECORDS_OF_PROCEDURE,
  RECORDS_SHOWN,
  RecordsShownRow,
  REVOKE,
  SHOW_AGAIN,
  type CorrectedProcedureRow,
} from './correction.sql.js';
import { alreadyHidden, procedureWithdrawn } from './correction-problem.js';
import { showCorrected, type Said } from './set-field.js';

/** Why nobody is to see a procedure: it was only a test, which can be taken back, or it was withdrawn, which cannot. */
export type HideAs = 'test' | 'withdrawn';

/** How a procedure is to be hidden. */
export interface Hiding extends Said {
  readonly as: HideAs;
  readonly now: Date;
}

/**
 * Takes a procedure from all pages, lists, numbers and files. @returns the id of the correction
 * @throws CorrectionProblem where it is hidden or withdrawn already
 */
export async function hide(tx: Db, { id, lifecycle }: CorrectedProcedureRow, hiding: Hiding): Promise<string> {
  const { as, reason, author, now } = hiding;
  const [before] = await tx.query(HIDDEN, [id], IdRow);
  if (before && as === 'test') throw alreadyHidden();
  if (!before && lifecycle === 'withdrawn') throw procedureWithdrawn(false);
  if (before) await tx.execute(REVOKE, [before.id, now]);
  const correction = newId();
  await tx.execute(ADD_CORRECTION, [correction, id, 'hide', null, JSON.stringify(as), reason, author, now, null]);
  await tx.execute(HIDE, [id, now]);
  if (as === 'withdrawn') await erase(tx, id, now);
  await tx.execute(BUMP_DATA_VERSION, []);
  return correction;
}

/**
 * Shows a procedure again that was hidden as a test, with what its source said meanwhile; another source that began to
 * tell it did not find it then.
 */
export async function showAgain(tx: Db, procedure: CorrectedProcedureRow, now: Date): Promise<void> {
  await tx.execute(SHOW_AGAIN, [procedure.id, now]);
  await showCorrected(tx, procedure, now);
  const records = await tx.query(RECORDS_OF_PROCEDURE, [procedure.id], RecordRow);
  await linkRecords(
    tx,
    records.map((row) => row.id),
    now,
  );
}

/** All that is shown there, whichever feed it comes from; no source brings it back. */
async function erase(tx: Db, id: string, now: Date): Promise<void> {
  for (const { feedId, sourceIds } of await tx.query(RECORDS_SHOWN, [id], RecordsShownRow)) {
    await eraseRecords(tx, { feed: feedId, sourceIds, now, comeback: 'never' });
  }
}
