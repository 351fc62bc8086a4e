import { Injectable } from '@nestjs/common';
import type { FeedId, RunId } from '@navigator/shared';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { Harvester, type Replayed } from './harvester.js';
import { ClaimLost, Leases, type Claim } from './leases.js';

/**
 * Feeds harvested at once by one process; hosts differ, so nobody is asked twice at a time. Most of that time is spent
 * waiting for hosts; how much goes to the database at a time is bounded there (`staging/places.ts`).
 */
const AT_ONCE = 12;

/** Takes due feeds, as many at once as allowed, and harvests them; any number of processes may do so. */
@Injectable()
export class HarvestWorker {
  readonly #running = new Map<string, Promise<RunId | null>>();
  #taking: Promise<void> | null = null;
  #isStopping = false;

  constructor(
    private readonly leases: Leases,
    private readonly harvester: Harvester,
    private readonly demo: DemoSwitch,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Starts what is due now; returns once nothing more can be started. Each run that ends makes room for the next. */
  async takeDue(): Promise<void> {
    this.#taking ??= this.#takeAll().finally(() => {
      this.#taking = null;
    });
    await this.#taking;
  }

  async #takeAll(): Promise<void> {
    while (!this.#isStopping && this.#running.size < AT_ONCE) {
      const claim = await this.leases.claim(await this.demo.isDemo());
      if (!claim) return;
      // What goes wrong there goes wrong at the next tick as well, which tells it.
      void this.#start(claim).then(() => this.takeDue().catch(() => undefined));
    }
  }

  /** Claims and harvests one feed that is due; null when somebody else holds it or its host. */
  async take(feed: FeedId): Promise<RunId | null> {
    const claim = await this.leases.claim(true, feed);
    return claim ? this.#start(claim) : null;
  }

  /** As `take`, from answers that are kept. */
  async replay(feed: FeedId, replayed: Replayed): Promise<RunId | null> {
    const claim = await this.leases.claim(true, feed);
    return claim ? this.#start(claim, replayed) : null;
  }

  /** Takes and harvests until nothing is due any more. */
  async drain(): Promise<void> {
    await this.takeDue();
    while (this.#running.size > 0) {
      await Promise.race(this.#running.values());
      await this.takeDue();
    }
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.allSettled(this.#running.values());
  }

  #start(claim: Claim, replayed: Replayed | null = null): Promise<RunId | null> {
    const harvest = this.#harvest(claim, replayed).finally(() => this.#running.delete(claim.owner));
    this.#running.set(claim.owner, harvest);
    return harvest;
  }

  /** One feed's failure ends one run, never the worker. */
  async #harvest(claim: Claim, replayed: Replayed | null): Promise<RunId | null> {
    try {
      const how = { startedAt: this.clock.now(), log: this.log };
      return await (replayed ? this.harvester.replay(claim, replayed, how) : this.harvester.harvest(claim, how));
    } catch (error) {
      if (error instanceof ClaimLost) this.log.warn({ feed: claim.id }, 'another process took this feed over');
      else this.log.error({ feed: claim.id, err: error }, 'a run could not be closed');
      return null;
    }
  }
}
