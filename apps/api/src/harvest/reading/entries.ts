import { applyPatch, type Output, type PatchableFields } from '@navigator/adapters';
import type { Finding, Remark } from '@navigator/shared';
import type { Sink } from './sink.js';
import { Tally, type Counts } from './tally.js';

type Entry = Exclude<Output<unknown>, { kind: 'end' | 'failed' | 'request' | 'map' }>;
type Told<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** Takes what an adapter yields: joins patches, refuses doubles, counts, and hands records on. */
export class Entries {
  readonly #tally: Tally;
  readonly #patches = new Map<string, Told<'patch'>>();
  readonly #seen = new Set<string>();
  #lacks: readonly (keyof PatchableFields)[] = [];

  /** @param hide takes out of a remark what nobody may read */
  constructor(
    private readonly sink: Sink,
    hide: (text: string) => string,
  ) {
    this.#tally = new Tally(hide);
  }

  get counts(): Counts {
    return this.#tally.counts;
  }

  get findings(): readonly Finding[] {
    return this.#tally.findings;
  }

  async take(entry: Entry): Promise<void> {
    switch (entry.kind) {
      case 'record':
        await this.#takeRecord(entry);
        return;
      case 'patch':
        this.#patches.set(entry.sourceId, entry);
        this.#tally.remarks(entry.sourceId, entry.remarks);
        return;
      case 'rejected':
        this.#reject(entry);
        return;
      case 'skipped':
        await this.#skip(entry);
        return;
      case 'event':
        this.#tally.count('events');
        this.#tally.remarks(entry.event.key, entry.remarks);
        await this.sink.event(entry.event);
    }
  }

  /**
   * An optional source gave nothing: from now on records come without these fields.
   * @param why told as a finding; null where the platform simply has no such source
   */
  lack(fields: readonly (keyof PatchableFields)[], why: string | null): void {
    this.#lacks = fields;
    if (why !== null) this.#tally.remark('enrichment-failed', null, why);
  }

  /** The list was read to its end: that it holds nothing at all is worth a word. */
  end(): void {
    const { found, events } = this.#tally.counts;
    if (found + events === 0) this.#tally.remark('list-empty', null, null);
  }

  async #skip({ code, sourceId }: Told<'skipped'>): Promise<void> {
    this.#tally.count('skipped');
    this.#tally.remark(code, sourceId, null);
    if (code === 'deleted-at-source' && sourceId !== null) await this.sink.deleted(sourceId);
  }

  /** The list goes on where nobody could read it. */
  cut(): void {
    this.#tally.remark('list-cut', null, null);
  }

  async #takeRecord({ record, remarks }: Told<'record'>): Promise<void> {
    const { sourceId } = record;
    if (this.#seen.has(sourceId)) {
      this.#tally.count('duplicates');
      this.#tally.remark('duplicate-id', sourceId, null);
      return;
    }
    this.#seen.add(sourceId);
    this.#tally.count('mapped');
    const patch = this.#patches.get(sourceId);
    const whole = patch ? applyPatch(record, patch) : record;
    this.#tally.remarks(sourceId, whole.geometry === null ? remarks : remarks.filter(isNotAboutPlace));
    await this.sink.record(whole, this.#lacks, patch ? [...remarks, ...patch.remarks] : remarks);
  }

  #reject({ sourceId, position, code, value }: Told<'rejected'>): void {
    this.#tally.count('rejected');
    this.#tally.remark(code, sourceId ?? `#${String(position)}`, value);
    this.sink.rejected(sourceId);
  }
}

/** A second list brought the place that the first one lacked. */
function isNotAboutPlace({ code }: Remark): boolean {
  return code !== 'geometry-missing';
}
