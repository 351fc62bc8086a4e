import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { LOCK_FEED, REQUEST_HARVEST } from '../feeds/feed.sql.js';
import { eraseRecords } from '../erasure/erase.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import {
  ANSWER_MESSAGE,
  ANSWER_OF,
  AnsweredRow,
  DIGEST_OF,
  DigestRow,
  DROP_OVERTAKEN,
  FORGET_REFUSED,
  KEEP_MESSAGE,
  KEEP_REFUSED,
  TAKEN_AWAY,
} from './messages.sql.js';
import type { KnownSender } from './senders.sql.js';

/** A message that can be taken, as far as keeping it goes. */
export interface Deposit {
  readonly id: string;
  readonly digest: string;
  /** Four figures of the standard; the last one says what it does: 1 begins, 2 changes, 9 deletes. */
  readonly type: string;
  readonly planId: string;
  /** The process it belongs to; null where it names none. */
  readonly caseId: string | null;
  /** Id in the source of the record it makes; null for a deletion. */
  readonly sourceId: string | null;
  /** When it was written, by its own account; null where it does not say. */
  readonly createdAt: Date | null;
  /** Without what we have no business with; null for a deletion. */
  readonly body: string | null;
}

/** How a message was answered. */
export interface GivenAnswer {
  readonly outcome: 'accepted' | 'refused';
  readonly xml: string;
}

const SourceIdRow = z.object({ sourceId: z.string() });

/** Keeps what senders bring: each message once, the body of the current one of each procedure. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** How this very message was answered when it came first; null where it is new, was never answered, or says another thing. */
  async answerOf(sender: KnownSender, id: string, digest: string): Promise<GivenAnswer | null> {
    const [row] = await this.db.query(ANSWER_OF, [sender.id, id], AnsweredRow);
    if (!row?.answer || !row.outcome) return null;
    if (row.digest === digest) return { outcome: row.outcome, xml: row.answer };
    // A refused message may come again mended.
    if (row.outcome === 'refused') await this.db.execute(FORGET_REFUSED, [sender.id, id]);
    return null;
  }

  /**
   * Keeps a message and asks for a harvest; a deletion takes its procedures away at once. All of it or nothing.
   * @returns `id-taken`, and nothing is done, where another message came under its id
   */
  async put(sender: KnownSender, deposit: Deposit): Promise<'kept' | 'id-taken'> {
    const { id, digest, type, planId, caseId, sourceId, createdAt, body } = deposit;
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      // One message at a time; whoever waits sees what the one before did.
      await tx.query(LOCK_FEED, [sender.feed], IdRow);
      const row = [sender.id, id, digest, type, planId, caseId, sourceId, createdAt ?? now, now, body];
      const isNew = (await tx.execute(KEEP_MESSAGE, row)) > 0;
      const [known] = isNew ? [] : await tx.query(DIGEST_OF, [sender.id, id], DigestRow);
      if (known && known.digest !== digest) return 'id-taken';
      // Also for one that is known: it may be back because nobody harvested it.
      await tx.execute(REQUEST_HARVEST, [sender.feed, now]);
      if (!isNew) return 'kept';
      if (sourceId === null) await withdraw(tx, { sender, id, now });
      await tx.execute(DROP_OVERTAKEN, [sender.id, planId]);
      return 'kept';
    });
  }

  /** Answers a message that was kept. @returns the answer that counts, the first one */
  async answer(sender: KnownSender, id: string, { outcome, xml }: GivenAnswer): Promise<GivenAnswer> {
    await this.db.execute(ANSWER_MESSAGE, [sender.id, id, outcome, xml]);
    const [row] = await this.db.query(ANSWER_OF, [sender.id, id], AnsweredRow);
    return row?.answer && row.outcome ? { outcome: row.outcome, xml: row.answer } : { outcome, xml };
  }

  /** Keeps that a message was refused, and how, but nothing of what it said. */
  async refuse(sender: KnownSender, refused: Pick<Deposit, 'id' | 'digest' | 'type'>, xml: string): Promise<void> {
    const { id, digest, type } = refused;
    await this.db.execute(KEEP_REFUSED, [sender.id, id, digest, type, this.clock.now(), xml]);
  }
}

/** The bytes of a message in a few characters. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

interface Withdrawal {
  readonly sender: KnownSender;
  readonly id: string;
  readonly now: Date;
}

/** No rule for losses holds this back: the sender said so itself. */
async function withdraw(tx: Db, { sender, id, now }: Withdrawal): Promise<void> {
  const taken = await tx.query(TAKEN_AWAY, [sender.id, id], SourceIdRow);
  if (taken.length === 0) return;
  const ids = taken.map(({ sourceId }) => sourceId);
  await eraseRecords(tx, { feed: sender.feed, sourceIds: ids, now, comeback: 'as-another' });
}
