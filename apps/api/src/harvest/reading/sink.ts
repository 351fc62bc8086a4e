import type { PatchableFields } from '@navigator/adapters';
import type { SourceRecord } from '@navigator/shared';

/** Where the records of a reading go. */
export interface Sink {
  /** @param lacks fields whose optional source failed: the last known values should stay */
  record(record: SourceRecord, lacks: readonly (keyof PatchableFields)[]): Promise<void>;
  /** A known record whose newest version is faulty. */
  rejected(sourceId: string): void;
}
