import { SourceRecord, type CorrectionField } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { newId } from '../platform/new-id.js';
import { resolveTerritory } from '../territories/resolve-territory.js';
import { packagedTerritories } from '../territories/territory-index.js';
import { ADD_CORRECTION, type CorrectedProcedureRow, REVOKE_FIELD, STANDING_FIELD } from './correction.sql.js';
import { IdRow } from '../harvest/run.sql.js';
import {
  procedureWithdrawn,
  recordUnread,
  rivalCorrection,
  severalPhases,
  sourceAgrees,
  territoryUnknown,
  valueRefused,
} from './correction-problem.js';
import { publicPhases } from './corrected-dates.js';
import { saysTheSame } from './field.js';
import { FIELDS, RIVALS } from './fields.js';
import { putAgain } from './put-again.js';

/** Who says what, and why: the reason is told with the procedure. */
export interface Said {
  readonly reason: string;
  readonly author: string;
}

/** A field and what it should say. */
export interface NewValue extends Said {
  readonly field: CorrectionField;
  readonly value: unknown;
}

/**
 * Corrects a field of a procedure and shows it so; an earlier correction of the field is taken back.
 * @returns the id of the correction
 * @throws CorrectionProblem where the value is none, or nothing is to be corrected
 */
export async function setField(
  tx: Db,
  procedure: CorrectedProcedureRow,
  { field, value, reason, author, now }: NewValue & { readonly now: Date },
): Promise<string> {
  const record = readable(procedure);
  refuseFaulty(record, field, value);
  await refuseRival(tx, procedure.id, field);
  const id = newId();
  const says = JSON.stringify(FIELDS[field].read(record));
  await tx.execute(REVOKE_FIELD, [procedure.id, field, now]);
  await tx.execute(ADD_CORRECTION, [id, procedure.id, 'set', field, JSON.stringify(value), reason, author, now, says]);
  await showCorrected(tx, procedure, now);
  return id;
}

/** Shows a procedure with the corrections that stand now. */
export async function showCorrected(tx: Db, { feedId, sourceId }: CorrectedProcedureRow, now: Date): Promise<void> {
  if (sourceId === null) return;
  await putAgain(tx, { feedId, sourceIds: [sourceId], now });
  await tx.execute(BUMP_DATA_VERSION, []);
}

/** What the source said last. @throws CorrectionProblem where nothing is kept of it */
function readable({ lifecycle, feedId, sourceId, record }: CorrectedProcedureRow): SourceRecord {
  if (lifecycle === 'withdrawn') throw procedureWithdrawn(sourceId !== null);
  const judged = SourceRecord.safeParse(record);
  if (!judged.success) throw recordUnread(feedId);
  return judged.data;
}

function refuseFaulty(record: SourceRecord, field: CorrectionField, value: unknown): void {
  const fault = FIELDS[field].fault(value);
  if (fault !== null) throw valueRefused(field, fault);
  if (field === 'territory' && !isArea(String(value))) throw territoryUnknown(String(value));
  if (saysTheSame(FIELDS[field].read(record), value)) throw sourceAgrees(field);
  if (field === 'dates' && publicPhases(record) > 1) throw severalPhases(publicPhases(record));
}

/** A key that leads to no area would be kept, and change nothing. */
function isArea(hintKey: string): boolean {
  const nothing = { hintName: null, place: null, point: null, publisherKey: null };
  return resolveTerritory({ ...nothing, hintKey }, packagedTerritories()) !== null;
}

async function refuseRival(tx: Db, procedureId: string, field: CorrectionField): Promise<void> {
  const rival = RIVALS[field];
  if (rival === undefined) return;
  const [standing] = await tx.query(STANDING_FIELD, [procedureId, rival], IdRow);
  if (standing) throw rivalCorrection(rival, standing.id);
}
