import type { ProcedureId } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { link, unlink } from '../links/decisions.js';
import { newId } from '../platform/new-id.js';
import { ADD_CORRECTION, LOCK_FEEDS_OF, ProcedureIdRow, REVOKE_PAIR, SHOWN_WITH } from './correction.sql.js';
import { notLinked } from './correction-problem.js';
import type { Said } from './set-field.js';

/** Two procedures that an operator says are one, or are not. */
export interface Pair extends Said {
  readonly one: ProcedureId;
  readonly other: ProcedureId;
  readonly now: Date;
}

/**
 * Links two procedures or takes them apart, and keeps why. What the operator said before of the two is taken back.
 * @returns the id of the correction
 * @throws LinkProblem where the two cannot be linked
 */
export async function decidePair(tx: Db, kind: 'link' | 'unlink', pair: Pair): Promise<string> {
  const { one, other, reason, author, now } = pair;
  await tx.execute(LOCK_FEEDS_OF, [[one, other]]);
  await { link, unlink }[kind](tx, pair);
  await tx.execute(REVOKE_PAIR, [one, other, now]);
  const id = newId();
  await tx.execute(ADD_CORRECTION, [id, one, kind, null, JSON.stringify(other), reason, author, now, null]);
  return id;
}

/** The one procedure that is shown together with this. @throws CorrectionProblem where there is none, or are several */
export async function partnerOf(db: Db, id: ProcedureId): Promise<ProcedureId> {
  const found = await db.query(SHOWN_WITH, [id], ProcedureIdRow);
  const [only, ...others] = found;
  if (!only || others.length > 0) throw notLinked(found.map((row) => row.id));
  return only.id;
}
