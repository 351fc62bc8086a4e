import { keepCorrected } from '../../corrections/put-again.js';
import type { Db } from '../../database/db.js';
import { attachToPut, keepEvents } from '../../events/apply-events.js';
import { holdsWholeRun } from '../judge.js';
import { hold, type Hold } from '../quarantine/hold.js';
import { SUPERSEDE } from '../quarantine/quarantine.sql.js';
import { DROP_STAGED } from '../staging/stage.sql.js';
import { StagingLost } from '../staging/staging-lost.js';
import { linkPut } from '../../links/find-links.js';
import { settleFeed } from '../../links/settle.js';
import { beginChange } from './begin-change.js';
import {
  BUMP_DATA_VERSION,
  COUNT_MISSED,
  MARK_BACK,
  MARK_FAULTY,
  MARK_MISSING,
  MARK_UNCONFIRMED,
} from './marks.sql.js';
import { changesWhatIsShown } from './plan.js';
import { namePublishers, putProcedures, putSourceRecords } from './put.sql.js';

/** Shows what a run brought and holds what it would take away; the body of one short transaction. */
export async function applyRun(tx: Db, decided: Hold): Promise<void> {
  const { verdict } = decided.plan;
  await beginChange(tx, decided.run.startedAt);
  const enriched = holdsWholeRun(verdict) ? 0 : await showGains(tx, decided);
  // Since when they were not confirmed is told with them.
  const confirmed = holdsWholeRun(verdict) ? 0 : decided.plan.comparison.back.length;
  if (verdict.kind === 'apply') await takeLosses(tx, decided);
  else await hold(tx, decided);
  if (verdict.kind === 'hold') await keepUnconfirmed(tx, decided);
  await tx.execute(DROP_STAGED, [decided.run.id]);
  if (enriched + confirmed > 0 || changesWhatIsShown(decided.plan)) await tx.execute(BUMP_DATA_VERSION, []);
}

/** @returns how many procedures show other events than before */
async function showGains(tx: Db, { claim, run, plan }: Hold): Promise<number> {
  const { comparison } = plan;
  const from = { id: run.id, feedId: claim.id, now: run.startedAt };
  if (comparison.new + comparison.changed > 0) {
    await tx.execute(namePublishers('staged'), [run.id, claim.id]);
    await tx.execute(putProcedures('staged'), [run.id, claim.id, run.startedAt]);
    const put = await tx.execute(putSourceRecords('staged'), [run.id, claim.id, run.startedAt]);
    if (put !== comparison.new + comparison.changed) throw new StagingLost(put, comparison.new + comparison.changed);
  }
  if (comparison.back.length > 0) await tx.execute(MARK_BACK, [claim.id, comparison.back]);
  if (comparison.new + comparison.changed > 0) await linkPut(tx, 'staged', from);
  await settleFeed(tx, { id: claim.id, now: run.startedAt }, comparison.back);
  if (comparison.faulty.length > 0) {
    await tx.execute(MARK_FAULTY, [claim.id, comparison.faulty, run.startedAt, claim.lastCompleteAt]);
  }
  const attached = comparison.new + comparison.changed === 0 ? 0 : await attachToPut(tx, 'staged', from);
  if (comparison.changed > 0) await keepCorrected(tx, 'staged', from);
  return attached + (await keepEvents(tx, from, plan.events));
}

async function takeLosses(tx: Db, { claim, run, plan }: Hold): Promise<void> {
  const gone = [...plan.comparison.missing, ...plan.pastGrace];
  const waiting = plan.comparison.stillMissing.filter((sourceId) => !gone.includes(sourceId));
  if (waiting.length > 0) await tx.execute(COUNT_MISSED, [claim.id, waiting]);
  if (gone.length > 0) await tx.execute(MARK_MISSING, [claim.id, gone, run.startedAt, claim.lastCompleteAt]);
  await settleFeed(tx, { id: claim.id, now: run.startedAt }, gone);
  await tx.execute(SUPERSEDE, [claim.id, run.startedAt]);
}

/** Held records were not confirmed by this run: "last confirmed" stays where it was. */
async function keepUnconfirmed(tx: Db, { claim, plan }: Hold): Promise<void> {
  const { missing } = plan.comparison;
  if (missing.length > 0) await tx.execute(MARK_UNCONFIRMED, [claim.id, missing, claim.lastCompleteAt]);
}
