import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { GONE_STATUS } from './notice-texts.js';
import { isGivenUp, nextTry } from './notice-rules.js';
import { CLAIM_NOTICE, ClaimedNotice, DROP_NOTICE, MARK_TAKEN, NOTE_ATTEMPT, TRY_LATER } from './outbox.sql.js';
import { DROP_WAITING, END_WEBHOOK } from './target.sql.js';
import { WebhookPost, type Posted } from './webhook-post.js';

/** How long a claim lasts: longer than a turn and an answer may take. */
export const WEBHOOK_LEASE_SECONDS = 60;

/** Posts at once, so that one slow receiver does not keep all others waiting, and posts of one round. */
const AT_ONCE = 4;
const ROUND = 200;

/** Posts what lies in the outbox for webhooks: at least once each, always with the same id. Several processes may do so. */
@Injectable()
export class WebhookOutbox {
  #isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly post: WebhookPost,
    private readonly log: Log,
  ) {}

  /** Posts what is due. */
  async send(): Promise<void> {
    let left = ROUND;
    const worker = async (): Promise<void> => {
      while (left > 0 && !this.#isStopping && (await this.#sendNext())) left -= 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  /** Begins no further post. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Posts one that is claimed, and notes what became of it. */
  async deliver(claimed: ClaimedNotice): Promise<Posted | null> {
    const { feed_id, webhook_url, webhook_secret, body } = claimed;
    if (webhook_url === null || webhook_secret === null || body === null) {
      await this.db.execute(DROP_NOTICE, [claimed.id, this.clock.now(), 0]);
      return null;
    }
    const posted = await this.#posted({ feed: feed_id, url: webhook_url, sealedSecret: webhook_secret, body });
    await this.db.transaction((tx) => this.#note(tx, claimed, posted));
    return posted;
  }

  async #sendNext(): Promise<boolean> {
    const parameters = [this.clock.now(), WEBHOOK_LEASE_SECONDS, 'webhook', null];
    const [claimed] = await this.db.query(CLAIM_NOTICE, parameters, ClaimedNotice);
    if (claimed === undefined) return false;
    await this.deliver(claimed);
    return true;
  }

  /** A fault of ours is no reason to try one post for ever, or to leave all others unsent. */
  async #posted(post: Parameters<WebhookPost['send']>[0]): Promise<Posted> {
    try {
      return await this.post.send(post);
    } catch (error) {
      this.log.error({ feed: post.feed, err: error }, 'a notice cannot be posted');
      return { isDelivered: false, status: null, code: 'internal-error' };
    }
  }

  async #note(tx: Db, claimed: ClaimedNotice, { isDelivered, status, code }: Posted): Promise<void> {
    const now = this.clock.now();
    await tx.execute(NOTE_ATTEMPT, [claimed.id, now, status, isDelivered, code]);
    if (isDelivered) {
      await tx.execute(MARK_TAKEN, [claimed.id, now]);
      return;
    }
    if (status === GONE_STATUS) {
      await tx.execute(END_WEBHOOK, [claimed.feed_id, now, claimed.webhook_secret]);
      await tx.execute(DROP_WAITING, [claimed.feed_id, 'webhook', now]);
    }
    if (this.#isLast(claimed, status, now)) await tx.execute(DROP_NOTICE, [claimed.id, now, 1]);
    else await tx.execute(TRY_LATER, [claimed.id, nextTry(now, claimed.tries + 1)]);
  }

  /** Whoever tries a webhook looks on, and tries again. */
  #isLast({ type, made_at }: ClaimedNotice, status: number | null, now: Date): boolean {
    return status === GONE_STATUS || type === 'webhook.test' || isGivenUp('webhook', made_at, now);
  }
}
