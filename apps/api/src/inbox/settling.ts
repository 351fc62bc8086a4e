import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FeedId } from '@navigator/shared';
import type { z } from 'zod';
import { Db } from '../database/db.js';
import { HarvestWorker } from '../harvest/harvest.worker.js';
import { FEED_STANDING, FeedStanding } from './messages.sql.js';

/** How often we look whether another process has finished, in ms. */
const LOOK_EVERY = 100;

/** How long a sender waits for its message to be read, in ms; what takes longer is read behind its back. */
const PATIENCE = 10_000;

/** What became of what was put into the mailbox: read, not readable now, or still to be read. */
export type Settled = 'read' | 'failed' | 'waiting';

/** Sees to it that a feed is read after something was brought for it. */
@Injectable()
export class Settling {
  #isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly worker: HarvestWorker,
  ) {}

  /** Nobody waits any longer: what was kept is read by the next process. To be called before the doors close. */
  stop(): void {
    this.#isStopping = true;
  }

  /**
   * Harvests a feed that was asked for, or waits for whoever does. A harvest that began before the message was kept left
   * the request standing, so it is no answer.
   */
  async settle(feed: FeedId, patience = PATIENCE): Promise<Settled> {
    const until = performance.now() + patience;
    for (;;) {
      const own = await this.worker.take(feed);
      const [standing] = await this.db.query(FEED_STANDING, [feed, own], FeedStanding);
      if (standing && (own !== null || isSettled(standing))) return resultOf(standing);
      if (this.#isStopping || performance.now() >= until) return 'waiting';
      await pause(LOOK_EVERY);
    }
  }
}

function isSettled({ isRequested, isClaimed }: z.infer<typeof FeedStanding>): boolean {
  return !isRequested && !isClaimed;
}

function resultOf({ outcome }: z.infer<typeof FeedStanding>): Settled {
  return outcome === 'failed' || outcome === null ? 'failed' : 'read';
}
