import { Injectable } from '@nestjs/common';
import type {
  FeedDetail,
  FeedId,
  FeedList,
  FeedSummary,
  Health,
  QuarantineLookup,
  Run,
  RunId,
  RunList,
} from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../../database/db.js';
import { Clock } from '../../platform/clock.js';
import { fileOf } from '../../files/file-of.js';
import type { Sight } from '../../procedures/scope.js';
import { DemoSwitch } from '../demo-switch.js';
import { FactsRow, publicFactsSql } from '../health/facts.sql.js';
import { INTERVALS, IntervalRow } from '../health/feed-health.sql.js';
import type { Interval } from '../health/timeline.js';
import { toldSince } from '../health/uptime.js';
import { writeFeedCursor } from './feed-cursor.js';
import { CountRow, FeedRow, feedsSql, proceduresOnShowSql, type FeedPosition, type Wanted } from './feed-row.sql.js';
import { toHealth } from './overall-health.js';
import { PublicHolds } from './public-holds.js';
import { writeRunCursor } from './run-cursor.js';
import { RunRow, runSql, runsSql, type RunPage } from './run-row.sql.js';
import { toFeedDetail, toFeedSummary, toRun } from './to-feed.js';

/** A page of the registry: where the page before ended, or null for the first. */
export interface FeedsPage {
  readonly limit: number;
  readonly after: FeedPosition | null;
}

/** Is our own connection down, and since when? */
const OPEN_OUTAGE = 'select since from own_outage where until is null';

const OutageRow = z.object({ since: z.date() });

/** The public registry: which sources we read, and how well that goes. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly holds: PublicHolds,
  ) {}

  /** Whether the imaginary cities are on show. */
  isDemo(): Promise<boolean> {
    return this.demo.isDemo();
  }

  /** The feeds on show, by publisher, page by page. */
  async list({ limit, after }: FeedsPage): Promise<FeedList> {
    const sight = this.sight();
    const rows = await this.rows(sight, { kind: 'page', limit, after });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => toFeedSummary(row, sight.now)),
      next: last === undefined ? null : writeFeedCursor(positionOf(last)),
    };
  }

  /** Those of these feeds that are on show, by publisher. */
  async these(ids: readonly string[]): Promise<readonly FeedSummary[]> {
    const sight = this.sight();
    return (await this.rows(sight, { kind: 'these', ids })).map((row) => toFeedSummary(row, sight.now));
  }

  /** One feed with its latest run and how it worked; null where the registry shows none. */
  async one(id: FeedId): Promise<FeedDetail | null> {
    const sight = this.sight();
    const [row] = await this.rows(sight, { kind: 'one', id });
    if (row === undefined) return null;
    const [lastRun] = await this.runRows({ feed: id, limit: 1, after: null });
    const [file, intervals] = [await fileOf(this.db, id), await this.intervals(id, sight.now)];
    return toFeedDetail({ row, lastRun, file, intervals }, sight.now);
  }

  /** How its harvests went, newest first; null where the registry shows no such feed. */
  async runs(page: RunPage): Promise<RunList | null> {
    const [feed] = await this.rows(this.sight(), { kind: 'one', id: page.feed });
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
    const [feed] = await this.rows(this.sight(), { kind: 'one', id });
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
    const counting = proceduresOnShowSql(sight);
    const [feeds, isDemo, counted, outages] = await Promise.all([
      this.db.query(publicFactsSql(sight.demo), [], FactsRow),
      this.demo.isDemo(),
      this.db.query(counting.sql, counting.parameters, CountRow),
      this.db.query(OPEN_OUTAGE, [], OutageRow),
    ]);
    const procedures = counted[0]?.count ?? 0;
    return toHealth({ feeds, procedures, isDemo, ownOutageSince: outages[0]?.since ?? null }, sight.now);
  }

  private rows(sight: Sight, wanted: Wanted): Promise<readonly FeedRow[]> {
    const { sql, parameters } = feedsSql(sight, wanted);
    return this.db.query(sql, parameters, FeedRow);
  }

  private intervals(feed: FeedId, now: Date): Promise<readonly Interval[]> {
    return this.db.query(INTERVALS, [feed, toldSince(now)], IntervalRow);
  }

  private runRows(page: RunPage): Promise<readonly RunRow[]> {
    const { sql, parameters } = runsSql(page);
    return this.db.query(sql, parameters, RunRow);
  }

  private sight(): Sight {
    return { now: this.clock.now(), demo: this.demo.shownSql };
  }
}

function positionOf({ publisher_name, name, id }: FeedRow): FeedPosition {
  return { publisher: publisher_name, name, id };
}
