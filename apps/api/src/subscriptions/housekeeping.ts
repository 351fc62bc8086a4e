import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { Mailer } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { ASKED_BEFORE_MS, CONFIRM_WITHIN_MS, LASTS_MS } from './limits.js';
import { INSERT_MAIL } from './outbox.sql.js';
import { ASK_AGAIN, ERASE_UNCONFIRMED, FORGET_MAILS, FORGET_TOKENS } from './subscription.sql.js';

/** Nothing that is older can be told again. */
const TOLD_FOR_MS = 400 * 86_400_000;

/**
 * What becomes of subscriptions with time: asked again, ended, erased. Without a mail server nobody can be asked, and no
 * address is kept for that.
 */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async tidy(): Promise<void> {
    const now = this.clock.now();
    const before = (ms: number): Date => new Date(now.getTime() - ms);
    await this.db.execute(ERASE_UNCONFIRMED, [before(CONFIRM_WITHIN_MS), before(LASTS_MS)]);
    if (this.mailer.isThere) await this.#askAgain(now, before(LASTS_MS - ASKED_BEFORE_MS));
    await this.db.execute(FORGET_TOKENS, [now]);
    await this.db.execute(FORGET_MAILS, [before(TOLD_FOR_MS)]);
  }

  async #askAgain(now: Date, confirmedBefore: Date): Promise<void> {
    await this.db.transaction(async (tx) => {
      const rows = await tx.query(ASK_AGAIN, [now, confirmedBefore], z.object({ id: z.string() }));
      for (const { id } of rows) await tx.execute(INSERT_MAIL, [newId(), id, 'again', now]);
    });
  }
}
