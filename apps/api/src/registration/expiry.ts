import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { EXPIRE_MOVES } from './move.sql.js';
import { EXPIRE, FORGET_OF_REMOVED, FORGET_REGISTRATIONS } from './registration.sql.js';

const DAY = 86_400_000;

/** So long whoever registered can still read what came of it. */
export const DAYS_AFTER_THE_END = 30;

/** Ends what nobody proved in time, and forgets what came to nothing. */
@Injectable()
export class Expiry {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async expire(): Promise<void> {
    const now = this.clock.now();
    await this.db.execute(EXPIRE, [now]);
    await this.db.execute(EXPIRE_MOVES, [now]);
    await this.db.execute(FORGET_REGISTRATIONS, [new Date(now.getTime() - DAYS_AFTER_THE_END * DAY)]);
    await this.db.execute(FORGET_OF_REMOVED, []);
  }
}
