import { Injectable } from '@nestjs/common';
import { WebhookBody } from '@navigator/shared';
import { Config } from '../config/config.js';
import type { DueRow } from './due.sql.js';
import { QUARANTINE_OPENED, WEBHOOK_TEST } from './notice-texts.js';

/** The name of a notice, and when it was made. */
interface Made {
  readonly id: string;
  readonly now: Date;
}

/** What is posted to webhooks. */
@Injectable()
export class WebhookBodies {
  constructor(private readonly config: Config) {}

  about(due: Omit<DueRow, 'by' | 'story'>, { id, now }: Made): WebhookBody {
    return WebhookBody.parse({
      id,
      type: due.type,
      feed: { id: due.feed_id, name: due.name, url: `${this.config.publicUrl}/feeds/${due.feed_id}` },
      at: now.toISOString(),
      data: { since: due.since?.toISOString() ?? null, text: due.text ?? QUARANTINE_OPENED },
    });
  }

  test(feed: Pick<DueRow, 'feed_id' | 'name'>, made: Made): WebhookBody {
    return this.about({ ...feed, type: 'webhook.test', since: null, text: WEBHOOK_TEST }, made);
  }
}
