import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { FeedId } from '@navigator/shared';
import type { z } from 'zod';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
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
  readonly owner = `${hostname()}/${String(process.pid)}/${newId()}`;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Claims the feed that is due most urgently, or this one if it is due; null when none is. */
  async claim(includeDemo: boolean, only: FeedId | null = null): Promise<Claim | null> {
    const parameters = [this.owner, LEASE_SECONDS, this.clock.now(), includeDemo, only];
    const [row] = await this.db.query(CLAIM_FEED, parameters, ClaimRow);
    return row ? { ...row, id: FeedId.parse(row.id), owner: this.owner } : null;
  }

  /** Renews a claim until the returned function is called; a claim once lost stays lost. */
  keep({ id, host, owner }: Claim): () => void {
    const renew = (): void => {
      this.db.execute(RENEW_LEASE, [id, host, owner, LEASE_SECONDS]).catch(() => {
        // The database is out of reach: the claim expires by itself, and the fence at the end of the run notices.
      });
    };
    const timer = setInterval(renew, (LEASE_SECONDS * 1000) / 3);
    return () => {
      clearInterval(timer);
    };
  }

  /** Lets others ask the host again. */
  async releaseHost({ host, owner }: Claim): Promise<void> {
    await this.db.execute(RELEASE_HOST, [host, owner]);
  }

  /** Takes the claims of this machine's dead processes, so that a restart need not wait for their expiry. */
  async takeFromTheDead(): Promise<void> {
    const owners = await this.db.query(LEASE_OWNERS, [], OwnerRow);
    const dead = owners.map(({ owner }) => owner).filter(isDeadHere);
    if (dead.length > 0) await this.db.execute(RELEASE_DEAD, [dead]);
  }
}

function isDeadHere(owner: string): boolean {
  const [machine, pid] = owner.split('/');
  if (machine !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
