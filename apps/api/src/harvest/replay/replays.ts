import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { FeedId, type Difference, type RunId } from '@navigator/shared';
import { Db } from '../../database/db.js';
import { FeedRegistry, notHarvested } from '../../feeds/feed-registry.js';
import { Clock } from '../../platform/clock.js';
import { HarvestWorker } from '../harvest.worker.js';
import { readFeed, type Reading } from '../reading/read-feed.js';
import { ComparedRecords } from './compared-records.js';
import { KeptSources, type KeptSource } from './kept-sources.js';
import { newerCame, notReadable } from './replay-problems.js';

/** Procedures named in each group of a difference. */
const EXAMPLES = 10;

/** How often we look whether a run under way has ended, in ms. */
const LOOK_EVERY = 250;

/** What reading the kept answers again would change, or has changed. */
export interface Replay {
  /** When the answers came. */
  readonly fetchedAt: Date;
  readonly end: Reading['end'];
  readonly difference: Difference;
  /** The run that applied it; null where it was only looked at. */
  readonly run: RunId | null;
}

/** Reads the last answers of a feed again, with the adapter, the map and the vocabulary of today. */
@Injectable()
export class Replays {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: FeedRegistry,
    private readonly worker: HarvestWorker,
    private readonly kept: KeptSources,
  ) {}

  /** Says what would change, and writes nothing. @throws RegistryProblem with what to do */
  async look(feed: string): Promise<Replay> {
    return this.#compare(await this.kept.of(feed));
  }

  /**
   * Says what changes and applies it as a run, which is judged like any other: losses are held here too.
   * A run under way is waited for. @throws RegistryProblem with what to do
   */
  async apply(feed: string): Promise<Replay> {
    const looked = await this.kept.of(feed);
    if (looked.feed.state !== 'live') throw notHarvested(feed, looked.feed.state);
    const replay = await this.#compare(looked);
    for (let kept = await this.kept.of(feed); ; kept = await this.kept.of(feed)) {
      if (kept.run !== looked.run) throw newerCame(feed);
      await this.registry.requestHarvest(feed);
      const run = await this.worker.replay(FeedId.parse(feed), kept);
      if (run) return { ...replay, run };
      await pause(LOOK_EVERY);
    }
  }

  async #compare({ feed, source, fetchedAt }: KeptSource): Promise<Replay> {
    const compared = await ComparedRecords.open(this.db, feed.id, { now: this.clock.now(), examples: EXAMPLES });
    const context = { fetchedAt, timeZone: feed.timeZone, region: feed.area };
    const { end, error } = await readFeed({ ...source, context, validators: null, sink: compared });
    if (end === 'failed' && error) throw notReadable(error);
    return { fetchedAt, end, difference: await compared.difference(end === 'complete'), run: null };
  }
}
