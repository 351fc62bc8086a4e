import { Injectable } from '@nestjs/common';
import { adapterFor } from '@navigator/adapters';
import {
  REMOVAL_GRACE_DAYS,
  type Actor,
  type AskedHarvest,
  type FeedChange,
  type FeedId,
  type FeedSettings,
} from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { LOCK_FEED, REQUEST_HARVEST } from '../feeds/feed.sql.js';
import { publicUrl } from '../feeds/read/public-url.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { changeFeed } from './changing.js';
import { ASK_REMOVAL, OWNED_FEED, OwnedFeedRow, TAKE_REMOVAL_BACK } from './owned-feed.sql.js';
import { isPaused, noFeed, nothingToTakeBack, notYetLive } from './owner-problem.js';

const DAY_MS = 24 * 3_600_000;

/** What owners decide about their feeds; every decision is noted with who took it. */
@Injectable()
export class OwnedFeeds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What can be set. @throws OwnerProblem where there is no such feed */
  async settings(feed: FeedId): Promise<FeedSettings> {
    return toSettings(await owned(this.db, feed));
  }

  /** Changes what is named. @throws OwnerProblem with what to do; then nothing is changed */
  async change(feed: FeedId, change: FeedChange, actor: Actor): Promise<FeedSettings> {
    return this.#decide(feed, { actor, action: 'feed.change', detail: { ...change } }, (tx, row) =>
      changeFeed({ tx, feed: row, now: this.clock.now() }, change),
    );
  }

  /** Lets the feed be read at the next tick, whatever its schedule and back-off say. @throws OwnerProblem while it is not read at all */
  async askHarvest(feed: FeedId, actor: Actor): Promise<AskedHarvest> {
    const now = this.clock.now();
    await this.#decide(feed, { actor, action: 'feed.harvest' }, async (tx, { state }) => {
      if (state === 'paused') throw isPaused();
      if (state !== 'live') throw notYetLive();
      await tx.execute(REQUEST_HARVEST, [feed, now]);
    });
    return { feed, askedAt: now.toISOString() };
  }

  /** Has the feed removed when its grace is over; asking again changes nothing. @throws OwnerProblem where there is no such feed */
  async askRemoval(feed: FeedId, actor: Actor): Promise<FeedSettings> {
    const now = this.clock.now();
    const due = new Date(now.getTime() + REMOVAL_GRACE_DAYS * DAY_MS);
    return this.#decide(feed, { actor, action: 'feed.ask-removal' }, async (tx) => {
      await tx.execute(ASK_REMOVAL, [feed, now, due]);
    });
  }

  /** Keeps a feed that was about to be removed. @throws OwnerProblem where it is not */
  async takeRemovalBack(feed: FeedId, actor: Actor): Promise<FeedSettings> {
    return this.#decide(feed, { actor, action: 'feed.keep' }, async (tx) => {
      if ((await tx.execute(TAKE_REMOVAL_BACK, [feed])) === 0) throw nothingToTakeBack();
    });
  }

  async #decide(
    feed: FeedId,
    { actor, action, detail }: Decision,
    carryOut: (tx: Db, row: OwnedFeedRow) => Promise<void>,
  ): Promise<FeedSettings> {
    await this.db.transaction(async (tx) => {
      await tx.query(LOCK_FEED, [feed], IdRow);
      await carryOut(tx, await owned(tx, feed));
      const subject = { kind: 'feed', id: feed };
      await this.audit.note(tx, { actor, action, subject, outcome: 'done', ...(detail && { detail }) });
    });
    return this.settings(feed);
  }
}

interface Decision {
  readonly actor: Actor;
  readonly action: string;
  readonly detail?: Record<string, unknown>;
}

/** @throws OwnerProblem where there is no such feed */
export async function owned(db: Db, feed: FeedId): Promise<OwnedFeedRow> {
  const [row] = await db.query(OWNED_FEED, [feed], OwnedFeedRow);
  if (row === undefined) throw noFeed();
  return row;
}

function toSettings(row: OwnedFeedRow): FeedSettings {
  const { id, name, format, state, timeZone, intervalMinutes, map, expectations, isAsked, isReading } = row;
  const { removalAskedAt, removalDueAt } = row;
  const { traits } = adapterFor(format);
  return {
    ...{ id, name, format, state, timeZone, intervalMinutes, map, expectations, isAsked, isReading },
    url: publicUrl(row.url),
    usualIntervalMinutes: traits.intervalMinutes,
    takesMap: traits.takesMap ?? false,
    removal:
      removalAskedAt === null || removalDueAt === null
        ? null
        : { askedAt: removalAskedAt.toISOString(), dueAt: removalDueAt.toISOString() },
  };
}
