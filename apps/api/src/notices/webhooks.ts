import { Injectable } from '@nestjs/common';
import type { Actor, FeedId, WebhookOutcome } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { attemptText } from './notice-texts.js';
import { newWebhookSecret } from './signature.js';
import { DROP_WAITING, SET_WEBHOOK } from './target.sql.js';
import { WebhookPost } from './webhook-post.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Where notices of a feed are posted to, as its people set it. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly post: WebhookPost,
    private readonly secrets: WebhookSecrets,
    private readonly audit: Audit,
  ) {}

  async set(feed: FeedId, url: string, actor: Actor): Promise<WebhookOutcome> {
    const code = await this.post.judge(url);
    if (code !== null) return refused(code);
    const secret = newWebhookSecret();
    const sealed = await this.secrets.seal(feed, secret);
    const now = this.clock.now();
    const isSet = await this.db.transaction(async (tx) => {
      if ((await tx.execute(SET_WEBHOOK, [feed, url, sealed, now])) === 0) return false;
      await this.audit.note(tx, { ...SET, actor, subject: { kind: 'feed', id: feed } });
      return true;
    });
    if (!isSet) return refused('no-feed');
    return { kind: 'set', set: { webhook: { url, since: now.toISOString(), state: 'working', text: null }, secret } };
  }

  async end(feed: FeedId, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      if ((await tx.execute(SET_WEBHOOK, [feed, null, null, null])) === 0) return;
      await tx.execute(DROP_WAITING, [feed, 'webhook', this.clock.now()]);
      await this.audit.note(tx, { ...ENDED, actor, subject: { kind: 'feed', id: feed } });
    });
  }
}

const SET = { action: 'feed.webhook-set', outcome: 'done' } as const;
const ENDED = { action: 'feed.webhook-ended', outcome: 'done' } as const;

function refused(code: string): WebhookOutcome {
  return { kind: 'refused', code, text: attemptText({ by: 'webhook', status: null, isDelivered: false, code }) };
}
