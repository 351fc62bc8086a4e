import { applyPatch, type Output, type PatchableFields } from '@navigator/adapters';
import type { Finding, FindingCode, Remark } from '@navigator/shared';
import type { Sink } from './sink.js';
import { Tally, type Counts } from './tally.js';

/** Where servers often end a list without a word. */
const USUAL_CAPS: ReadonlySet<number> = new Set([100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]);

type Entry = Exclude<Output<unknown>, { kind: 'end' | 'failed' | 'request' | 'map' }>;
type Told<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** Takes what an adapter yields: joins patches, refuses doubles, counts, and hands records on. */
export class Entries {
  readonly #tally: Tally;
  readonly #patches = new Map<string, Told<'patch'>>();
  /** Which answer told an id first. */
  readonly #seen = new Map<string, number>();
  #answer = 0;
  #repeated = 0;
  /** Ids of the answer under way, and those that an earlier attempt at it handed on before it broke. */
  #fresh: string[] = [];
  readonly #handedOn = new Set<string>();
  /** Entries without an id that the answer under way refused, and that an earlier attempt at it did. */
  #nameless = { fresh: 0, told: 0 };
  #patched = 0;
  /** The counts when the answer under way began. */
  #before: Counts = new Tally().counts;
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

  /** An answer begins. */
  begin(): void {
    this.#tally.mark();
    this.#answer += 1;
    this.#repeated = 0;
    this.#fresh = [];
    this.#nameless = { fresh: 0, told: 0 };
    this.#patched = 0;
    this.#before = this.counts;
  }

  /** The answer broke and is asked for again: what it told is told again, and counts once. */
  again(): void {
    this.#tally.back();
    this.#repeated = 0;
    for (const id of this.#fresh.splice(0)) {
      this.#seen.delete(id);
      this.#handedOn.add(id);
    }
    this.#nameless = { fresh: 0, told: Math.max(this.#nameless.told, this.#nameless.fresh) };
  }

  /** The answer told something that an earlier one had told. */
  get hasRepeated(): boolean {
    return this.#repeated > 0;
  }

  /** The answer told only what others had told before it. */
  get wereAllKnown(): boolean {
    const now = this.counts;
    const isMore = (kind: keyof Counts): boolean => now[kind] > this.#before[kind];
    const isNews = this.#fresh.length + this.#patched > 0 || (['rejected', 'skipped', 'events'] as const).some(isMore);
    return isMore('duplicates') && !isNews;
  }

  async take(entry: Entry): Promise<void> {
    switch (entry.kind) {
      case 'record':
        await this.#takeRecord(entry);
        return;
      case 'patch':
        this.#patches.set(entry.sourceId, entry);
        this.#patched += 1;
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

  /** The list was read to its end: that it holds nothing at all is worth a word, or as much as a server often allows. */
  end(isOneAnswer = false): void {
    const { found, events } = this.#tally.counts;
    if (found + events === 0) this.#tally.remark('list-empty', null, null);
    if (isOneAnswer && USUAL_CAPS.has(found)) this.#tally.remark('list-round', null, String(found));
  }

  async #skip({ code, sourceId }: Told<'skipped'>): Promise<void> {
    this.#tally.count('skipped');
    this.#tally.remark(code, sourceId, null);
    if (code === 'deleted-at-source' && sourceId !== null) await this.sink.deleted(sourceId);
  }

  /** The list goes on where nobody could read it. */
  cut(): void {
    this.remark('list-cut', null);
  }

  /** A word on the list as a whole. */
  remark(code: FindingCode, value: string | null): void {
    this.#tally.remark(code, null, value);
  }

  async #takeRecord({ record, remarks }: Told<'record'>): Promise<void> {
    const { sourceId } = record;
    const told = this.#seen.get(sourceId);
    if (told !== undefined) {
      if (told < this.#answer) this.#repeated += 1;
      this.#tally.count('duplicates');
      this.#tally.remark('duplicate-id', sourceId, null);
      return;
    }
    this.#seen.set(sourceId, this.#answer);
    this.#fresh.push(sourceId);
    const isHandedOn = this.#handedOn.delete(sourceId);
    if (!isHandedOn) this.#tally.count('mapped');
    const patch = this.#patches.get(sourceId);
    const whole = patch ? applyPatch(record, patch) : record;
    this.#tally.remarks(sourceId, whole.geometry === null ? remarks : remarks.filter(isNotAboutPlace));
    if (!isHandedOn) await this.sink.record(whole, this.#lacks, patch ? [...remarks, ...patch.remarks] : remarks);
  }

  #reject({ sourceId, position, code, value }: Told<'rejected'>): void {
    this.#tally.count('rejected');
    this.#tally.remark(code, sourceId ?? `#${String(position)}`, value);
    if (sourceId !== null || this.#nameless.told < ++this.#nameless.fresh) this.sink.rejected(sourceId);
  }
}

/** A second list brought the place that the first one lacked. */
function isNotAboutPlace({ code }: Remark): boolean {
  return code !== 'geometry-missing';
}
