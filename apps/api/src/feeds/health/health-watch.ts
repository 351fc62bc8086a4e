import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { Log } from '../../platform/log.js';
import { DemoSwitch } from '../demo-switch.js';
import { AllFactsRow, allFactsSql, factsOf } from './facts.sql.js';
import { healthOf } from './health.js';
import { noteHealth } from './note-health.js';
import { isStay, nextStep } from './timeline.js';

/** Feeds that the log names at most. */
const NAMED = 20;

/** Is our own connection down, and since when? */
const OPEN_OUTAGE = 'select since, hosts from own_outage where until is null';

const OutageRow = z.object({ since: z.date(), hosts: z.int() });

/** Notices what no run can tell: a feed that should have run and did not, one that was paused or has long been quiet. */
@Injectable()
export class HealthWatch {
  #toldOutage: number | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly log: Log,
  ) {}

  /** Writes down what changed by the clock alone, and says once in the log what an operator should know (F7, F15). */
  async look(): Promise<void> {
    const now = this.clock.now();
    const rows = await this.db.query(allFactsSql(this.demo.shownSql), [], AllFactsRow);
    const turned = rows.filter((row) => !isStay(nextStep(row, now)));
    for (const { id } of turned) await this.db.transaction((tx) => noteHealth(tx, { feed: id, now }));
    const overdue = turned.filter(
      (row) => row.told_reason !== 'overdue' && healthOf(factsOf(row), now).code === 'overdue',
    );
    if (overdue.length > 0) {
      const feeds = overdue.slice(0, NAMED).map(({ id }) => id);
      this.log.warn({ count: overdue.length, feeds }, 'feeds should have been read and were not');
    }
    await this.#tellOutage();
  }

  async #tellOutage(): Promise<void> {
    const [outage] = await this.db.query(OPEN_OUTAGE, [], OutageRow);
    const since = outage?.since.getTime() ?? null;
    if (since === this.#toldOutage) return;
    this.#toldOutage = since;
    if (outage) this.log.warn(outage, 'our own connection is down: unrelated hosts fail together, no feed is blamed');
    else this.log.warn({}, 'our own connection works again');
  }
}
