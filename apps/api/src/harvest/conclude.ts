import { Injectable } from '@nestjs/common';
import type { RunError, RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { keepEvents, unattached } from '../events/apply-events.js';
import { goneEvents, isEnriching } from '../events/event-losses.js';
import { toldElsewhere } from '../links/told-elsewhere.js';
import { Clock } from '../platform/clock.js';
import { READ_AGAIN_IF_SAID, REPLACE_LABELS } from '../vocabulary/vocabulary.sql.js';
import { afterAnswer, gapBefore } from './after-answer.js';
import { applyRun } from './apply/apply-run.js';
import { BUMP_DATA_VERSION, COUNT_MISSED, PAST_GRACE } from './apply/marks.sql.js';
import { changesNothing, changesWhatIsShown, heldRecords, type Plan } from './apply/plan.js';
import { noteHealth } from '../feeds/health/note-health.js';
import { FEED_AFTER_RUN } from './finish.sql.js';
import { heldDetail, HELD_TEXTS } from './held-texts.js';
import { holdsWholeRun, judge, type LossFacts, type Verdict } from './judge.js';
import { ClaimLost, type Claim } from './leases.js';
import { lossFacts } from './loss-facts.js';
import { SUPERSEDE, SourceIdRow } from './quarantine/quarantine.sql.js';
import type { Reading } from './reading/read-feed.js';
import { findingElsewhere, findingsOfRun } from './run-findings.js';
import { NOTHING, RunStore, type OpenRun } from './run.store.js';
import { afterFailure } from './outage/after-failure.js';
import { nextDue } from './schedule.js';
import { DROP_STAGED } from './staging/stage.sql.js';
import type { Comparison } from './staging/staging.js';

/** A run of a claimed feed. */
export interface ClaimedRun {
  readonly claim: Claim;
  readonly run: OpenRun;
  readonly adapterRevision: number;
  /** When the answers came, where they are older than the run. */
  readonly fetchedAt?: Date;
}

/** Ends runs: decides what may be shown, and shows it together with the run's row in one transaction. */
@Injectable()
export class Conclusion {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly runs: RunStore,
  ) {}

  /** The list was read, wholly or up to a cut. */
  async read(claimed: ClaimedRun, reading: Reading, comparison: Comparison): Promise<RunId> {
    const plan = await this.#plan(claimed, reading, comparison);
    if (changesNothing(plan)) return this.unchanged(claimed, reading, comparison);
    await this.db.transaction(async (tx) => {
      await this.#finishFeed(tx, claimed, plan);
      await applyRun(tx, { ...claimed, plan });
      const told = await this.#keepWords(tx, claimed, { reading, comparison });
      await this.#closeRun(tx, claimed, { ...plan, reading: told });
      await afterAnswer(tx, { ...claimed, reading: told, isChanged: true, now: this.clock.now() });
      await this.#readAgainIfSaid(tx, claimed, comparison);
    });
    return claimed.run.id;
  }

  /** Nothing changed: only the run is written, and the feed's confirmation. Without a comparison the answer was 304. */
  async unchanged(claimed: ClaimedRun, reading: Reading, comparison: Comparison | null): Promise<RunId> {
    const { claim, run } = claimed;
    const numbers = { ...NOTHING, unchanged: comparison?.unchanged ?? 0 };
    const validators = comparison ? validatorsAfter(reading, comparison) : claim;
    return this.db.transaction(async (tx) => {
      await this.#releaseFeed(tx, claimed, {
        isComplete: true,
        validators,
        isApplied: false,
      });
      await tx.execute(SUPERSEDE, [claim.id, run.startedAt]);
      const told = comparison
        ? await this.#confirm(tx, claimed, { reading, comparison })
        : await stillToldElsewhere(tx, claim.id, reading);
      await this.runs.close(tx, run, {
        outcome: 'unchanged',
        at: this.clock.now(),
        reading: told,
        numbers,
        error: null,
      });
      await afterAnswer(tx, { claim, run, reading: told, isChanged: false, now: this.clock.now() });
      if (comparison) await this.#readAgainIfSaid(tx, claimed, comparison);
      return this.runs.fold(tx, claim.id, run.id);
    });
  }

  /** Nothing could be read: what we have stays. */
  async failed(claimed: ClaimedRun, error: RunError, reading: Reading | null): Promise<RunId> {
    const { claim, run } = claimed;
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const told = await afterFailure(tx, { claim, run, error, reading, now });
      if (told === null) throw new ClaimLost(claim.id);
      await tx.execute(DROP_STAGED, [run.id]);
      await this.runs.close(tx, run, { outcome: 'failed', at: now, reading, numbers: NOTHING, error: told });
      await noteHealth(tx, { feed: claim.id, now, gap: gapBefore(claim, run) });
      return told === error ? run.id : this.runs.foldOutage(tx, claim.id, run.id);
    });
  }

  async #plan({ claim, run }: ClaimedRun, reading: Reading, comparison: Comparison): Promise<Plan> {
    const facts = await lossFacts(this.db, { claim, run, reading, comparison });
    const stillMissing = comparison.stillMissing;
    const pastGrace =
      stillMissing.length === 0 || reading.end !== 'complete'
        ? []
        : await this.db.query(PAST_GRACE, [claim.id, stillMissing, run.startedAt], SourceIdRow);
    const list = { format: claim.format, isComplete: reading.end === 'complete' };
    return {
      reading,
      comparison,
      facts,
      verdict: verdictOn(claim, facts),
      pastGrace: pastGrace.map(({ sourceId }) => sourceId),
      events: { ...comparison.events, gone: goneEvents(list, comparison.events) },
    };
  }

  /** Nothing changed, but events may have waited for what another run brought at the same moment. */
  async #confirm(tx: Db, claimed: ClaimedRun, told: Told): Promise<Reading> {
    const { events } = told.comparison;
    const { claim, run } = claimed;
    const { stillMissing } = told.comparison;
    if (stillMissing.length > 0) await tx.execute(COUNT_MISSED, [claim.id, stillMissing]);
    if (events.told.length > 0) {
      const as = { id: run.id, feedId: claim.id, now: run.startedAt };
      const shown = await keepEvents(tx, as, { ...events, gone: [] });
      if (shown > 0) await tx.execute(BUMP_DATA_VERSION, []);
    }
    return this.#keepWords(tx, claimed, told);
  }

  /** Counts the words that nobody has matched, of a complete list, and says what only the store can know. */
  async #keepWords(tx: Db, { claim }: ClaimedRun, { reading, comparison }: Told): Promise<Reading> {
    const { labels, events, caughtUp } = comparison;
    if (reading.end === 'complete') await tx.execute(REPLACE_LABELS, [claim.id, JSON.stringify(labels)]);
    const waiting = await unattached(tx, claim.id, events.told);
    const elsewhere = await toldElsewhere(tx, claim.id);
    return {
      ...reading,
      findings: findingsOfRun(reading.findings, { labels, caughtUp, unattached: waiting, elsewhere }),
    };
  }

  /** What an operator said of a word while the list was being read counts at once; to be asked last, it sets the next look. */
  async #readAgainIfSaid(tx: Db, { claim }: ClaimedRun, { labels }: Comparison): Promise<void> {
    if (labels.length === 0) return;
    await tx.execute(READ_AGAIN_IF_SAID, [claim.id, JSON.stringify(labels), this.clock.now()]);
  }

  async #finishFeed(tx: Db, claimed: ClaimedRun, plan: Plan): Promise<void> {
    const { reading, verdict, comparison } = plan;
    const isHeld = verdict.kind === 'hold';
    const isWhollyHeld = holdsWholeRun(verdict);
    await this.#releaseFeed(tx, claimed, {
      isComplete: !isWhollyHeld && (reading.end === 'complete' || isEnriching(claimed.claim.format)),
      validators: isHeld ? NO_VALIDATORS : validatorsAfter(reading, comparison),
      isApplied: changesWhatIsShown(plan),
    });
  }

  /** Gives the claim back; a claim that was lost meanwhile undoes everything. */
  async #releaseFeed(tx: Db, { claim, run, adapterRevision, fetchedAt }: ClaimedRun, after: FeedAfter): Promise<void> {
    const now = this.clock.now();
    const { etag, lastModified } = after.validators;
    const touched = await tx.execute(FEED_AFTER_RUN, [
      claim.id,
      claim.owner,
      nextDue(claim.id, claim.intervalMinutes, now),
      fetchedAt ?? run.startedAt,
      after.isComplete,
      etag,
      lastModified,
      adapterRevision,
      after.isApplied,
      now,
    ]);
    if (touched === 0) throw new ClaimLost(claim.id);
  }

  async #closeRun(tx: Db, { run }: ClaimedRun, plan: Plan): Promise<void> {
    const { reading, comparison, verdict } = plan;
    const isHeld = verdict.kind === 'hold';
    const isWhollyHeld = holdsWholeRun(verdict);
    await this.runs.close(tx, run, {
      outcome: isHeld ? 'quarantined' : 'applied',
      at: this.clock.now(),
      reading,
      numbers: {
        new: isWhollyHeld ? 0 : comparison.new,
        changed: isWhollyHeld ? 0 : comparison.changed + comparison.revived,
        unchanged: comparison.unchanged - comparison.revived,
        missing: comparison.missing.length,
        held: heldRecords(plan),
      },
      error: isHeld
        ? { code: verdict.reason, detail: heldDetail(verdict.reason, plan.facts), text: HELD_TEXTS[verdict.reason] }
        : null,
    });
  }
}

/** A list that was read, and what it amounts to. */
interface Told {
  readonly reading: Reading;
  readonly comparison: Comparison;
}

/** A feed that only tells about procedures of others has none to lose: its window may end anywhere. */
function verdictOn({ format }: Claim, facts: LossFacts): Verdict {
  return isEnriching(format) && facts.known + facts.found === 0 ? { kind: 'apply' } : judge(facts);
}

/** A list that did not change says nothing of what another feed tells meanwhile. */
async function stillToldElsewhere(tx: Db, feed: string, reading: Reading): Promise<Reading> {
  const elsewhere = await toldElsewhere(tx, feed);
  return elsewhere.count === 0 ? reading : { ...reading, findings: [...reading.findings, findingElsewhere(elsewhere)] };
}

interface FeedAfter {
  readonly isComplete: boolean;
  readonly validators: Reading['validators'];
  readonly isApplied: boolean;
}

const NO_VALIDATORS = { etag: null, lastModified: null } as const;

/**
 * A record that is missing must be looked for until it is back or archived, and behind a 304 nobody looks. (The 304
 * itself repeats no validators: those it confirmed stay.)
 */
function validatorsAfter(reading: Reading, { missing, stillMissing }: Comparison): Reading['validators'] {
  return missing.length + stillMissing.length > 0 ? NO_VALIDATORS : reading.validators;
}
