import { Injectable } from '@nestjs/common';
import { adapterFor } from '@navigator/adapters';
import { QuarantineId, RunId, type Difference, type FeedQuarantine } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../../database/db.js';
import { HeldDifferences } from '../../harvest/difference/held-differences.js';
import { HELD_TEXTS } from '../../harvest/held-texts.js';
import { HoldReasonColumn } from '../../harvest/quarantine/quarantine.sql.js';
import { EditionMemory } from '../../procedures/edition-memory.js';
import { Edition } from '../../procedures/edition.js';
import type { FeedRow } from './feed-row.sql.js';

/** Procedures told by name in each group. */
const EXAMPLES = 10;

/** Differences kept per edition: a large one takes seconds to work out, and everybody may ask for it. */
const REMEMBERED = 50;

/** What of this feed waits for a decision? At most one row. Parameters: feed id. */
const OPEN_HOLD = `
  select id, run_id as run, reason, holds, opened_at as "openedAt" from quarantine where feed_id = $1 and state = 'open'`;

const OpenHold = z.object({
  id: QuarantineId,
  run: RunId,
  reason: HoldReasonColumn,
  holds: z.enum(['removals', 'run']),
  openedAt: z.date(),
});

/** What of public feeds is held back, as everybody may read it. */
@Injectable()
export class PublicHolds {
  readonly #differences: EditionMemory<Difference>;

  constructor(
    private readonly db: Db,
    private readonly held: HeldDifferences,
    edition: Edition,
  ) {
    this.#differences = new EditionMemory(edition, REMEMBERED);
  }

  /** What waits for a decision, and what residents would see differently; null where nothing waits. */
  async of({ id: feed, name, format }: Pick<FeedRow, 'id' | 'name' | 'format'>): Promise<FeedQuarantine | null> {
    const [hold] = await this.db.query(OPEN_HOLD, [feed], OpenHold);
    if (hold === undefined) return null;
    const { id, run, reason, holds, openedAt } = hold;
    const showsTexts = !adapterFor(format).traits.hasPersonalData;
    const difference = await this.#differences.recall(`${id} ${run}`, () =>
      this.held.of(id, { examples: showsTexts ? EXAMPLES : 0, isPublic: true }),
    );
    const since = openedAt.toISOString();
    return { id, feed: { id: feed, name }, run, reason, why: HELD_TEXTS[reason], holds, since, showsTexts, difference };
  }
}
