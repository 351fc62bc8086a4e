import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RunId, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { FeedRegistry } from '../feeds/feed-registry.js';
import { HarvestWorker } from './harvest.worker.js';
import { Leases } from './leases.js';

/** How often we look whether another process has finished, in ms. */
const LOOK_EVERY = 250;

/** Is a run of this feed under way, by a process that is alive? Parameters: feed id. */
const RUN_UNDER_WAY = `
  select r.id from run r join feed f on f.id = r.feed_id
  where r.feed_id = $1 and r.finished_at is null and f.lease_until > clock_timestamp()
  order by r.started_at desc limit 1`;

/** Has this run ended, and not by dying? Parameters: run id. */
const HAS_ENDED = `
  select finished_at is not null and coalesce(error ->> 'code', '') <> 'abandoned' as ended from run where id = $1`;

/** Harvests asked for by a person. */
@Injectable()
export class HarvestRequests {
  constructor(
    private readonly db: Db,
    private readonly registry: FeedRegistry,
    private readonly leases: Leases,
    private readonly worker: HarvestWorker,
  ) {}

  /**
   * Harvests a feed now, whatever its schedule and back-off say; a run under way is waited for and reported instead.
   * @returns the run that tells what happened
   */
  async harvest(feed: FeedId): Promise<RunId> {
    await this.leases.takeFromTheDead();
    const others = await this.#runOfOthers(feed);
    if (others) return others;
    await this.registry.requestHarvest(feed);
    for (;;) {
      const run = (await this.worker.take(feed)) ?? (await this.#runOfOthers(feed));
      if (run) return run;
      await pause(LOOK_EVERY);
    }
  }

  /** Waits for a run under way; null where there is none, or where its process died before it ended. */
  async #runOfOthers(feed: FeedId): Promise<RunId | null> {
    const run = await this.#underWay(feed);
    if (!run) return null;
    while ((await this.#underWay(feed)) === run) await pause(LOOK_EVERY);
    const [row] = await this.db.query(HAS_ENDED, [run], z.object({ ended: z.boolean() }));
    return row?.ended === true ? run : null;
  }

  async #underWay(feed: FeedId): Promise<RunId | null> {
    const [row] = await this.db.query(RUN_UNDER_WAY, [feed], z.object({ id: RunId }));
    return row?.id ?? null;
  }
}
