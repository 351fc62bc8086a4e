import type { CorrectionField, SourceRecord } from '@navigator/shared';
import { saysTheSame } from './field.js';
import { FIELDS } from './fields.js';

/** A correction of one field that stands. */
export interface SetCorrection {
  readonly id: string;
  readonly field: CorrectionField;
  readonly value: unknown;
  /** What the source said when it was corrected. */
  readonly sourceValue: unknown;
  /** The source has said the same since, so that the correction rests. */
  readonly isResting: boolean;
}

/** What became of a correction beside a record. */
export interface Met {
  /** What the source says. */
  readonly says: unknown;
  /** The source says the same, or said so since: nothing is corrected. */
  readonly rests: boolean;
}

/** A record as it is shown. */
export interface Overlaid {
  /** Null where it is shown as the source says it. */
  readonly shown: SourceRecord | null;
  /** By the id of each correction. */
  readonly met: Readonly<Record<string, Met>>;
}

/**
 * Lays corrections over what a source says. A correction counts until the source says the same; then it rests, and what
 * the source says next is news. Only if it goes back to the very value that was corrected does the correction count again.
 */
export function overlay(record: SourceRecord, corrections: readonly SetCorrection[]): Overlaid {
  const met = corrections.map((correction) => ({ correction, ...meet(record, correction) }));
  const counting = met.filter(({ rests }) => !rests);
  const shown = counting.reduce(
    (told, { correction: { field, value, sourceValue } }) => FIELDS[field].write(told, value, sourceValue),
    record,
  );
  return {
    shown: shown === record ? null : shown,
    met: Object.fromEntries(met.map(({ correction: { id }, says, rests }) => [id, { says, rests }])),
  };
}

function meet(record: SourceRecord, { field, value, sourceValue, isResting }: SetCorrection): Met {
  const says = FIELDS[field].read(record);
  return { says, rests: isResting ? !saysTheSame(says, sourceValue) : saysTheSame(says, value) };
}
