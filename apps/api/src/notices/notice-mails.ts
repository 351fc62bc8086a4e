import { Injectable } from '@nestjs/common';
import type { Actor, FeedId, FeedNotices } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { Mailer } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { MOST_REFUSALS } from './notice-rules.js';
import { MAIL_ENDED } from './notice-texts.js';
import { DROP_WAITING, SET_MAIL, type TargetRow } from './target.sql.js';

/** Where mail about a feed goes, as its people set it. */
@Injectable()
export class NoticeMails {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  async set(feed: FeedId, address: string | null, actor: Actor): Promise<void> {
    const action = address === null ? 'feed.mail-ended' : 'feed.mail-set';
    await this.db.transaction(async (tx) => {
      if ((await tx.execute(SET_MAIL, [feed, address])) === 0) return;
      if (address === null) await tx.execute(DROP_WAITING, [feed, 'mail', this.clock.now()]);
      await this.audit.note(tx, { actor, action, subject: { kind: 'feed', id: feed }, outcome: 'done' });
    });
  }

  told(target: TargetRow | undefined): FeedNotices['mail'] {
    const text = target !== undefined && target.refusals >= MOST_REFUSALS ? MAIL_ENDED : null;
    return { isOffered: this.mailer.isThere, address: target?.email ?? null, text };
  }
}
