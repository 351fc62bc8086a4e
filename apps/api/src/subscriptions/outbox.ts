import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Mailer, type Delivery, type Mail } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { Letters } from './letters.js';
import { GIVEN_UP_AFTER_MS, MOST_REFUSALS, nextTry } from './limits.js';
import { CLAIM_MAIL, ClaimedRow, DROP_MAIL, MARK_SENT, TRY_LATER } from './outbox.sql.js';
import { COUNT_REFUSAL, END_SUBSCRIPTION, FORGIVE_REFUSALS } from './subscription.sql.js';

/** How long a claim lasts: longer than a server may take for one mail. */
const LEASE_SECONDS = 300;

/** Mails of one round; the next tick goes on. */
const ROUND = 200;

/** A fault of ours in one letter; the mail server is not to blame, and the next letter may be sound. */
const CANNOT_BE_WRITTEN: Delivery = { kind: 'later', code: 'cannot-be-written', isOurs: false };

/** Sends what lies in the outbox, each mail once as far as SMTP allows. Several processes may do so at once. */
@Injectable()
export class Outbox {
  #isStopping = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly letters: Letters,
    private readonly log: Log,
  ) {}

  /** Sends what is due, until nothing is or our server fails. @returns how many mails were taken */
  async send(): Promise<number> {
    if (!this.mailer.isThere) return 0;
    let taken = 0;
    for (let tried = 0; tried < ROUND && !this.#isStopping; tried += 1) {
      const delivery = await this.#sendNext();
      if (delivery === null) return taken;
      if (delivery.kind === 'taken') taken += 1;
      if (delivery.kind === 'later' && delivery.isOurs) return taken;
    }
    return taken;
  }

  /** Begins no further mail. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Null where nothing is due. */
  async #sendNext(): Promise<Delivery | null> {
    const now = this.clock.now();
    const [claimed] = await this.db.query(CLAIM_MAIL, [now, LEASE_SECONDS, this.mailer.mostPerDay], ClaimedRow);
    if (claimed === undefined) return null;
    const mail = await this.#written(claimed);
    if (mail === null) {
      await this.db.execute(DROP_MAIL, [claimed.mail_id]);
      return { kind: 'taken' };
    }
    const delivery = mail === 'broken' ? CANNOT_BE_WRITTEN : await this.mailer.send(mail);
    await this.#note(claimed, delivery);
    return delivery;
  }

  /** A letter that cannot be written is tried like one that cannot be sent: later each time, and not for ever. */
  async #written(claimed: ClaimedRow): Promise<Mail | null | 'broken'> {
    try {
      return await this.letters.write(claimed);
    } catch (error) {
      this.log.error({ mail: claimed.mail_id, err: error }, 'a mail cannot be written');
      return 'broken';
    }
  }

  async #note(claimed: ClaimedRow, delivery: Delivery): Promise<void> {
    const now = this.clock.now();
    switch (delivery.kind) {
      case 'taken':
        await this.db.execute(MARK_SENT, [claimed.mail_id, now]);
        await this.db.execute(FORGIVE_REFUSALS, [claimed.id]);
        return;
      case 'refused':
        this.log.info({ subscription: claimed.id, code: delivery.code }, 'a mail was refused for good');
        await this.#refused(claimed);
        return;
      case 'later':
        this.log.warn({ mail: claimed.mail_id, code: delivery.code, tries: claimed.tries + 1 }, 'mail cannot be sent');
        await this.#later(claimed, delivery.code, now);
    }
  }

  /** An address that nobody has is not written to for ever, and one that was never confirmed only once. */
  async #refused({ id, mail_id, confirmed_at }: ClaimedRow): Promise<void> {
    await this.db.execute(DROP_MAIL, [mail_id]);
    const most = confirmed_at === null ? 1 : MOST_REFUSALS;
    if ((await this.db.execute(COUNT_REFUSAL, [id, most])) === 0) await this.db.execute(END_SUBSCRIPTION, [id]);
  }

  async #later({ mail_id, made_at, tries }: ClaimedRow, code: string, now: Date): Promise<void> {
    if (now.getTime() - made_at.getTime() > GIVEN_UP_AFTER_MS) await this.db.execute(DROP_MAIL, [mail_id]);
    else await this.db.execute(TRY_LATER, [mail_id, nextTry(now, tries + 1), code]);
  }
}
