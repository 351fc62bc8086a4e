import { SourceRecord } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { attachToPut } from '../events/apply-events.js';
import type { PutSource } from '../harvest/apply/put-source.sql.js';
import { namePublishers, putProcedures } from '../harvest/apply/put.sql.js';
import { Attribution } from '../harvest/staging/attribution.js';
import { canonicalJson } from '../harvest/staging/content-hash.js';
import { DROP_STAGED, STAGE_RECORDS } from '../harvest/staging/stage.sql.js';
import { stagedRow } from '../harvest/staging/staged-row.js';
import { newId } from '../platform/new-id.js';
import { packagedTerritories } from '../territories/territory-index.js';
import { keepMet, KEPT_RECORDS, KeptRecordRow, outOfDate, SourceIdRow } from './overlay.sql.js';
import { feedCorrections } from './feed-corrections.js';

/** Records of one feed that are shown anew. */
export interface Again {
  readonly feedId: string;
  readonly sourceIds: readonly string[];
  readonly now: Date;
}

/**
 * Shows records anew from what their source said last, with the corrections that stand now, on the way of every harvest.
 * The transaction holds the feed's row, so that no run ends meanwhile; what became of the procedure stays (missing,
 * archived). A record that a former release kept in another shape stays as it is shown until the next harvest reads it.
 * @returns how many were shown anew
 */
export async function putAgain(tx: Db, again: Again): Promise<number> {
  const { feedId, sourceIds, now } = again;
  const kept = await tx.query(KEPT_RECORDS, [feedId, sourceIds], KeptRecordRow);
  const rows = await rowsOf(tx, feedId, kept);
  if (rows.length === 0) return 0;
  const id = newId();
  await tx.execute(STAGE_RECORDS, [id, `[${rows.join(',')}]`]);
  await tx.execute(namePublishers('staged'), [id, feedId]);
  await tx.execute(putProcedures('staged', 'again'), [id, feedId, now]);
  await tx.execute(keepMet('staged'), [id, feedId, now]);
  await attachToPut(tx, 'staged', { id, feedId, now });
  await tx.execute(DROP_STAGED, [id]);
  return rows.length;
}

/**
 * To be asked after a run or a quarantine has put its records, in the same transaction: keeps what their sources say now
 * of corrected fields. What an operator corrected after the records were put aside is shown anew.
 * @param put id of the run or of the quarantine
 */
export async function keepCorrected(
  tx: Db,
  source: PutSource,
  put: { readonly id: string; readonly feedId: string; readonly now: Date },
): Promise<void> {
  await tx.execute(keepMet(source), [put.id, put.feedId, put.now]);
  const late = await tx.query(outOfDate(source), [put.id, put.feedId], SourceIdRow);
  if (late.length === 0) return;
  await putAgain(tx, { ...put, sourceIds: late.map(({ sourceId }) => sourceId) });
}

async function rowsOf(tx: Db, feedId: string, kept: readonly KeptRecordRow[]): Promise<readonly string[]> {
  const attribution = await Attribution.open(tx, feedId, packagedTerritories());
  const corrections = await feedCorrections(tx, feedId);
  return kept.flatMap(({ record: told, contentHash, procedureId, timeZone }) => {
    const judged = SourceRecord.safeParse(told);
    if (!judged.success) return [];
    const record = judged.data;
    const said = corrections.get(procedureId) ?? [];
    const arriving = { record, json: canonicalJson(record), contentHash, procedureId, corrections: said };
    return [stagedRow(arriving, attribution, timeZone).row];
  });
}
