import { CheckReport } from '@navigator/shared';

/** How many reports are kept, for how long (milliseconds), and how large they may be in all (characters). */
export interface Keeping {
  readonly reports: number;
  readonly ms: number;
  readonly characters: number;
}

export const KEEPING: Keeping = { reports: 200, ms: 60 * 60_000, characters: 64_000_000 };

/** A report with areas of a million corners shows its points alone. */
const LARGEST_REPORT = 2_000_000;

interface Kept {
  readonly json: string;
  readonly at: number;
}

/** The latest reports, in memory: a check keeps nothing, so its report may be forgotten. */
export class KeptReports {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly keeping: Keeping = KEEPING) {}

  /** Keeps a report, in place of an earlier one of the same id; older ones make room. */
  put(report: CheckReport, now: number): void {
    this.#kept.delete(report.id);
    this.#kept.set(report.id, { json: jsonOf(report), at: now });
    for (const [id, { at }] of this.#kept) {
      if (!this.#isTooMuch() && now - at < this.keeping.ms) return;
      this.#kept.delete(id);
    }
  }

  /** The report of an id; null where there is none, or none any more. */
  get(id: string, now: number): CheckReport | null {
    const kept = this.#kept.get(id);
    return kept && now - kept.at < this.keeping.ms ? CheckReport.parse(JSON.parse(kept.json)) : null;
  }

  #isTooMuch(): boolean {
    const characters = [...this.#kept.values()].reduce((sum, { json }) => sum + json.length, 0);
    return this.#kept.size > this.keeping.reports || characters > this.keeping.characters;
  }
}

function jsonOf(report: CheckReport): string {
  const whole = JSON.stringify(report);
  if (whole.length <= LARGEST_REPORT) return whole;
  return JSON.stringify({ ...report, sample: report.sample.map((one) => ({ ...one, geometry: null })) });
}
