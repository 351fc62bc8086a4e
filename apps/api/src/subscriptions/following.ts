import { Injectable } from '@nestjs/common';
import {
  filterToQuery,
  type Confirmed,
  type Filter,
  type MailFollowing,
  type MailSubscription,
  type Rhythm,
  type SubscriptionToken,
  type SubscriptionWish,
  type WishOutcome,
} from '@navigator/shared';
import { Db } from '../database/db.js';
import { Mailer } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { Rate } from '../platform/rate.js';
import { CONFIRM_WITHIN_MS, LASTS_MS, MANAGE_WITHIN_MS, MOST_SUBSCRIPTIONS, MOST_WISHES_PER_DAY } from './limits.js';
import { nextDigest } from './next-digest.js';
import { INSERT_MAIL, type MailKind } from './outbox.sql.js';
import {
  AddressRow,
  CHANGE_RHYTHM,
  CONFIRM,
  END_SUBSCRIPTION,
  FIND_WISHED,
  INSERT_SUBSCRIPTION,
  INSERT_TOKEN,
  LOCK_ADDRESS,
  OPEN_WITH_TOKEN,
  OpenedRow,
  SubscriptionRow,
  SUM_UP_ADDRESS,
  WISH_AGAIN,
  WishedRow,
} from './subscription.sql.js';
import { SubscriptionNames } from './subscription-names.js';
import { hashOfSecret, newSecret } from './token.js';

/** Wishes a minute from one network address: a person makes one or two. */
const WISHES_PER_MINUTE = 10;

/** And a day: enough for a town hall behind one address, too few to write to strangers all day. */
const WISHES_PER_DAY = 100;

const DAY = 86_400_000;

/**
 * Following by mail, for who wants to be told: wish, confirm, look, change, end. A wish is answered alike whether we
 * know the address or not; what there is to say goes to the mailbox.
 */
@Injectable()
export class Following implements MailFollowing {
  readonly #rates: readonly Rate[];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly names: SubscriptionNames,
    private readonly mailer: Mailer,
  ) {
    this.#rates = [new Rate(clock, WISHES_PER_MINUTE), new Rate(clock, WISHES_PER_DAY, DAY)];
  }

  get isOffered(): boolean {
    return this.mailer.isThere;
  }

  async ask(wish: SubscriptionWish, asker: string): Promise<WishOutcome> {
    const seconds = Math.max(...this.#rates.map((rate) => rate.wait(asker) ?? 0));
    if (seconds > 0) return { kind: 'tooMany', seconds };
    if (this.isOffered) await this.db.transaction((tx) => this.#take(tx, wish));
    return { kind: 'asked' };
  }

  async look(token: SubscriptionToken): Promise<MailSubscription | null> {
    const opened = await this.#open(token);
    return opened === null ? null : this.#told(opened);
  }

  async confirm(token: SubscriptionToken): Promise<Confirmed | null> {
    const opened = await this.#open(token);
    if (opened === null) return null;
    const now = this.clock.now();
    const secret = newSecret();
    const row = await this.db.transaction(async (tx) => {
      const [confirmed] = await tx.query(CONFIRM, [opened.id, now, nextDigest(now, opened.rhythm)], SubscriptionRow);
      const until = new Date(now.getTime() + MANAGE_WITHIN_MS);
      if (confirmed) await tx.execute(INSERT_TOKEN, [hashOfSecret(secret), opened.id, 'manage', until]);
      return confirmed;
    });
    return row === undefined ? null : { token: secret, subscription: await this.#told(row) };
  }

  async change(token: SubscriptionToken, rhythm: Rhythm): Promise<MailSubscription | null> {
    const opened = await this.#open(token);
    if (opened?.purpose !== 'manage') return null;
    const next = nextDigest(this.clock.now(), rhythm);
    const [row] = await this.db.query(CHANGE_RHYTHM, [opened.id, rhythm, next], SubscriptionRow);
    return row === undefined ? null : this.#told(row);
  }

  async end(token: SubscriptionToken): Promise<void> {
    const opened = await this.#open(token);
    if (opened !== null) await this.db.execute(END_SUBSCRIPTION, [opened.id]);
  }

  async #open(token: SubscriptionToken): Promise<OpenedRow | null> {
    const [row] = await this.db.query(OPEN_WITH_TOKEN, [hashOfSecret(token), this.clock.now()], OpenedRow);
    return row ?? null;
  }

  async #told(row: SubscriptionRow): Promise<MailSubscription> {
    const ends = row.confirmed_at?.getTime() ?? row.created_at.getTime();
    const lasts = row.confirmed_at === null ? CONFIRM_WITHIN_MS : LASTS_MS;
    return {
      state: row.confirmed_at === null ? 'waiting' : 'active',
      filter: row.filter,
      words: await this.names.words(row),
      rhythm: row.rhythm,
      language: row.language,
      nextAt: row.next_at?.toISOString() ?? null,
      endsAt: new Date(ends + lasts).toISOString(),
    };
  }

  /** Too many wishes for one address are taken in silence: its owner did not make them. */
  async #take(tx: Db, wish: SubscriptionWish): Promise<void> {
    const now = this.clock.now();
    await tx.execute(LOCK_ADDRESS, [wish.email]);
    const since = new Date(now.getTime() - DAY);
    const [address] = await tx.query(SUM_UP_ADDRESS, [wish.email, since], AddressRow);
    if (address === undefined || address.wishes >= MOST_WISHES_PER_DAY) return;
    const { id, kind } = await this.#answerTo(tx, wish, address);
    await tx.execute(INSERT_MAIL, [newId(), id, kind, now]);
  }

  /** Which mail answers a wish, about which subscription. */
  async #answerTo(
    tx: Db,
    wish: SubscriptionWish,
    { count, oldest }: AddressRow,
  ): Promise<{ readonly id: string; readonly kind: MailKind }> {
    const now = this.clock.now();
    const filter = spelled(wish.filter);
    const [wished] = await tx.query(FIND_WISHED, [wish.email, filter, wish.language], WishedRow);
    if (wished?.isKnown === true) return { id: wished.id, kind: 'known' };
    if (wished !== undefined) {
      await tx.execute(WISH_AGAIN, [wished.id, wish.rhythm, now]);
      return { id: wished.id, kind: 'confirm' };
    }
    if (count >= MOST_SUBSCRIPTIONS && oldest !== null) return { id: oldest, kind: 'full' };
    const id = newId();
    await tx.execute(INSERT_SUBSCRIPTION, [id, wish.email, filter, wish.rhythm, wish.language, now]);
    return { id, kind: 'confirm' };
  }
}

/** The one spelling of a filter; the language of a subscription stands beside it. */
function spelled({ lang: _, ...filter }: Filter): string {
  return filterToQuery(filter).toString();
}
