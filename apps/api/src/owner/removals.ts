import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { FeedRegistry } from '../feeds/feed-registry.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { DUE_REMOVALS } from './owned-feed.sql.js';

/** Removes what its owners wanted removed, once the time in which they could take it back is over. */
@Injectable()
export class Removals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: FeedRegistry,
  ) {}

  /** Any number of processes may do so at once: removing a feed twice removes it once. */
  async carryOut(): Promise<void> {
    for (const { id } of await this.db.query(DUE_REMOVALS, [this.clock.now()], IdRow)) await this.registry.remove(id);
  }
}
