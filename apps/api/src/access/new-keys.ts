import { Injectable } from '@nestjs/common';
import type { FeedId, RecoveryEnd } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { NOBODY } from './actor.js';
import { Keys } from './keys.js';
import { OwnerLetters } from './owner-letters.js';
import { END_RECOVERY } from './recovery.sql.js';
import { Sessions } from './sessions.js';

/** Puts a new key in the place of all others of a feed. */
@Injectable()
export class NewKeys {
  constructor(
    private readonly db: Db,
    private readonly keys: Keys,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly letters: OwnerLetters,
  ) {}

  /** The domain was proved: one new key, every other one and every session ends, and the contact is told. */
  async replace(feed: FeedId, recovery: readonly [hash: string, feed: FeedId, now: Date]): Promise<RecoveryEnd> {
    const made = await this.db.transaction(async (tx) => {
      if ((await tx.execute(END_RECOVERY, recovery)) === 0) return null;
      const revoked = await this.keys.revokeAll(tx, feed);
      const key = await this.keys.create(tx, { feed, name: 'Nachweis der Domain' });
      const subject = { kind: 'feed', id: feed };
      const detail = { key: key.id, revoked };
      await this.audit.note(tx, { actor: NOBODY, action: 'key.recover', subject, outcome: 'done', detail });
      const { id, key: text } = key;
      return { key: text, cookie: await this.sessions.openForOwner({ feed, key: id }, tx) };
    });
    if (made === null) return { kind: 'unknown' };
    void this.letters.tellReplaced(feed);
    return { kind: 'proved', ...made };
  }

  /** Nothing was to be had. */
  async refuse({ feed, asker }: { readonly feed: FeedId; readonly asker: string }, code: string): Promise<RecoveryEnd> {
    const subject = { kind: 'feed', id: feed };
    await this.audit.refuse({ actor: NOBODY, action: 'key.recover', subject, code, asker });
    return { kind: 'unknown' };
  }
}
