import { Injectable } from '@nestjs/common';
import type { Difference } from '@navigator/shared';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { DifferenceTally } from './difference.js';
import { HELD_PAIRS, HeldPairRow } from './held-pairs.sql.js';
import type { ComparedRecord, RecordPair } from './pair.js';
import { isToCome } from './time-change.js';

/** Held records read at a time: a few megabytes at most, and others are answered in between. */
const PAGE = 500;

/** Who is told: everybody, or those who decide. */
export interface HeldAudience {
  /** Procedures told by name in each group; 0 where no text may be told. */
  readonly examples: number;
  /** What nobody sees (hidden by an operator, a draft before it begins) counts as unchanged and is not named. */
  readonly isPublic: boolean;
}

/** What residents would see differently if what is held were let through. */
@Injectable()
export class HeldDifferences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Reads all that a quarantine holds, however much; nothing is held once it is decided. */
  async of(quarantine: string, { examples, isPublic }: HeldAudience): Promise<Difference> {
    const now = this.clock.now();
    const tally = new DifferenceTally({ now, examples });
    for (let last = ''; ;) {
      const page = await this.db.query(HELD_PAIRS, [quarantine, last, PAGE], HeldPairRow);
      for (const pair of page) tally.add(isPublic ? seenOf(pair, now.getTime()) : pair);
      const end = page.at(-1);
      if (!end || page.length < PAGE) return tally.difference();
      last = end.sourceId;
    }
  }
}

function seenOf(pair: HeldPairRow, now: number): RecordPair {
  const seen = (record: ComparedRecord | null): ComparedRecord | null =>
    record === null || pair.isHidden || (!pair.showsPlanned && isToCome(record, now)) ? null : record;
  return { ...pair, before: seen(pair.before), after: seen(pair.after) };
}
