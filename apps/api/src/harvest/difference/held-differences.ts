import { Injectable } from '@nestjs/common';
import type { Difference } from '@navigator/shared';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { DifferenceTally } from './difference.js';
import { HELD_PAIRS, HeldPairRow } from './held-pairs.sql.js';

/** Held records read at a time: a few megabytes at most, and others are answered in between. */
const PAGE = 500;

/** What residents would see differently if what is held were let through. */
@Injectable()
export class HeldDifferences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads all that a quarantine holds, however much; nothing is held once it is decided.
   * @param examples procedures told by name in each group; 0 where no text may be told
   */
  async of(quarantine: string, examples: number): Promise<Difference> {
    const tally = new DifferenceTally({ now: this.clock.now(), examples });
    for (let last = ''; ;) {
      const page = await this.db.query(HELD_PAIRS, [quarantine, last, PAGE], HeldPairRow);
      for (const pair of page) tally.add(pair);
      const end = page.at(-1);
      if (!end || page.length < PAGE) return tally.difference();
      last = end.sourceId;
    }
  }
}
