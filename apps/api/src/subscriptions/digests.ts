import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { newId } from '../platform/new-id.js';
import { gatherSql } from './news.sql.js';
import { isTooLate, nextDigest } from './next-digest.js';
import { DROP_MAIL, INSERT_MAIL } from './outbox.sql.js';
import { CLAIM_DUE, DueRow, SET_NEXT } from './subscription.sql.js';
import { followed } from './subscription-names.js';

/**
 * How far before the last look the next one begins: a harvest that was under way then dates its changes before. What was
 * told stays told, by its name.
 */
const OVERLAP_MS = 86_400_000;

/** Gathers the news of subscriptions whose morning has come, and puts a mail for each into the outbox. */
@Injectable()
export class Digests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly log: Log,
  ) {}

  /** Everything that is due. Several processes may do so at once. @returns how many subscriptions were looked at */
  async gather(): Promise<number> {
    let looked = 0;
    while (await this.#gatherNext()) looked += 1;
    return looked;
  }

  /** News, mail and the next morning are written together, or nothing of them. */
  async #gatherNext(): Promise<boolean> {
    const now = this.clock.now();
    let claimed: DueRow | undefined;
    try {
      return await this.db.transaction(async (tx) => {
        [claimed] = await tx.query(CLAIM_DUE, [now], DueRow);
        if (claimed !== undefined) await this.#tell(tx, claimed, now);
        return claimed !== undefined;
      });
    } catch (error) {
      if (claimed === undefined) throw error;
      await this.#postpone(claimed, error);
      return true;
    }
  }

  /** One that cannot be gathered keeps no other waiting. */
  async #postpone({ id, told_until }: DueRow, error: unknown): Promise<void> {
    this.log.error({ subscription: id, err: error }, 'the news of a subscription cannot be gathered');
    await this.db.execute(SET_NEXT, [id, told_until, nextDigest(this.clock.now(), 'daily')]);
  }

  async #tell(tx: Db, row: DueRow, now: Date): Promise<void> {
    if (isTooLate(row.next_at, now)) {
      await tx.execute(SET_NEXT, [row.id, row.told_until, nextDigest(now, 'daily')]);
      return;
    }
    const since = new Date(Math.max(row.told_until.getTime() - OVERLAP_MS, row.followed_from.getTime()));
    const mail = newId();
    await tx.execute(INSERT_MAIL, [mail, row.id, 'digest', now]);
    const question = { subscription: row.id, mail, filter: followed(row), rhythm: row.rhythm, since };
    const { sql, parameters } = gatherSql(question, { now, demo: this.demo.shownSql });
    const news = await tx.execute(sql, parameters);
    if (news === 0) await tx.execute(DROP_MAIL, [mail]);
    await tx.execute(SET_NEXT, [row.id, now, nextDigest(now, row.rhythm)]);
  }
}
