import { Injectable } from '@nestjs/common';
import { mayAs, type Owner, type Since, type Staff, type StaffRole } from '@navigator/shared';
import { Db } from '../database/db.js';
import type { DoorSubject } from './door-need.js';
import type { RefusalCode } from './refusal.js';
import { STANDING, StandingRow } from './standing.sql.js';

/** What somebody wants to get at. */
export interface Wanted {
  readonly of: DoorSubject;
  readonly id: string;
  readonly since: Since;
}

/** Decides whether somebody whom we know may. */
@Injectable()
export class Doorkeeper {
  constructor(private readonly db: Db) {}

  /** Null where they may. Staff is refused nothing but by its role: whether something is there, the door says. */
  async judge(who: Owner | Staff, role: StaffRole | null, wanted: Wanted | null): Promise<RefusalCode | null> {
    if (who.kind === 'staff') return role !== null && mayAs(who.role, role) ? null : 'role-too-small';
    return wanted === null ? 'role-too-small' : this.#judgeOwner(who, wanted);
  }

  /** Somebody else's, and what there is not, look the same. */
  async #judgeOwner({ feed }: Owner, { of, id, since }: Wanted): Promise<RefusalCode | null> {
    const isOwn = of === 'feed' && id === feed;
    if (of === 'feed' && !isOwn) return 'not-yours';
    const [standing] = await this.db.query(STANDING[of], [id], StandingRow);
    return isOwn || standing?.feed === feed ? refusalAt(standing, since) : 'not-yours';
  }
}

/** What the owner is refused by where the feed stands; a registration is no feed yet. */
function refusalAt(standing: StandingRow | undefined, since: Since): RefusalCode | null {
  if (standing?.state === 'removed') return 'feed-removed';
  if (since === 'registered') return null;
  return standing === undefined || standing.state === 'proposed' ? 'not-accepted' : null;
}
