import { Injectable } from '@nestjs/common';
import { BY_MAIL, type FeedId, type Owner, type Staff } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { hashOf, newSecret } from './secret.js';
import { SESSION_SECONDS, SessionCookie } from './session-cookie.js';
import { END_SESSION, END_SESSIONS_OF, ONE_SESSION, OPEN_SESSION, SEE_SESSION, SessionRow } from './session.sql.js';

/** Without a request for so long a session ends, in ms. */
export const IDLE_MS = 2 * 3_600_000;

/** A session is written to this seldom, in ms. */
const SEEN_MS = 5 * 60_000;

/** Who is logged in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
  ) {}

  /** Logs an account in; whoever calls has made sure that it is theirs. @returns the cookie to set */
  openForStaff(account: string, db: Db = this.db): Promise<string> {
    return this.#open(db, [account, null, null]);
  }

  /** Logs an owner in, by a key or, where it is null, by a link in a mail. @returns the cookie to set */
  openForOwner(
    { feed, key }: { readonly feed: FeedId; readonly key: string | null },
    db: Db = this.db,
  ): Promise<string> {
    return this.#open(db, [null, feed, key]);
  }

  /** Who has a session; null where it has ended. */
  async of(secret: string): Promise<Owner | Staff | null> {
    const now = this.clock.now();
    const hash = hashOf(secret);
    const seenSince = new Date(now.getTime() - IDLE_MS);
    const [row] = await this.db.query(ONE_SESSION, [hash, now, seenSince], SessionRow);
    if (row === undefined) return null;
    if (now.getTime() - row.seenAt.getTime() >= SEEN_MS) await this.db.execute(SEE_SESSION, [hash, now]);
    return whoOf(row);
  }

  /** Ends one session. @returns the cookie that says so */
  async end(secret: string | null): Promise<string> {
    if (secret !== null) await this.db.execute(END_SESSION, [hashOf(secret)]);
    return this.cookie.end();
  }

  /** Ends every session of an account, as disabling it or another password want it. */
  async endAllOf(tx: Db, account: string): Promise<void> {
    await tx.execute(END_SESSIONS_OF, [account]);
  }

  async #open(db: Db, [account, feed, key]: readonly [string | null, FeedId | null, string | null]): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    const until = new Date(now.getTime() + SESSION_SECONDS * 1000);
    await db.execute(OPEN_SESSION, [hashOf(secret), account, feed, key, now, until]);
    return this.cookie.write(secret);
  }
}

function whoOf(row: SessionRow): Owner | Staff {
  if (row.account !== null) return { kind: 'staff', account: row.account, name: row.accountName, role: row.role };
  return { kind: 'owner', feed: row.feed, key: row.key ?? BY_MAIL, name: row.keyName ?? 'E-Mail' };
}
