import { Injectable } from '@nestjs/common';
import {
  FeedId,
  QuarantineId,
  RunId,
  type Actor,
  type QuarantineDecision,
  type QuarantineList,
} from '@navigator/shared';
import { z } from 'zod';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { HELD_TEXTS } from '../harvest/held-texts.js';
import { HoldReasonColumn } from '../harvest/quarantine/quarantine.sql.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';
import { noFeed } from './owner-problem.js';
import { QUARANTINES_PAGE, writeQuarantineCursor, type QuarantinePage } from './quarantine-page.js';

const Row = z.object({
  id: QuarantineId,
  feedId: FeedId,
  feedName: z.string(),
  runId: RunId,
  reason: HoldReasonColumn,
  holds: z.enum(['removals', 'run']),
  state: z.enum(['open', 'confirmed', 'rejected', 'superseded']),
  openedAt: z.date(),
  openedUs: z.int(),
  decidedAt: z.date().nullable(),
  removals: z.int(),
  puts: z.int(),
});
type Row = z.infer<typeof Row>;

/** What is held back, as those see it who decide, and their decisions with who took them. */
@Injectable()
export class OwnerDecisions {
  constructor(
    private readonly db: Db,
    private readonly quarantines: Quarantines,
    private readonly audit: Audit,
  ) {}

  /** Newest first; of one feed, or for the staff of all. */
  async list({ feed, state, limit, after }: QuarantinePage): Promise<QuarantineList> {
    const position = [after?.openedUs ?? null, after?.id ?? null];
    const rows = await this.db.query(QUARANTINES_PAGE, [feed, state, ...position, limit + 1], Row);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(toSummary),
      next: last === undefined ? null : writeQuarantineCursor(last),
    };
  }

  /** Decides about what a feed holds; what is another's is not there. @throws QuarantineProblem or OwnerProblem */
  async decideOf(feed: FeedId, { quarantine, decision }: Decided, actor: Actor): Promise<void> {
    const { feedId } = await this.quarantines.show(quarantine);
    if (feedId !== feed) throw noFeed();
    await this.decide(quarantine, decision, actor);
  }

  /** Decides, and notes who did. @throws QuarantineProblem where there is none of this id, or it is decided */
  async decide(id: QuarantineId, decision: QuarantineDecision, actor: Actor): Promise<void> {
    const { feedId } = await this.quarantines.show(id);
    const detail = { feed: feedId };
    await this.quarantines[decision](id, (tx) =>
      this.audit.note(tx, {
        actor,
        action: `quarantine.${decision}`,
        subject: { kind: 'quarantine', id },
        outcome: 'done',
        detail,
      }),
    );
  }
}

interface Decided {
  readonly quarantine: QuarantineId;
  readonly decision: QuarantineDecision;
}

function toSummary(row: Row): QuarantineList['items'][number] {
  const { id, feedId, feedName, runId, reason, holds, state, openedAt, decidedAt, removals, puts } = row;
  return {
    ...{ id, reason, holds, state, removals, puts },
    feed: { id: feedId, name: feedName },
    run: runId,
    why: HELD_TEXTS[reason],
    since: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
