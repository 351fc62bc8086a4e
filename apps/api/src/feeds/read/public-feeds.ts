import { Injectable } from '@nestjs/common';
import type {
  FeedDetail,
  FeedId,
  FeedList,
  Health,
  HealthState,
  QuarantineLookup,
  Run,
  RunId,
  RunList,
} from '@navigator/shared';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import type { Sight } from '../../procedures/scope.js';
import { DemoSwitch } from '../demo-switch.js';
import { FeedRow, feedsSql } from './feed-row.sql.js';
import { overallHealth } from './health.js';
import { PublicHolds } from './public-holds.js';
import { writeRunCursor } from './run-cursor.js';
import { RunRow, runSql, runsSql, type RunPage } from './run-row.sql.js';
import { toFeedDetail, toFeedSummary, toRun } from './to-feed.js';

/** The public registry: which sources we read, and how well that goes. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly holds: PublicHolds,
  ) {}

  /** Every feed on show, by publisher. */
  async list(): Promise<FeedList> {
    const sight = this.sight();
    const rows = await this.rows(sight);
    return { items: rows.map((row) => toFeedSummary(row, sight.now)), next: null };
  }

  /** One feed with its latest run; null where the registry shows none. */
  async one(id: FeedId): Promise<FeedDetail | null> {
    const sight = this.sight();
    const [row] = await this.rows(sight, id);
    if (row === undefined) return null;
    const [lastRun] = await this.runRows({ feed: id, limit: 1, after: null });
    return toFeedDetail(row, lastRun, sight.now);
  }

  /** How its harvests went, newest first; null where the registry shows no such feed. */
  async runs(page: RunPage): Promise<RunList | null> {
    const [feed] = await this.rows(this.sight(), page.feed);
    if (feed === undefined) return null;
    const rows = await this.runRows(page);
    const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
    return {
      items: rows.slice(0, page.limit).map(toRun),
      next: last === undefined ? null : writeRunCursor({ startedUs: last.started_us, id: last.id }),
    };
  }

  /** What of it waits for a decision. */
  async quarantine(id: FeedId): Promise<QuarantineLookup> {
    const [feed] = await this.rows(this.sight(), id);
    if (feed === undefined) return { kind: 'unknown' };
    const quarantine = await this.holds.of(feed);
    return quarantine === null ? { kind: 'none' } : { kind: 'held', quarantine };
  }

  /** One harvest; null where the registry shows none. */
  async run(id: RunId): Promise<Run | null> {
    const { sql, parameters } = runSql(id, this.demo.shownSql);
    const [row] = await this.db.query(sql, parameters, RunRow);
    return row === undefined ? null : toRun(row);
  }

  /** How the installation as a whole is doing. */
  async health(): Promise<Health> {
    const sight = this.sight();
    const [rows, isDemo] = await Promise.all([this.rows(sight), this.demo.isDemo()]);
    const states = rows.map((row) => toFeedSummary(row, sight.now).health.state);
    const count = (wanted: HealthState): number => states.filter((state) => state === wanted).length;
    return {
      state: overallHealth(states),
      asOf: sight.now.toISOString(),
      feeds: {
        healthy: count('healthy'),
        degraded: count('degraded'),
        failing: count('failing'),
        unknown: count('unknown'),
      },
      procedures: rows.reduce((sum, row) => sum + row.procedures, 0),
      isDemo,
    };
  }

  private rows(sight: Sight, only?: FeedId): Promise<readonly FeedRow[]> {
    const { sql, parameters } = feedsSql(sight, only);
    return this.db.query(sql, parameters, FeedRow);
  }

  private runRows(page: RunPage): Promise<readonly RunRow[]> {
    const { sql, parameters } = runsSql(page);
    return this.db.query(sql, parameters, RunRow);
  }

  private sight(): Sight {
    return { now: this.clock.now(), demo: this.demo.shownSql };
  }
}
