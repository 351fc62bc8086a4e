import { Injectable } from '@nestjs/common';
import type { Retention } from '@navigator/shared';
import { Db } from '../database/db.js';
import { FORGET_DRAFTS, oldestDraft } from '../drafts/draft.sql.js';
import { Clock } from '../platform/clock.js';
import { FORGET_STAGED, FORGOTTEN, type Forgotten } from './forget.sql.js';

/** Rows per statement, so that the embedded database answers others in between. */
const BATCH = 1000;

const DAY = 86_400_000;

/** How long this installation keeps things. A class, so that it can be injected. */
export abstract class RetentionTimes {
  abstract readonly times: Retention;
}

/** Forgets what need not be kept any longer. Several processes may do so at once. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly retention: RetentionTimes,
  ) {}

  /** Deletes what is past its time. @returns how many rows of each kind went */
  async forget(): Promise<Readonly<Record<string, number>>> {
    await this.db.execute(FORGET_STAGED, []);
    await this.db.execute(FORGET_DRAFTS, [oldestDraft(this.clock.now())]);
    const gone: [string, number][] = [];
    for (const forgotten of FORGOTTEN) gone.push([forgotten.what, await this.#forgetAll(forgotten)]);
    return Object.fromEntries(gone);
  }

  async #forgetAll({ kept, sql }: Forgotten): Promise<number> {
    const days = typeof kept === 'string' ? this.retention.times[kept] : kept.days;
    if (days === 'forever') return 0;
    const before = new Date(this.clock.now().getTime() - days * DAY);
    let sum = 0;
    for (let gone = BATCH; gone === BATCH; sum += gone) gone = await this.db.execute(sql, [before, BATCH]);
    return sum;
  }
}
