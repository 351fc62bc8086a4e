import type { PatchableFields } from '@navigator/adapters';
import type { Remark, SourceEvent, SourceRecord } from '@navigator/shared';

/** Where the records of a reading go. */
export interface Sink {
  /**
   * @param lacks fields whose optional source failed: the last known values should stay
   * @param remarks what its adapter had to say about it
   */
  record(record: SourceRecord, lacks: readonly (keyof PatchableFields)[], remarks: readonly Remark[]): Promise<void>;
  /** Something about a procedure of another feed. */
  event(event: SourceEvent): Promise<void>;
  /** An entry that its source says it deleted: what it told before goes, whatever else is still listed. */
  deleted(sourceId: string): Promise<void>;
  /** An entry that cannot be read; perhaps the newest version of a record we know. Null where it does not say which. */
  rejected(sourceId: string | null): void;
}
