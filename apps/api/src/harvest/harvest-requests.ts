import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { FeedState, RunId, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { FeedRegistry, notHarvested } from '../feeds/feed-registry.js';
import { HarvestWorker } from './harvest.worker.js';
import { Leases } from './leases.js';

/** How often we look whether another process has finished, in ms. */
const LOOK_EVERY = 250;

/**
 * How does a feed stand: is it harvested at all, does a process that is alive work on it, which run is its newest, and
 * does that one tell how it went? (An abandoned one does not.) Parameters: feed id.
 */
const STANDING = `
  select f.state, coalesce(f.lease_until > clock_timestamp(), false) as "isClaimed", r.id as run,
         coalesce(r.finished_at is not null and coalesce(r.error ->> 'code', '') <> 'abandoned', false) as "isTold",
         coalesce(r.finished_at is null, false) as "isOpen"
  from feed f
  left join lateral (
    select * from run where feed_id = f.id order by started_at desc, finished_at desc nulls first limit 1
  ) r on true
  where f.id = $1`;

const Standing = z.object({
  state: FeedState,
  isClaimed: z.boolean(),
  run: RunId.nullable(),
  isTold: z.boolean(),
  isOpen: z.boolean(),
});

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
    const first = await this.#standing(feed);
    // A run that ended before we asked is no answer.
    const old = first.isOpen ? null : first.run;
    for (let now = first; ; now = await this.#standing(feed)) {
      if (now.run !== null && now.run !== old && now.isTold) return now.run;
      if (!now.isClaimed) await this.registry.requestHarvest(feed);
      const own = await this.worker.take(feed);
      if (own) return own;
      await pause(LOOK_EVERY);
    }
  }

  /** @throws RegistryProblem when nobody harvests the feed, now or any more */
  async #standing(feed: FeedId): Promise<z.infer<typeof Standing>> {
    const [standing] = await this.db.query(STANDING, [feed], Standing);
    if (standing?.state !== 'live') throw notHarvested(feed, standing?.state);
    return standing;
  }
}
