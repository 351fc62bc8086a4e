import { Injectable } from '@nestjs/common';
import type { FeedId, WebhookTrial } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { Rate } from '../platform/rate.js';
import { attemptText } from './notice-texts.js';
import { FEED_NAME, INSERT_TEST, TARGET, TargetRow } from './target.sql.js';
import { WebhookBodies } from './webhook-bodies.js';
import { WEBHOOK_LEASE_SECONDS, WebhookOutbox } from './webhook-outbox.js';

/** Tests of one webhook a minute: enough to mend a receiver by, too few to trouble somebody else's. */
const TESTS_PER_MINUTE = 5;

/** Posts a test while somebody waits for what comes of it. */
@Injectable()
export class WebhookTrials {
  readonly #rate: Rate;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: WebhookOutbox,
    private readonly bodies: WebhookBodies,
  ) {
    this.#rate = new Rate(clock, TESTS_PER_MINUTE);
  }

  async test(feed: FeedId): Promise<WebhookTrial> {
    const [target] = await this.db.query(TARGET, [feed], TargetRow);
    const [named] = await this.db.query(FEED_NAME, [feed], z.object({ name: z.string() }));
    if (target === undefined || target.webhook_url === null || named === undefined) return { kind: 'none' };
    const seconds = this.#rate.wait(feed);
    if (seconds !== null) return { kind: 'tooMany', seconds };
    const [id, now] = [newId(), this.clock.now()];
    const about = { feed_id: feed, name: named.name };
    const body = this.bodies.test(about, { id, now });
    await this.db.execute(INSERT_TEST, [id, feed, JSON.stringify(body), now, WEBHOOK_LEASE_SECONDS]);
    const claimed = { ...about, ...target, id, type: body.type, story: id, body, made_at: now, tries: 0 };
    const posted = await this.outbox.deliver(claimed);
    if (posted === null) return { kind: 'none' };
    const { status, isDelivered } = posted;
    const attempt = { at: now.toISOString(), status, isDelivered, text: attemptText({ by: 'webhook', ...posted }) };
    return { kind: 'tried', attempt };
  }
}
