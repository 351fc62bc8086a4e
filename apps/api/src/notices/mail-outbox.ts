import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Mailer, type Delivery, type Mail } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { NoticeLetters } from './notice-letters.js';
import { isGivenUp, nextTry } from './notice-rules.js';
import { CLAIM_NOTICE, ClaimedNotice, DROP_NOTICE, MARK_TAKEN, NOTE_ATTEMPT, TRY_LATER } from './outbox.sql.js';
import { COUNT_REFUSAL, FORGIVE_REFUSALS } from './target.sql.js';

/** How long a claim lasts: longer than a server may take for one mail. */
const LEASE_SECONDS = 300;

/** Mails of one round; the next tick goes on. */
const ROUND = 200;

/** A fault of ours in one letter; the mail server is not to blame, and the next letter may be sound. */
const CANNOT_BE_WRITTEN: Delivery = { kind: 'later', code: 'cannot-be-written', isOurs: false };

/** Sends what lies in the outbox by mail, each once as far as SMTP allows. Several processes may do so at once. */
@Injectable()
export class MailOutbox {
  #isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly letters: NoticeLetters,
    private readonly log: Log,
  ) {}

  /** Sends what is due, until nothing is or our server fails. */
  async send(): Promise<void> {
    if (!this.mailer.isThere) return;
    for (let tried = 0; tried < ROUND && !this.#isStopping; tried += 1) {
      const delivery = await this.#sendNext();
      if (delivery === null || (delivery.kind === 'later' && delivery.isOurs)) return;
    }
  }

  /** Begins no further mail. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Null where nothing is due. */
  async #sendNext(): Promise<Delivery | null> {
    const parameters = [this.clock.now(), LEASE_SECONDS, 'mail', this.mailer.mostPerDay];
    const [claimed] = await this.db.query(CLAIM_NOTICE, parameters, ClaimedNotice);
    if (claimed === undefined) return null;
    const mail = await this.#written(claimed);
    if (mail === null) {
      await this.db.execute(DROP_NOTICE, [claimed.id, this.clock.now(), 0]);
      return { kind: 'taken' };
    }
    const delivery = mail === 'broken' ? CANNOT_BE_WRITTEN : await this.mailer.send(mail);
    await this.db.transaction((tx) => this.#note(tx, claimed, delivery));
    return delivery;
  }

  async #written(claimed: ClaimedNotice): Promise<Mail | null | 'broken'> {
    if (claimed.email === null) return null;
    try {
      return await this.letters.write(claimed, claimed.email);
    } catch (error) {
      this.log.error({ notice: claimed.id, err: error }, 'a mail about a feed cannot be written');
      return 'broken';
    }
  }

  async #note(tx: Db, claimed: ClaimedNotice, delivery: Delivery): Promise<void> {
    const now = this.clock.now();
    const attempted = (code: string | null): Promise<number> =>
      tx.execute(NOTE_ATTEMPT, [claimed.id, now, null, delivery.kind === 'taken', code]);
    switch (delivery.kind) {
      case 'taken':
        await attempted(null);
        await tx.execute(MARK_TAKEN, [claimed.id, now]);
        await tx.execute(FORGIVE_REFUSALS, [claimed.feed_id]);
        return;
      case 'refused':
        this.log.info({ feed: claimed.feed_id, code: delivery.code }, 'a mail about a feed was refused for good');
        await attempted('refused');
        await tx.execute(DROP_NOTICE, [claimed.id, now, 1]);
        await tx.execute(COUNT_REFUSAL, [claimed.feed_id, claimed.email]);
        return;
      case 'later':
        this.log.warn({ notice: claimed.id, code: delivery.code, tries: claimed.tries + 1 }, 'mail cannot be sent');
        await attempted(delivery.code);
        await this.#later(tx, claimed, now);
    }
  }

  async #later(tx: Db, { id, made_at, tries }: ClaimedNotice, now: Date): Promise<void> {
    if (isGivenUp('mail', made_at, now)) await tx.execute(DROP_NOTICE, [id, now, 1]);
    else await tx.execute(TRY_LATER, [id, nextTry(now, tries + 1)]);
  }
}
