import type { PatchableFields } from '@navigator/adapters';
import { SourceRecord, type Lifecycle, type Remark, type SourceEvent } from '@navigator/shared';
import { feedCorrections, type CorrectionsByProcedure } from '../../corrections/feed-corrections.js';
import type { Db } from '../../database/db.js';
import { StagedEvents, type EventComparison } from '../../events/staged-events.js';
import { newId } from '../../platform/new-id.js';
import { packagedTerritories } from '../../territories/territory-index.js';
import { Translator, type ToldLabel } from '../../vocabulary/translator.js';
import type { Sink } from '../reading/sink.js';
import { Attribution } from './attribution.js';
import { canonicalJson, contentHash } from './content-hash.js';
import { KNOWN_RECORDS, KnownRecord, LAST_RECORDS, LastRecord } from './known-records.sql.js';
import { Places } from './places.js';
import { STAGE_RECORDS } from './stage.sql.js';
import { stagedRow, type Arriving } from './staged-row.js';

/** Rows per statement: small enough that the embedded database answers others in between. */
const BATCH = 500;

/** Batches in the database at a time: a server has more than one processor, the embedded database takes them in turn. */
const AT_ONCE = 2;

/** Of all feeds together: however many are read at once, readers of pages find a connection. */
const PLACES = new Places(6);

interface Waiting {
  readonly record: SourceRecord;
  readonly lacks: readonly (keyof PatchableFields)[];
}

/** What a reading amounts to, compared with what we hold. */
export interface Comparison {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Seen again with the content we have, though missing, held or faulty before. */
  readonly back: readonly string[];
  /** Of those, the ones that were missing or archived: residents see them again. */
  readonly revived: number;
  /** Live records that the list no longer has. */
  readonly missing: readonly string[];
  /** Records missing before that are still not there. */
  readonly stillMissing: readonly string[];
  /** Records that an operator hides and the list no longer has: no loss, but they may come again under another id. */
  readonly hidden: readonly string[];
  /** Known records whose newest version is faulty, and was not before. */
  readonly faulty: readonly string[];
  readonly events: EventComparison;
  /** Words that the adapter could not match. */
  readonly labels: readonly ToldLabel[];
  readonly caughtUp: CaughtUp;
}

/** How many corrections the source has made needless just now, and a record of one of them. */
export interface CaughtUp {
  readonly count: number;
  readonly example: string | null;
}

/** A run under way, as far as staging needs to know it. */
export interface StagedRun {
  readonly id: string;
  readonly feedId: string;
  readonly timeZone: string;
  readonly startedAt: Date;
}

/** Those who look at each record or event on its way. */
interface Readers {
  readonly attribution: Attribution;
  readonly translator: Translator;
  readonly events: StagedEvents;
  readonly corrections: CorrectionsByProcedure;
}

/**
 * Compares the records of a run with those we hold, as they come, and stages only what is new or changed: an
 * unchanged feed writes nothing.
 */
export class Staging implements Sink {
  readonly #unseen: Set<string>;
  readonly #back: string[] = [];
  readonly #faulty = new Set<string>();
  /** Faulty entries that do not say whose version they are. */
  #nameless = 0;
  #waiting: Waiting[] = [];
  #underWay: readonly Promise<void>[] = [];
  #new = 0;
  #changed = 0;
  #unchanged = 0;
  #revived = 0;
  #caughtUp: CaughtUp = { count: 0, example: null };

  private constructor(
    private readonly db: Db,
    private readonly run: StagedRun,
    private readonly known: ReadonlyMap<string, KnownRecord>,
    private readonly readers: Readers,
  ) {
    this.#unseen = new Set(known.keys());
  }

  /** Loads what we hold of the feed: some 150 bytes per record. */
  static async open(db: Db, run: StagedRun): Promise<Staging> {
    const rows = await db.query(KNOWN_RECORDS, [run.feedId], KnownRecord);
    const attribution = await Attribution.open(db, run.feedId, packagedTerritories());
    const translator = await Translator.open(db);
    const corrections = await feedCorrections(db, run.feedId);
    const known = new Map(rows.map((row) => [row.sourceId, row]));
    return new Staging(db, run, known, { attribution, translator, corrections, events: new StagedEvents(db, run) });
  }

  async record(
    told: SourceRecord,
    lacks: readonly (keyof PatchableFields)[],
    remarks: readonly Remark[] = [],
  ): Promise<void> {
    const { attribution, translator } = this.readers;
    const record = translator.translate(told, remarks);
    const unresolved = attribution.unresolved(record);
    if (unresolved) {
      translator.noteArea({ name: unresolved.name, key: unresolved.territoryKey }, record.sourceId);
    }
    this.#unseen.delete(record.sourceId);
    this.#faulty.delete(record.sourceId);
    this.#waiting.push({ record, lacks });
    if (this.#waiting.length >= BATCH) await this.#handOver();
  }

  async event(event: SourceEvent): Promise<void> {
    await this.readers.events.take(event);
  }

  async deleted(sourceId: string): Promise<void> {
    await this.readers.events.delete(sourceId);
  }

  rejected(sourceId: string | null): void {
    if (sourceId === null) {
      this.#nameless += 1;
      return;
    }
    const isNews = this.#unseen.delete(sourceId) && this.known.get(sourceId)?.isFaulty === false;
    if (isNews) this.#faulty.add(sourceId);
  }

  /** Whether we hold nothing of the feed yet. */
  get isFirst(): boolean {
    return this.known.size === 0;
  }

  /** Waits for a batch under way, whatever becomes of it. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  /** Stages what still waits and sums up. */
  async close(): Promise<Comparison> {
    await this.#handOver();
    await Promise.all(this.#underWay);
    const { events, translator } = this.readers;
    const missing = this.#unseenThatAre('live');
    const mayBeFaulty = missing.length <= this.#nameless;
    return {
      new: this.#new,
      changed: this.#changed,
      unchanged: this.#unchanged,
      back: this.#back,
      revived: this.#revived,
      missing: mayBeFaulty ? [] : missing,
      stillMissing: this.#unseenThatAre('missing'),
      hidden: this.#unseenThatAre('withdrawn'),
      faulty: [...this.#faulty],
      events: await events.close(),
      labels: translator.labels,
      caughtUp: this.#caughtUp,
    };
  }

  #unseenThatAre(lifecycle: Lifecycle): readonly string[] {
    return [...this.#unseen].filter((sourceId) => this.known.get(sourceId)?.lifecycle === lifecycle);
  }

  /** Batches are staged while the next ones are read: the database and we work at the same time. */
  async #handOver(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const [oldest, ...others] = this.#underWay;
    if (oldest && this.#underWay.length >= AT_ONCE) {
      await oldest;
      this.#underWay = others;
    }
    const staged = this.#stage(batch);
    // Whoever hands over next, or closes, sees the failure; until then it is not unhandled.
    staged.catch(() => undefined);
    this.#underWay = [...this.#underWay, staged];
  }

  async #stage(batch: readonly Waiting[]): Promise<void> {
    const completed = await this.#keepLastKnown(batch);
    const rows = completed.flatMap((record) => this.#compare(record));
    if (rows.length === 0) return;
    await PLACES.take(() => this.db.execute(STAGE_RECORDS, [this.run.id, `[${rows.join(',')}]`]));
  }

  /** The record as a row to stage (JSON), or nothing where we have it already, or keep nothing of it any more. */
  #compare(record: SourceRecord): readonly string[] {
    const known = this.known.get(record.sourceId);
    const json = canonicalJson(record);
    const hash = contentHash(json);
    if (known && (known.isErased || known.contentHash === hash)) return this.#seeAgain(known);
    if (known) this.#changed += 1;
    else this.#new += 1;
    return [this.#correct({ record, json, contentHash: hash, procedureId: known?.procedureId ?? newId() })];
  }

  /** What operators corrected is laid over it; where its source says so by now, that is remarked. */
  #correct(arriving: Omit<Arriving, 'corrections'>): string {
    const { attribution, corrections: all } = this.readers;
    const corrections = all.get(arriving.procedureId) ?? [];
    const { row, caughtUp } = stagedRow({ ...arriving, corrections }, attribution, this.run.timeZone);
    if (caughtUp > 0) {
      this.#caughtUp = { count: this.#caughtUp.count + caughtUp, example: arriving.record.sourceId };
    }
    return row;
  }

  #seeAgain({ sourceId, isDoubtful, lifecycle }: KnownRecord): readonly string[] {
    this.#unchanged += 1;
    if (isDoubtful) this.#back.push(sourceId);
    if (lifecycle === 'missing' || lifecycle === 'archived') this.#revived += 1;
    return [];
  }

  /** Where an optional request failed, its fields keep the values they had: a gap is not an answer. */
  async #keepLastKnown(waiting: readonly Waiting[]): Promise<readonly SourceRecord[]> {
    const lacking = waiting.filter(({ lacks, record }) => lacks.length > 0 && this.known.has(record.sourceId));
    if (lacking.length === 0) return waiting.map(({ record }) => record);
    const ids = lacking.map(({ record }) => record.sourceId);
    const rows = await this.db.query(LAST_RECORDS, [this.run.feedId, ids], LastRecord);
    const last = new Map(rows.map((row) => [row.sourceId, row.record]));
    return waiting.map(({ record, lacks }) => withLastKnown(record, last.get(record.sourceId), lacks));
  }
}

/** Fields of a record that an optional request should have told, as they were told last. */
export function withLastKnown(
  record: SourceRecord,
  last: Readonly<Record<string, unknown>> | undefined,
  lacks: readonly (keyof PatchableFields)[],
): SourceRecord {
  if (!last) return record;
  const gaps = lacks.filter((field) => isEmpty(record[field]));
  const whole = SourceRecord.safeParse({ ...record, ...Object.fromEntries(gaps.map((field) => [field, last[field]])) });
  // A record kept by an older release may have another shape; then the gap stays a gap.
  return whole.success ? whole.data : record;
}

/** Nothing said: null, an empty list, or a result the platform did not report. */
function isEmpty(value: PatchableFields[keyof PatchableFields]): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'state' in value && value.state === 'notReported';
}
