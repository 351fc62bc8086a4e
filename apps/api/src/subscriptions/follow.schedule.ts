import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Digests } from './digests.js';
import { Housekeeping } from './housekeeping.js';
import { Outbox } from './outbox.js';

/** Ticks; what is due stands in rows. */
@Injectable()
export class FollowSchedule implements BeforeApplicationShutdown {
  #sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly digests: Digests,
    private readonly outbox: Outbox,
    private readonly housekeeping: Housekeeping,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async send(): Promise<void> {
    this.#sending = this.outbox.send();
    await this.#sending;
  }

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async gather(): Promise<void> {
    await this.housekeeping.tidy();
    await this.digests.gather();
  }

  /** The mail under way is noted before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.outbox.stop();
    await this.#sending.catch(() => undefined);
  }
}
