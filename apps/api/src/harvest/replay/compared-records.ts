import type { PatchableFields } from '@navigator/adapters';
import { ProcedureId, type Difference, type Remark, type SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import type { Db } from '../../database/db.js';
import { Translator } from '../../vocabulary/translator.js';
import { DifferenceTally, type DifferenceLimits } from '../difference/difference.js';
import { ComparedRecord } from '../difference/pair.js';
import type { Sink } from '../reading/sink.js';
import { KNOWN_RECORDS, KnownRecord } from '../staging/known-records.sql.js';
import { withLastKnown } from '../staging/staging.js';

/** Records compared with the store at a time. */
const PAGE = 500;

/** What do we show of these? Parameters: feed id, source ids. */
const SHOWN_RECORDS = `
  select source_id as "sourceId", procedure_id as procedure, record from source_record
  where feed_id = $1 and source_id = any($2)`;

const ShownRecord = z.object({
  sourceId: z.string(),
  procedure: ProcedureId,
  record: z.record(z.string(), z.unknown()),
});

interface Waiting {
  readonly record: SourceRecord;
  readonly lacks: readonly (keyof PatchableFields)[];
}

/** Compares the records of a reading with what we show, and writes nothing. */
export class ComparedRecords implements Sink {
  readonly #tally: DifferenceTally;
  readonly #unseen: Set<string>;
  #nameless = 0;
  #waiting: Waiting[] = [];

  private constructor(
    private readonly db: Db,
    private readonly feed: string,
    private readonly translator: Translator,
    told: { readonly live: readonly string[]; readonly limits: DifferenceLimits },
  ) {
    this.#tally = new DifferenceTally(told.limits);
    this.#unseen = new Set(told.live);
  }

  /** Loads which records of a feed are shown. */
  static async open(db: Db, feed: string, limits: DifferenceLimits): Promise<ComparedRecords> {
    const known = await db.query(KNOWN_RECORDS, [feed], KnownRecord);
    const live = known.filter(({ lifecycle }) => lifecycle === 'live').map(({ sourceId }) => sourceId);
    return new ComparedRecords(db, feed, await Translator.open(db), { live, limits });
  }

  async record(
    told: SourceRecord,
    lacks: readonly (keyof PatchableFields)[],
    remarks: readonly Remark[],
  ): Promise<void> {
    this.#unseen.delete(told.sourceId);
    this.#waiting.push({ record: this.translator.translate(told, remarks), lacks });
    if (this.#waiting.length >= PAGE) await this.#compare();
  }

  /** Only formats whose answers are never kept tell events. */
  async event(): Promise<void> {
    await Promise.resolve();
  }

  async deleted(): Promise<void> {
    await Promise.resolve();
  }

  rejected(sourceId: string | null): void {
    if (sourceId === null) this.#nameless += 1;
    else this.#unseen.delete(sourceId);
  }

  /** @param isComplete whether absence from the list means anything */
  async difference(isComplete: boolean): Promise<Difference> {
    await this.#compare();
    if (isComplete && this.#unseen.size > this.#nameless) await this.#tellMissing();
    return this.#tally.difference();
  }

  async #compare(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const shown = await this.#shown(waiting.map(({ record }) => record.sourceId));
    for (const { record, lacks } of waiting) {
      const known = shown.get(record.sourceId);
      const after = withLastKnown(record, known?.record, lacks);
      this.#tally.add({ ...beforeOf(known), after });
    }
  }

  async #tellMissing(): Promise<void> {
    const missing = [...this.#unseen];
    for (let from = 0; from < missing.length; from += PAGE) {
      const shown = await this.#shown(missing.slice(from, from + PAGE));
      for (const known of shown.values()) this.#tally.add({ ...beforeOf(known), after: null });
    }
  }

  async #shown(ids: readonly string[]): Promise<ReadonlyMap<string, z.infer<typeof ShownRecord>>> {
    const rows = ids.length === 0 ? [] : await this.db.query(SHOWN_RECORDS, [this.feed, ids], ShownRecord);
    return new Map(rows.map((row) => [row.sourceId, row]));
  }
}

function beforeOf(known: z.infer<typeof ShownRecord> | undefined): {
  readonly before: ComparedRecord | null;
  readonly procedure: ProcedureId | null;
} {
  if (known === undefined) return { before: null, procedure: null };
  return { before: ComparedRecord.parse(known.record), procedure: known.procedure };
}
