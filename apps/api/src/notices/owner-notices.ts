import { Injectable } from '@nestjs/common';
import type { Actor, FeedId, FeedNotices, Notices, WebhookOutcome, WebhookTrial } from '@navigator/shared';
import { Db } from '../database/db.js';
import { NoticeMails } from './notice-mails.js';
import { LAST_POST, LastPostRow, NoticeRow, NOTICES, TARGET, TargetRow } from './target.sql.js';
import { toldNotices, toldWebhook } from './told-notices.js';
import { WebhookTrials } from './webhook-trial.js';
import { Webhooks } from './webhooks.js';

/** Notices that the owner sees, and attempts of each. */
const SHOWN = { notices: 50, attempts: 10 } as const;

/** How the people of a feed are told, for who was let in before. */
@Injectable()
export class OwnerNotices implements Notices {
  constructor(
    private readonly db: Db,
    private readonly mails: NoticeMails,
    private readonly webhooks: Webhooks,
    private readonly trials: WebhookTrials,
  ) {}

  async of(feed: FeedId): Promise<FeedNotices> {
    const [target] = await this.db.query(TARGET, [feed], TargetRow);
    const since = target?.webhook_since ?? null;
    const [last] = since === null ? [] : await this.db.query(LAST_POST, [feed, since], LastPostRow);
    const rows = await this.db.query(NOTICES, [feed, SHOWN.notices, SHOWN.attempts], NoticeRow);
    return { webhook: toldWebhook(target, last), mail: this.mails.told(target), items: toldNotices(rows), next: null };
  }

  setWebhook(feed: FeedId, url: string, actor: Actor): Promise<WebhookOutcome> {
    return this.webhooks.set(feed, url, actor);
  }

  endWebhook(feed: FeedId, actor: Actor): Promise<void> {
    return this.webhooks.end(feed, actor);
  }

  test(feed: FeedId): Promise<WebhookTrial> {
    return this.trials.test(feed);
  }

  setMail(feed: FeedId, address: string | null, actor: Actor): Promise<void> {
    return this.mails.set(feed, address, actor);
  }
}
