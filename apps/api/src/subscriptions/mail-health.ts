import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { MAIL_TROUBLE, TroubleRow } from './outbox.sql.js';

/** A server may be away for so long before somebody is woken. */
const PATIENCE_MS = 3_600_000;

/** Mail that does not leave: since when, why (a code without addresses), and how many wait. */
export interface MailTrouble {
  readonly since: Date;
  readonly problem: string;
  readonly waiting: number;
}

/** Whether mail leaves. */
@Injectable()
export class MailHealth {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Null while it does, or has not been failing for an hour yet. */
  async trouble(): Promise<MailTrouble | null> {
    const [row] = await this.db.query(MAIL_TROUBLE, [], TroubleRow);
    if (row === undefined || row.since === null) return null;
    if (this.clock.now().getTime() - row.since.getTime() < PATIENCE_MS) return null;
    return { since: row.since, problem: row.problem ?? 'unknown', waiting: row.waiting };
  }
}
