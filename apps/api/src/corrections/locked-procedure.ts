import type { ProcedureId } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { beginChange } from '../harvest/apply/begin-change.js';
import { CORRECTED_PROCEDURE, CorrectedProcedureRow, LOCK_FEEDS_OF } from './correction.sql.js';
import { procedureMerged, procedureUnknown } from './correction-problem.js';

/**
 * A procedure while nobody else changes it: no run of its feed ends before the transaction does, and a run under way sees
 * in the end what was said meanwhile (`keepCorrected`).
 * @throws CorrectionProblem where it is unknown, or shown under another
 */
export async function lockedProcedure(tx: Db, id: ProcedureId, now: Date): Promise<CorrectedProcedureRow> {
  await tx.execute(LOCK_FEEDS_OF, [[id]]);
  await beginChange(tx, now);
  const [procedure] = await tx.query(CORRECTED_PROCEDURE, [id], CorrectedProcedureRow);
  if (!procedure) throw procedureUnknown(id);
  if (procedure.lifecycle === 'merged') throw procedureMerged(procedure.mergedInto);
  return procedure;
}
