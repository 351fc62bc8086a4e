import { FINDINGS, type Finding, type FindingCode, type Remark } from '@navigator/shared';
import { printable } from './printable.js';

/** How the entries of a list were disposed of; `found` is always their sum. */
export interface Counts {
  readonly found: number;
  readonly mapped: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly duplicates: number;
  readonly events: number;
}

type Disposal = 'mapped' | 'rejected' | 'skipped' | 'duplicates' | 'events';

interface Mark {
  readonly counts: Readonly<Record<Disposal, number>>;
  readonly findings: ReadonlyMap<FindingCode, Finding>;
}

const MAX_EXAMPLE = 200;

/** Counts entries and findings while a feed is read; one example per code, so that it stays small (F70). */
export class Tally {
  readonly #counts = { mapped: 0, rejected: 0, skipped: 0, duplicates: 0, events: 0 };
  readonly #findings = new Map<FindingCode, Finding>();

  #mark: Mark | null = null;

  /** @param hide takes out of a value what nobody may read */
  constructor(private readonly hide: (text: string) => string = (text) => text) {}

  /** Notes where an answer begins. */
  mark(): void {
    this.#mark = { counts: { ...this.#counts }, findings: new Map(this.#findings) };
  }

  /** Forgets what the answer told so far, as it will be told again; its records stay counted. */
  back(): void {
    if (!this.#mark) return;
    Object.assign(this.#counts, { ...this.#mark.counts, mapped: this.#counts.mapped });
    this.#findings.clear();
    for (const [code, finding] of this.#mark.findings) this.#findings.set(code, finding);
  }

  /** One more entry disposed of. */
  count(disposal: Disposal): void {
    this.#counts[disposal] += 1;
  }

  /** One more finding; the first of its code gives the example. */
  remark(code: FindingCode, sourceId: string | null, value: string | null): void {
    const known = this.#findings.get(code);
    const { severity, who, text } = FINDINGS[code];
    const example = known?.example ?? {
      sourceId,
      value: value === null ? null : printable(this.hide(value), MAX_EXAMPLE),
    };
    this.#findings.set(code, { code, severity, who, count: (known?.count ?? 0) + 1, example, text });
  }

  /** All remarks on one record. */
  remarks(sourceId: string | null, remarks: readonly Remark[]): void {
    for (const { code, value } of remarks) this.remark(code, sourceId, value);
  }

  get counts(): Counts {
    const { mapped, rejected, skipped, duplicates, events } = this.#counts;
    return { found: mapped + rejected + skipped + duplicates, mapped, rejected, skipped, duplicates, events };
  }

  /** Worst first, then most frequent. */
  get findings(): readonly Finding[] {
    const weight = { error: 0, warning: 1, info: 2 };
    return [...this.#findings.values()].toSorted(
      (a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count,
    );
  }
}
