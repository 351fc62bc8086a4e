import { Injectable } from '@nestjs/common';
import { adapterFor } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';
import { Db } from '../../database/db.js';
import { LOCK_FEED } from '../../feeds/feed.sql.js';
import { Log } from '../../platform/log.js';
import { publicUrl } from '../../feeds/read/public-url.js';
import { IdRow } from '../run.sql.js';
import {
  DROP_OTHERS,
  HAS_WITHDRAWN,
  KEEP_READING,
  KEPT_HEADS,
  KEPT_READING,
  KeptHead,
  KeptReading,
  PUT_PART,
  SAME_AGAIN,
  WithdrawnRow,
} from './raw-answers.sql.js';
import type { Recorded } from './recording.js';
import { StoredTransport } from './stored-transport.js';

/** What is known of a feed whose answers may be kept. */
export interface RecordedFeed {
  readonly id: string;
  readonly url: string;
  readonly format: FeedFormat;
  readonly credential: string | null;
}

/** Why the answers of a feed are not kept. */
export type NeverKept = 'personal-data' | 'withdrawn' | 'secret' | 'in-process';

/** Answers with personal data, behind a secret, or that we gave ourselves are never kept; null for all others. */
export function neverKept({ url, format, credential }: RecordedFeed): NeverKept | null {
  if (/^(demo|inbox|upload):/.test(url)) return 'in-process';
  if (adapterFor(format).traits.hasPersonalData) return 'personal-data';
  return credential !== null || publicUrl(url) !== publicUrlAsIs(url) ? 'secret' : null;
}

/** The address as `publicUrl` writes it where it hides nothing. */
function publicUrlAsIs(address: string): string {
  const url = new URL(address);
  const query = [...url.searchParams].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  const user = url.username === '' ? '' : '@';
  return `${url.protocol}//${user}${url.host}${url.pathname}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The run that got the answers. */
export interface AnsweredRun {
  readonly id: string;
  readonly startedAt: Date;
}

/** The last answers of each feed. */
@Injectable()
export class RawAnswers {
  constructor(
    private readonly db: Db,
    private readonly log: Log,
  ) {}

  /**
   * Keeps a conversation in place of the one before. The parts are written one by one and count only once all are
   * there, so that a killed process leaves no half answers; what it did leave goes with the next. What cannot be kept is
   * no reason to doubt what was read.
   */
  async keep(feed: RecordedFeed, run: AnsweredRun, recorded: Recorded): Promise<void> {
    try {
      await this.#keep(feed, run, recorded);
    } catch (error) {
      this.log.warn({ feed: feed.id, run: run.id, err: error }, 'the answers of a run could not be kept');
    }
  }

  async #keep(feed: RecordedFeed, run: AnsweredRun, recorded: Recorded): Promise<void> {
    const { answers, digest, bytes, isTooLarge, hasSecret } = recorded;
    if (hasSecret || answers.length + Number(isTooLarge) === 0) return;
    if (await this.hasWithdrawn(feed.id)) return;
    const same = [feed.id, digest, run.startedAt, feed.url, feed.format];
    if ((await this.db.execute(SAME_AGAIN, same)) > 0) return;
    for (const [number, { question, head, parts }] of answers.entries()) {
      for (const [part, body] of (parts.length === 0 ? [new Uint8Array()] : parts).entries()) {
        const row = [feed.id, run.id, number, part, question, JSON.stringify(head), Buffer.from(body)];
        await this.db.execute(PUT_PART, row);
      }
    }
    await this.#count(feed.id, [run.id, feed.url, feed.format, run.startedAt, digest, bytes, !isTooLarge]);
  }

  /** The parts count from now on; unless something was withdrawn while they were written, or is at this very moment. */
  async #count(feed: string, reading: readonly unknown[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(LOCK_FEED, [feed], IdRow);
      if (!(await withdrawnOf(tx, feed))) await tx.execute(KEEP_READING, [feed, ...reading]);
      await tx.execute(DROP_OTHERS, [feed]);
    });
  }

  /** What was withdrawn may still stand in the answers, so that none of them is kept any more. */
  async hasWithdrawn(feed: string): Promise<boolean> {
    return withdrawnOf(this.db, feed);
  }

  /** What is kept of a feed; null where nothing is. */
  async of(feed: string): Promise<KeptReading | null> {
    const [kept] = await this.db.query(KEPT_READING, [feed], KeptReading);
    return kept ?? null;
  }

  /** Answers from the store in place of the network. */
  async transport(feed: string, run: string): Promise<StoredTransport> {
    const heads = await this.db.query(KEPT_HEADS, [feed, run], KeptHead);
    return new StoredTransport(this.db, { feed, run, heads });
  }
}

async function withdrawnOf(db: Db, feed: string): Promise<boolean> {
  const [row] = await db.query(HAS_WITHDRAWN, [feed], WithdrawnRow);
  return row?.hasWithdrawn ?? false;
}
