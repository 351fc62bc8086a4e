import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RunId, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { FeedRegistry } from '../feeds/feed-registry.js';
import { HarvestWorker } from './harvest.worker.js';

/** How often we look whether another process has finished, in ms. */
const LOOK_EVERY = 250;

/** Is a run of this feed under way, by a process that is alive? Parameters: feed id. */
const RUN_UNDER_WAY = `
  select r.id from run r join feed f on f.id = r.feed_id
  where r.feed_id = $1 and r.finished_at is null and f.lease_until > clock_timestamp()
  order by r.started_at desc limit 1`;

/** Has this run ended? Parameters: run id. */
const HAS_ENDED = 'select finished_at is not null as ended from run where id = $1';

/** Harvests asked for by a person. */
@Injectable()
export class HarvestRequests {
  constructor(
    private readonly db: Db,
    private readonly registry: FeedRegistry,
    private readonly worker: HarvestWorker,
  ) {}

  /**
   * Harvests a feed now, whatever its schedule and back-off say; a run under way is waited for and reported instead.
   * @returns the run that tells what happened
   */
  async harvest(feed: FeedId): Promise<RunId> {
    const underWay = await this.#underWay(feed);
    if (underWay) return this.#ended(underWay);
    await this.registry.requestHarvest(feed);
    for (;;) {
      const own = await this.worker.take(feed);
      if (own) return own;
      const others = await this.#underWay(feed);
      if (others) return this.#ended(others);
      await pause(LOOK_EVERY);
    }
  }

  async #underWay(feed: FeedId): Promise<RunId | null> {
    const [row] = await this.db.query(RUN_UNDER_WAY, [feed], z.object({ id: RunId }));
    return row?.id ?? null;
  }

  /** Waits for somebody else's run; one whose row is gone was folded or abandoned, and the feed's claim is free again. */
  async #ended(run: RunId): Promise<RunId> {
    for (;;) {
      const [row] = await this.db.query(HAS_ENDED, [run], z.object({ ended: z.boolean() }));
      if (row?.ended !== false) return run;
      await pause(LOOK_EVERY);
    }
  }
}
