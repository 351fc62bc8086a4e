import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { MailOutbox } from './mail-outbox.js';
import { NoticeWatch } from './notice-watch.js';
import { WebhookOutbox } from './webhook-outbox.js';

/** Ticks; what is due stands in rows. */
@Injectable()
export class NoticeSchedule implements BeforeApplicationShutdown {
  #sending: Promise<unknown> = Promise.resolve();
  #posting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly watch: NoticeWatch,
    private readonly mails: MailOutbox,
    private readonly webhooks: WebhookOutbox,
  ) {}

  @Cron(CronExpression.EVERY_30_SECONDS, { waitForCompletion: true })
  look(): Promise<void> {
    return this.watch.look();
  }

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async send(): Promise<void> {
    this.#sending = this.mails.send();
    await this.#sending;
  }

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async post(): Promise<void> {
    this.#posting = this.webhooks.send();
    await this.#posting;
  }

  /** What is under way is noted before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.mails.stop();
    this.webhooks.stop();
    await Promise.allSettled([this.#sending, this.#posting]);
  }
}
