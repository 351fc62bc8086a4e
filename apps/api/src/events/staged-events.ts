import { hash } from 'node:crypto';
import type { SourceEvent } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { officialKey } from '../territories/official-key.js';
import { KNOWN_EVENTS, KnownEvent, STAGE_EVENTS } from './feed-event.sql.js';
import { isReference, isTitle, pageKey, titleKey } from './keys.js';

/** Rows per statement. */
const BATCH = 200;

/** What a reading says about events, compared with what we hold. */
export interface EventComparison {
  /** Keys of all that it told, once each. */
  readonly told: readonly string[];
  /** How many are new or changed; these were staged. */
  readonly staged: number;
  /** Told again as we have them, though they were gone. */
  readonly back: readonly string[];
  /** Shown, still ahead, and not told any more. */
  readonly absent: readonly string[];
  /** How many we hold that are shown and still ahead. */
  readonly ahead: number;
  /** Shown, and deleted at the source by its own word. */
  readonly deleted: readonly string[];
}

export const NO_EVENTS: EventComparison = { told: [], staged: 0, back: [], absent: [], ahead: 0, deleted: [] };

interface Run {
  readonly id: string;
  readonly feedId: string;
  readonly startedAt: Date;
}

/** Compares the events of a run with those we hold, as they come, and stages only what is new or changed. */
export class StagedEvents {
  #known: ReadonlyMap<string, KnownEvent> | null = null;
  readonly #told = new Set<string>();
  readonly #back: string[] = [];
  readonly #deleted = new Set<string>();
  #waiting: string[] = [];
  #staged = 0;

  constructor(
    private readonly db: Db,
    private readonly run: Run,
  ) {}

  /** One more event; a key that was told before in this run counts no more. */
  async take(event: SourceEvent): Promise<void> {
    const known = (await this.#load()).get(event.key);
    if (this.#told.has(event.key)) return;
    this.#told.add(event.key);
    const contentHash = hash('sha256', JSON.stringify(event), 'base64url');
    if (known?.contentHash === contentHash) {
      if (known.isGone) this.#back.push(event.key);
      return;
    }
    this.#staged += 1;
    this.#waiting.push(JSON.stringify({ key: event.key, contentHash, told: event, keys: keysOf(event.about) }));
    if (this.#waiting.length >= BATCH) await this.#handOver();
  }

  /** What the source deleted goes, and with a meeting all its items (`meeting#item`), unless the run tells it after all. */
  async delete(id: string): Promise<void> {
    const known = await this.#load();
    for (const [key, { isGone }] of known) {
      if (!isGone && (key === id || key.startsWith(`${id}#`))) this.#deleted.add(key);
    }
  }

  /** Stages what still waits and sums up. */
  async close(): Promise<EventComparison> {
    await this.#handOver();
    const ahead = [...(this.#known?.values() ?? [])].filter(({ isAhead }) => isAhead).map(({ key }) => key);
    return {
      told: [...this.#told],
      staged: this.#staged,
      back: this.#back,
      absent: ahead.filter((key) => !this.#told.has(key)),
      ahead: ahead.length,
      deleted: [...this.#deleted].filter((key) => !this.#told.has(key)),
    };
  }

  /** Most feeds tell no events: they are not asked for. */
  async #load(): Promise<ReadonlyMap<string, KnownEvent>> {
    this.#known ??= new Map(
      (await this.db.query(KNOWN_EVENTS, [this.run.feedId, this.run.startedAt], KnownEvent)).map((row) => [
        row.key,
        row,
      ]),
    );
    return this.#known;
  }

  async #handOver(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length > 0) await this.db.execute(STAGE_EVENTS, [this.run.id, `[${rows.join(',')}]`]);
  }
}

/** By what the procedure of an event is looked for. */
function keysOf({ urls, names, territoryKey }: SourceEvent['about']): object {
  const keys = [...new Set(names.map(titleKey))];
  return {
    pages: [...new Set(urls.flatMap((url) => pageKey(url) ?? []))],
    titles: keys.filter(isTitle),
    refs: keys.filter(isReference),
    territory: territoryKey === null ? null : officialKey(territoryKey),
  };
}
