import { Injectable } from '@nestjs/common';
import { DraftSecret, type Draft, type DraftFields, type Drafts, type FeedId } from '@navigator/shared';
import { createHash, randomBytes } from 'node:crypto';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { Rate } from '../platform/rate.js';
import { CHANGE_DRAFT, DraftRow, END_DRAFT, INSERT_DRAFT, LOOK_AT_DRAFT, oldestDraft } from './draft.sql.js';

/** Drafts begun from one network in an hour: more than a person begins. */
export const DRAFTS_AN_HOUR = 30;

const HOUR = 3_600_000;

/** Drafts of registrations in the database, each found by the secret in its address alone. */
@Injectable()
export class KeptDrafts implements Drafts {
  readonly #rate: Rate;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.#rate = new Rate(clock, DRAFTS_AN_HOUR, HOUR);
  }

  async begin(fields: DraftFields, asker: string): Promise<DraftSecret | null> {
    if (this.#rate.wait(asker) !== null) return null;
    const secret = DraftSecret.parse(randomBytes(32).toString('base64url'));
    await this.db.execute(INSERT_DRAFT, [hashOf(secret), JSON.stringify(fields), this.clock.now()]);
    return secret;
  }

  async look(secret: string): Promise<Draft | null> {
    if (!DraftSecret.safeParse(secret).success) return null;
    const [row] = await this.db.query(LOOK_AT_DRAFT, [hashOf(secret), this.#oldest()], DraftRow);
    if (row === undefined) return null;
    if (row.feed_id !== null) return { kind: 'registered', feed: row.feed_id };
    return row.fields === null ? null : { kind: 'open', fields: row.fields };
  }

  async change(secret: DraftSecret, fields: Partial<DraftFields>): Promise<DraftFields | null> {
    const parameters = [hashOf(secret), this.#oldest(), JSON.stringify(fields), this.clock.now()];
    const [row] = await this.db.query(CHANGE_DRAFT, parameters, DraftRow);
    return row?.fields ?? null;
  }

  async registered(secret: DraftSecret, feed: FeedId): Promise<void> {
    await this.db.execute(END_DRAFT, [hashOf(secret), feed, this.clock.now()]);
  }

  #oldest(): Date {
    return oldestDraft(this.clock.now());
  }
}

/** What the store keeps of a secret: it has 256 random bits, so that a fast hash gives nothing away. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
