import type { Db } from '../../database/db.js';
import { newId } from '../../platform/new-id.js';
import type { Plan } from '../apply/plan.js';
import type { Claim } from '../leases.js';
import type { OpenRun } from '../run.store.js';
import { IdRow } from '../run.sql.js';
import type { Comparison } from '../staging/staging.js';
import { EMPTY_QUARANTINE, HOLD_REMOVALS, HOLD_STAGED, OPEN_QUARANTINE, REJECTED_BEFORE } from './quarantine.sql.js';
import { MARKS, suggestRenames } from './renames.sql.js';

/** A run of a claimed feed and what was decided about it. */
export interface Hold {
  readonly claim: Claim;
  readonly run: OpenRun;
  readonly plan: Plan;
}

/** Puts what a run would take away, or the whole run, before a person; nothing happens to it until then. */
export async function hold(tx: Db, { claim, run, plan }: Hold): Promise<void> {
  const { verdict, comparison, facts } = plan;
  if (verdict.kind === 'apply') return;
  const judged = JSON.stringify(facts);
  const rejected = await tx.query(REJECTED_BEFORE, [claim.id, verdict.reason, judged], IdRow);
  if (rejected.length > 0) return;
  const parameters = [newId(), claim.id, run.id, verdict.reason, verdict.holds, judged, run.startedAt];
  const [quarantine] = await tx.query(OPEN_QUARANTINE, parameters, IdRow);
  if (!quarantine) throw new Error('a quarantine was neither opened nor found');
  await tx.execute(EMPTY_QUARANTINE, [quarantine.id]);
  await tx.execute(HOLD_REMOVALS, [quarantine.id, claim.id, comparison.missing]);
  if (verdict.holds === 'removals') return;
  await tx.execute(HOLD_STAGED, [quarantine.id, run.id]);
  await pairRenamed(tx, [quarantine.id, claim.id], comparison);
}

/** What vanished and appears again under another id is neither a loss nor a gain. */
async function pairRenamed(tx: Db, ids: readonly string[], comparison: Comparison): Promise<void> {
  const absent = [...comparison.missing, ...comparison.stillMissing, ...comparison.hidden];
  if (absent.length === 0 || comparison.new === 0) return;
  for (const mark of MARKS) await tx.execute(suggestRenames(mark), [...ids, absent]);
}
