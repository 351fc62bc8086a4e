import { Injectable } from '@nestjs/common';
import type { FeedId, NewOwnerKey, Owner, OwnerKey } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { ADD_KEY, KeyRow, KEYS_OF_FEED, NOTE_USE, ONE_KEY, REVOKE_ALL, REVOKE_KEY } from './key.sql.js';
import { newKeyText, readKeyText } from './key-text.js';
import { hashOf, isSame } from './secret.js';

/** Keys that one feed may have in use: more than a city has people who look after it. */
export const MOST_KEYS = 20;

/** Keys of owners. Whoever decides about them notes it in the audit log. */
@Injectable()
export class Keys {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Makes a key of a feed or registration; the answer is the only place that ever shows it. */
  async create(tx: Db, { feed, name }: { readonly feed: FeedId; readonly name: string }): Promise<NewOwnerKey> {
    const { id, secret, key } = newKeyText(newId());
    await tx.execute(ADD_KEY, [id, feed, name, hashOf(secret), this.clock.now()]);
    return { id, key };
  }

  /** All of a feed, revoked ones too, oldest first. */
  async list(feed: FeedId, db: Db = this.db): Promise<readonly OwnerKey[]> {
    return (await db.query(KEYS_OF_FEED, [feed], KeyRow)).map(toKey);
  }

  /** One key; null where there is none. */
  async one(id: string, db: Db = this.db): Promise<OwnerKey | null> {
    const [row] = await db.query(ONE_KEY, [id], KeyRow);
    return row === undefined ? null : toKey(row);
  }

  /** Ends a key and every session it opened. @returns false where it opened nothing any more */
  async revoke(tx: Db, id: string): Promise<boolean> {
    return (await tx.execute(REVOKE_KEY, [id, this.clock.now()])) === 1;
  }

  /** Ends every key of a feed. @returns how many were in use */
  revokeAll(tx: Db, feed: FeedId): Promise<number> {
    return tx.execute(REVOKE_ALL, [feed, this.clock.now()]);
  }

  /** A new key in the place of an old one, with its name; null where the old one opened nothing any more. */
  async rotate(tx: Db, id: string): Promise<NewOwnerKey | null> {
    const old = await this.one(id, tx);
    if (old === null || !(await this.revoke(tx, id))) return null;
    return this.create(tx, old);
  }

  /** Whose key this is; null where it opens nothing. */
  async owner(text: string): Promise<Owner | null> {
    const read = readKeyText(text);
    if (read === null) return null;
    const [row] = await this.db.query(ONE_KEY, [read.id], KeyRow);
    if (!opens(row, read.secret)) return null;
    await this.db.execute(NOTE_USE, [row.id, this.clock.now()]);
    return { kind: 'owner', feed: row.feed_id, key: row.id, name: row.name };
  }
}

/** An unknown id takes the same comparison as a known one. */
function opens(row: KeyRow | undefined, secret: string): row is KeyRow {
  const fits = isSame(hashOf(secret), row?.secret_hash ?? hashOf(''));
  return fits && row !== undefined && row.revoked_at === null;
}

function toKey(row: KeyRow): OwnerKey {
  return {
    id: row.id,
    feed: row.feed_id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
