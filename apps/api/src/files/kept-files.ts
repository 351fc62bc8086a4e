import type { CheckedFile } from './checked-file.js';

/** How many files of checks are kept, for how long (milliseconds), and how large in all (compressed bytes). */
export interface FileKeeping {
  readonly files: number;
  readonly ms: number;
  readonly bytes: number;
}

/** As long as the report of a check. */
const KEEPING: FileKeeping = { files: 200, ms: 60 * 60_000, bytes: 64_000_000 };

interface Kept {
  readonly file: CheckedFile;
  readonly at: number;
}

/** The files of the latest checks, in memory: nobody has registered them yet. */
export class KeptFiles {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly keeping: FileKeeping = KEEPING) {}

  /** Keeps the file of a check; older ones make room. */
  put(check: string, file: CheckedFile, now: number): void {
    this.#kept.set(check, { file, at: now });
    for (const [id, { at }] of this.#kept) {
      if (!this.#isTooMuch() && now - at < this.keeping.ms) return;
      this.#kept.delete(id);
    }
  }

  /** The file of a check; null where there is none, or none any more. */
  get(check: string, now: number): CheckedFile | null {
    const kept = this.#kept.get(check);
    return kept && now - kept.at < this.keeping.ms ? kept.file : null;
  }

  #isTooMuch(): boolean {
    const bytes = [...this.#kept.values()].reduce((sum, { file }) => sum + file.file.body.byteLength, 0);
    return this.#kept.size > this.keeping.files || bytes > this.keeping.bytes;
  }
}
