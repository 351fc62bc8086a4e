import { Injectable } from '@nestjs/common';
import type { FieldMap } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';
import { Checks } from '../checks/checks.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { packed, type BroughtFile, type PackedFile } from './brought-file.js';
import { CheckedFile, fileUrl } from './checked-file.js';
import { KeptFiles } from './kept-files.js';

/** How a file is checked, and for whom. */
export interface FileQuestion {
  readonly format: FeedFormat | null;
  readonly map: FieldMap | null;
  /** Network address of who asks. */
  readonly asker: string;
}

/** Checks of files that somebody brings, like those of addresses; a file waits an hour to be registered. */
@Injectable()
export class FileChecks {
  readonly #kept = new KeptFiles();

  constructor(
    private readonly checks: Checks,
    private readonly clock: Clock,
  ) {}

  /** Queues a check of a file. @returns its id, or null while too many wait */
  async ask(file: BroughtFile, question: FileQuestion): Promise<string | null> {
    return this.#queue(await packed(file), question);
  }

  /** Queues another check of the file of a former one (`fileOf`). @returns null while too many wait */
  again(file: PackedFile, question: FileQuestion): string | null {
    return this.#queue(file, question);
  }

  /** The file of a check of this server; null where it was of an address, or an hour has passed. */
  fileOf(check: string): PackedFile | null {
    return this.#kept.get(check, this.clock.now().getTime())?.file ?? null;
  }

  #queue(file: PackedFile, question: FileQuestion): string | null {
    const id = newId();
    const url = fileUrl(id);
    const answers = new CheckedFile(url, file);
    if (this.checks.ask({ ...question, url, answers }, id) === null) return null;
    this.#kept.put(id, answers, this.clock.now().getTime());
    return id;
  }
}
