import { Injectable } from '@nestjs/common';
import {
  FeedId,
  QuarantineId,
  RunId,
  type HeldBack,
  type HeldDesk,
  type Outcome,
  type QuarantineDecision,
  type QuarantineSummary,
  type Staff,
} from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { HeldDifferences } from '../harvest/difference/held-differences.js';
import { HELD_TEXTS } from '../harvest/held-texts.js';
import type { QuarantineRow } from '../harvest/quarantine/quarantine.sql.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';
import { outcomeOf } from './outcome.js';

/** Procedures named in each group of a difference. */
const EXAMPLES = 10;

/** What is held back, at the desk of the staff. */
@Injectable()
export class HeldAtDesk implements HeldDesk {
  constructor(
    private readonly quarantines: Quarantines,
    private readonly differences: HeldDifferences,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<readonly QuarantineSummary[]> {
    return (await this.quarantines.list()).map(toSummary);
  }

  async one(id: string): Promise<HeldBack | null> {
    const found = await outcomeOf(() => this.quarantines.show(id));
    if (found.kind === 'refused') return null;
    const isOpen = found.value.state === 'open';
    const difference = isOpen ? await this.differences.of(id, { examples: EXAMPLES, isPublic: false }) : null;
    return { quarantine: toSummary(found.value), difference };
  }

  decide(id: string, decision: QuarantineDecision, by: Staff): Promise<Outcome<QuarantineSummary>> {
    const subject = { kind: 'quarantine', id };
    return outcomeOf(async () => {
      const row = await this.quarantines[decision](id, (tx) =>
        this.audit.note(tx, { actor: by, action: `quarantine.${decision}`, subject, outcome: 'done' }),
      );
      return toSummary(row);
    });
  }
}

function toSummary(row: QuarantineRow): QuarantineSummary {
  return {
    id: QuarantineId.parse(row.id),
    feed: { id: FeedId.parse(row.feedId), name: row.feedName },
    run: RunId.parse(row.runId),
    reason: row.reason,
    why: HELD_TEXTS[row.reason],
    holds: row.holds,
    state: row.state,
    since: row.openedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    removals: row.removals,
    puts: row.puts,
  };
}
