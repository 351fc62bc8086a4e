import type { Db } from '../../database/db.js';
import { holdsWholeRun } from '../judge.js';
import { hold, type Hold } from '../quarantine/hold.js';
import { SUPERSEDE } from '../quarantine/quarantine.sql.js';
import { DROP_STAGED } from '../staging/stage.sql.js';
import { BUMP_DATA_VERSION, MARK_BACK, MARK_FAULTY, MARK_MISSING, MARK_UNCONFIRMED } from './marks.sql.js';
import { changesWhatIsShown } from './plan.js';
import { namePublishers, putProcedures, putSourceRecords } from './put.sql.js';

/**
 * What was put aside is not all there any more: the database came back from a crash meanwhile. Nothing of the run may
 * count, or the rest would stay away behind an unchanged list.
 */
export class StagingLost extends Error {
  constructor(found: number, expected: number) {
    super(`staged ${String(found)} of ${String(expected)} records`);
  }
}

/** Shows what a run brought and holds what it would take away; the body of one short transaction. */
export async function applyRun(tx: Db, decided: Hold): Promise<void> {
  const { verdict } = decided.plan;
  if (!holdsWholeRun(verdict)) await showGains(tx, decided);
  if (verdict.kind === 'apply') await takeLosses(tx, decided);
  else await hold(tx, decided);
  if (verdict.kind === 'hold') await keepUnconfirmed(tx, decided);
  await tx.execute(DROP_STAGED, [decided.run.id]);
  if (changesWhatIsShown(decided.plan)) await tx.execute(BUMP_DATA_VERSION, []);
}

async function showGains(tx: Db, { claim, run, plan }: Hold): Promise<void> {
  const { comparison } = plan;
  if (comparison.new + comparison.changed > 0) {
    await tx.execute(namePublishers('staged'), [run.id, claim.id]);
    await tx.execute(putProcedures('staged'), [run.id, claim.id, run.startedAt]);
    const put = await tx.execute(putSourceRecords('staged'), [run.id, claim.id, run.startedAt]);
    if (put !== comparison.new + comparison.changed) throw new StagingLost(put, comparison.new + comparison.changed);
  }
  if (comparison.back.length > 0) await tx.execute(MARK_BACK, [claim.id, comparison.back]);
  if (comparison.faulty.length > 0) {
    await tx.execute(MARK_FAULTY, [claim.id, comparison.faulty, run.startedAt, claim.lastCompleteAt]);
  }
}

async function takeLosses(tx: Db, { claim, run, plan }: Hold): Promise<void> {
  const gone = [...plan.comparison.missing, ...plan.pastGrace];
  if (gone.length > 0) await tx.execute(MARK_MISSING, [claim.id, gone, run.startedAt, claim.lastCompleteAt]);
  await tx.execute(SUPERSEDE, [claim.id, run.startedAt]);
}

/** Held records were not confirmed by this run: "last confirmed" stays where it was. */
async function keepUnconfirmed(tx: Db, { claim, plan }: Hold): Promise<void> {
  const { missing } = plan.comparison;
  if (missing.length > 0) await tx.execute(MARK_UNCONFIRMED, [claim.id, missing, claim.lastCompleteAt]);
}
