import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FeedId, Proof, ProofTask } from '@navigator/shared';
import { Config } from '../../config/config.js';
import type { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/new-id.js';
import { officialDomain, type OfficialDomain } from './domain.js';
import {
  CLAIM_LOOK,
  FORGET_PROOF,
  ISSUE_PROOF,
  LOCK_PROOF,
  NOTE_LOOK,
  PROOF_OF,
  ProofRow,
  SET_PROVED,
  type Purpose,
} from './proof.sql.js';
import { newToken, type Look } from './token-search.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a token is looked for, in days. */
export const DAYS_TO_PROVE = 14;

/** What a token is for. */
export interface ProofSubject {
  readonly purpose: Purpose;
  readonly feed: FeedId;
}

/** The tokens that are looked for. */
@Injectable()
export class Proofs {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A domain as people write it; null where nobody can prove it. */
  domainIn(text: string): OfficialDomain | null {
    return officialDomain(text, this.config.allowPrivateHosts);
  }

  /** A new token, first looked for in a minute. */
  async issue(tx: Db, { purpose, feed }: ProofSubject, domain: string): Promise<ProofRow> {
    const now = this.clock.now();
    const [until, first] = [new Date(now.getTime() + DAYS_TO_PROVE * DAY), new Date(now.getTime() + MINUTE)];
    const known = [newId(), purpose, feed, domain, newToken(), now, until, first];
    const [row] = await tx.query(ISSUE_PROOF, known, ProofRow);
    if (!row) throw new Error('a token was not kept');
    return row;
  }

  async of(db: Db, { purpose, feed }: ProofSubject): Promise<ProofRow | null> {
    const [row] = await db.query(PROOF_OF, [purpose, feed], ProofRow);
    return row ?? null;
  }

  /** One that is due; it is due again later, whatever becomes of this look. */
  async claim(db: Db): Promise<ProofRow | null> {
    const [row] = await db.query(CLAIM_LOOK, [this.clock.now()], ProofRow);
    return row ?? null;
  }

  /** Notes what was seen. @returns whether the token is proved by it: found, in time, and for the first time */
  async note(tx: Db, { id, token }: ProofRow, look: Look): Promise<boolean> {
    const now = this.clock.now();
    const [row] = await tx.query(LOCK_PROOF, [id], ProofRow);
    // Another token may have taken its place while somebody looked.
    if (row === undefined || row.token !== token || row.proved_at !== null) return false;
    await tx.execute(NOTE_LOOK, [id, now, JSON.stringify(look.text)]);
    if (!look.isFound || row.expires_at.getTime() <= now.getTime()) return false;
    await tx.execute(SET_PROVED, [id, now]);
    return true;
  }

  async forget(tx: Db, { purpose, feed }: ProofSubject): Promise<void> {
    await tx.execute(FORGET_PROOF, [purpose, feed]);
  }

  /** What the owner has to put where. */
  taskOf({ domain, token, expires_at }: ProofRow): ProofTask {
    const place = this.domainIn(domain);
    return {
      domain,
      token,
      wellKnownUrl: place?.wellKnownUrl ?? '',
      dnsName: place?.dnsName ?? null,
      expiresAt: expires_at.toISOString(),
    };
  }

  toldOf(row: ProofRow): Proof {
    return {
      ...this.taskOf(row),
      lastLookAt: row.last_look_at?.toISOString() ?? null,
      lastLook: row.last_look,
      nextLookAt: row.next_look_at?.toISOString() ?? null,
      provedAt: row.proved_at?.toISOString() ?? null,
    };
  }
}

/** What is kept of a token that was found. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
