import type { SourceRecord } from '@navigator/shared';
import { overlay, type Overlaid, type SetCorrection } from '../../corrections/overlay.js';
import { attributeShown } from './attribute-shown.js';
import type { Attribution } from './attribution.js';
import { derive } from './derive.js';
import { searchTexts } from './search-texts.js';

/** A record on its way into the store. */
export interface Arriving {
  readonly record: SourceRecord;
  /** The record as canonical JSON, and its hash. */
  readonly json: string;
  readonly contentHash: string;
  readonly procedureId: string;
  /** What operators say of the procedure. */
  readonly corrections: readonly SetCorrection[];
}

/** A row to stage, and the corrections that its source has caught up with just now. */
export interface StagedRow {
  /** JSON object as `STAGE_RECORDS` takes it. */
  readonly row: string;
  readonly caughtUp: number;
}

const NONE: Overlaid = { shown: null, met: {} };

/**
 * Works out what is shown of a record: with its corrections, and everything derived, searched and placed from that. The
 * record itself and its hash stay the source's.
 */
export function stagedRow(arriving: Arriving, attribution: Attribution, timeZone: string): StagedRow {
  const { record, json, contentHash, procedureId, corrections } = arriving;
  const { shown, met } = corrections.length === 0 ? NONE : overlay(record, corrections);
  const seen = shown ?? record;
  const derived = {
    ...derive(seen, timeZone),
    ...(shown ? { pageKey: derive(record, timeZone).pageKey } : {}),
    ...(shown ? attributeShown(attribution, record, shown) : attribution.of(record)),
    ...(corrections.length === 0 ? {} : { corrections: met }),
  };
  const { sourceId } = record;
  const row = JSON.stringify({ sourceId, procedureId, contentHash, derived, shown, search: searchTexts(seen) });
  const caughtUp = corrections.filter(({ id, isResting }) => !isResting && met[id]?.rests === true).length;
  return { row: `${row.slice(0, -1)},"record":${json}}`, caughtUp };
}
