import { Injectable } from '@nestjs/common';
import type { Actor, FeedId, NewOwnerKey, OwnerKey } from '@navigator/shared';
import { Keys, MOST_KEYS } from '../access/keys.js';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { keyUnknown, lastKey, tooManyKeys } from './owner-problem.js';

/** What owners decide about the keys of their feed; the feed is never without one. */
@Injectable()
export class OwnerKeys {
  constructor(
    private readonly db: Db,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  /** All of a feed, revoked ones too, oldest first. */
  list(feed: FeedId): Promise<readonly OwnerKey[]> {
    return this.keys.list(feed);
  }

  /** Makes another key. @throws OwnerProblem where there are too many */
  async make(feed: FeedId, name: string, actor: Actor): Promise<NewOwnerKey> {
    return this.db.transaction(async (tx) => {
      if ((await this.#inUse(tx, feed)).length >= MOST_KEYS) throw tooManyKeys();
      const made = await this.keys.create(tx, { feed, name });
      await this.#note(tx, { actor, action: 'key.create', feed, key: made.id });
      return made;
    });
  }

  /** A new secret in the place of an old one. @throws OwnerProblem where the old one is none of this feed */
  async rotate(feed: FeedId, key: string, actor: Actor): Promise<NewOwnerKey> {
    return this.db.transaction(async (tx) => {
      await this.#own(tx, feed, key);
      const made = await this.keys.rotate(tx, key);
      if (made === null) throw keyUnknown();
      await this.#note(tx, { actor, action: 'key.rotate', feed, key });
      return made;
    });
  }

  /** Ends a key. @throws OwnerProblem where it is none of this feed, or its last */
  async revoke(feed: FeedId, key: string, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const inUse = await this.#own(tx, feed, key);
      if (inUse.length === 1) throw lastKey();
      await this.keys.revoke(tx, key);
      await this.#note(tx, { actor, action: 'key.revoke', feed, key });
    });
  }

  /** @throws OwnerProblem unless the key is one of the feed that opens it */
  async #own(tx: Db, feed: FeedId, key: string): Promise<readonly OwnerKey[]> {
    const inUse = await this.#inUse(tx, feed);
    if (!inUse.some(({ id }) => id === key)) throw keyUnknown();
    return inUse;
  }

  async #inUse(tx: Db, feed: FeedId): Promise<readonly OwnerKey[]> {
    return (await this.keys.list(feed, tx)).filter(({ revokedAt }) => revokedAt === null);
  }

  #note(tx: Db, { actor, action, feed, key }: KeyNote): Promise<void> {
    const subject = { kind: 'feed', id: feed };
    return this.audit.note(tx, { actor, action, subject, outcome: 'done', detail: { key } });
  }
}

interface KeyNote {
  readonly actor: Actor;
  readonly action: string;
  readonly feed: FeedId;
  readonly key: string;
}
