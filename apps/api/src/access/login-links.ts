import { Injectable } from '@nestjs/common';
import type { FeedId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { ADD_LINK, LinkRow, USE_LINK } from './login-link.sql.js';
import { hashOf, newSecret } from './secret.js';

/** How long a login link is good, in ms. */
export const LINK_MS = 15 * 60_000;

/** Whom a link logs in: the owner of a feed, by a key or (null) by mail. */
export interface LinkOwner {
  readonly feed: FeedId;
  readonly key: string | null;
}

/** Links that log an owner in, once. */
@Injectable()
export class LoginLinks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Makes one; `path` leads to a page that asks for a click, because scanners of mails open every link. */
  async make({ feed, key }: LinkOwner, db: Db = this.db): Promise<{ readonly path: string; readonly expiresAt: Date }> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_MS);
    await db.execute(ADD_LINK, [hashOf(secret), feed, key, expiresAt]);
    return { path: `/zugang?t=${secret}`, expiresAt };
  }

  /** Uses one up; null where it was used, has ended or never was. */
  async use(secret: string): Promise<LinkOwner | null> {
    const [link] = await this.db.query(USE_LINK, [hashOf(secret), this.clock.now()], LinkRow);
    return link ?? null;
  }
}
