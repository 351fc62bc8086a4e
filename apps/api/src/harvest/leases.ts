import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { FeedId } from '@navigator/shared';
import type { z } from 'zod';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { ABANDONED } from './abandoned.js';
import { CLAIM_FEED, ClaimRow, LEASE_OWNERS, OwnerRow, RELEASE_DEAD, RELEASE_HOST, RENEW_LEASE } from './claim.sql.js';

/** How long a claim lasts without a sign of life, in seconds; renewed three times as often. */
const LEASE_SECONDS = 60;

/** A feed that this process harvests now, and nobody else. */
export interface Claim extends Omit<z.infer<typeof ClaimRow>, 'id'> {
  readonly id: FeedId;
  readonly owner: string;
}

/** A claim was lost while its run went on: another process may harvest the feed, nothing of the run may count. */
export class ClaimLost extends Error {}

/** Claims of feeds and their hosts: rows with an expiry, so that a killed process keeps nothing. */
@Injectable()
export class Leases {
  /** This process; each of its claims adds a word of its own, so that even two of them cannot pass for one. */
  readonly owner = `${hostname()}/${String(process.pid)}/${newId()}`;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Claims the feed that is due most urgently, or this one if it is due; null when none is. */
  async claim(includeDemo: boolean, only: FeedId | null = null): Promise<Claim | null> {
    const owner = `${this.owner}/${newId()}`;
    const [row] = await this.db.query(
      CLAIM_FEED,
      [owner, LEASE_SECONDS, this.clock.now(), includeDemo, only],
      ClaimRow,
    );
    return row ? { ...row, id: FeedId.parse(row.id), owner } : null;
  }

  /** Renews a claim until the returned function is called; a claim once lost stays lost. */
  keep(claim: Claim): () => void {
    const renew = (): void => {
      this.renew(claim).catch(() => {
        // Lost, or the database is out of reach: the fence at the end of the run notices either.
      });
    };
    const timer = setInterval(renew, (LEASE_SECONDS * 1000) / 3);
    return () => {
      clearInterval(timer);
    };
  }

  /** Renews a claim once. @throws ClaimLost when somebody else has it */
  async renew({ id, host, owner }: Claim): Promise<void> {
    const kept = await this.db.execute(RENEW_LEASE, [id, host, owner, LEASE_SECONDS]);
    if (kept === 0) throw new ClaimLost(id);
  }

  /** Lets others ask the host again. */
  async releaseHost({ host, owner }: Claim): Promise<void> {
    await this.db.execute(RELEASE_HOST, [host, owner]);
  }

  /** Takes the claims of this machine's dead processes, so that a restart need not wait for their expiry. */
  async takeFromTheDead(): Promise<void> {
    const owners = await this.db.query(LEASE_OWNERS, [], OwnerRow);
    const dead = owners.map(({ owner }) => owner).filter((owner) => !owner.startsWith(this.owner) && isDeadHere(owner));
    if (dead.length === 0) return;
    await this.db.execute(RELEASE_DEAD, [dead, this.clock.now(), JSON.stringify(ABANDONED)]);
  }
}

/** A restarted container has its predecessor's name and often its number: our own number is nobody else's. */
function isDeadHere(owner: string): boolean {
  const [machine, pid] = owner.split('/');
  if (machine !== hostname() || pid === undefined) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
  }
}
