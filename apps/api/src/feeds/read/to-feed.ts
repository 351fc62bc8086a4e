import { adapterFor } from '@navigator/adapters';
import type { FeedDetail, FeedFile, FeedHealth, FeedSummary, Run } from '@navigator/shared';
import { nextStep, presentOf, type Interval } from '../health/timeline.js';
import { toInterval, UPTIME_DAYS, uptimeOf, withPresent } from '../health/uptime.js';
import type { FeedRow } from './feed-row.sql.js';
import { publicUrl } from './public-url.js';
import type { RunRow } from './run-row.sql.js';

/** Intervals that an answer tells at most. */
const MAX_INTERVALS = 200;

/** A feed as the registry lists it. */
export function toFeedSummary(row: FeedRow, now: Date): FeedSummary {
  return {
    id: row.id,
    name: row.name,
    publisher: { id: row.publisher_id, name: row.publisher_name, territory: row.publisher_territory },
    url: publicUrl(row.url),
    format: row.format,
    state: row.state,
    isDemo: row.is_demo,
    licence: row.licence,
    procedures: row.procedures,
    counts: {
      listed: row.listed,
      leftOut: row.left_out,
      shown: row.current,
      notYetPublic: row.not_yet_public,
      held: row.held_records,
    },
    health: toHealth(row, now),
    lastConfirmedAt: row.last_complete_at?.toISOString() ?? null,
    nextRunAt: row.next_run_at?.toISOString() ?? null,
    openQuarantines: row.open_quarantines,
  };
}

/** What belongs to a feed in full. */
export interface Whole {
  readonly row: FeedRow;
  readonly lastRun: RunRow | undefined;
  readonly file: FeedFile | null;
  /** What is written down of its health, newest first. */
  readonly intervals: readonly Interval[];
}

/** A feed in full, with what its platform can tell at all. */
export function toFeedDetail({ row, lastRun, file, intervals: written }: Whole, now: Date): FeedDetail {
  const { showsPlanned, reports } = adapterFor(row.format).traits;
  const intervals = withPresent(written, nextStep(row, now));
  return {
    ...toFeedSummary(row, now),
    intervalMinutes: row.interval_minutes,
    timeZone: row.time_zone,
    bbox: row.bbox,
    reports: { planned: showsPlanned, ...reports },
    expectations: row.expectations,
    file,
    lastRun: lastRun === undefined ? null : toRun(lastRun),
    intervals: intervals.slice(0, MAX_INTERVALS).map(toInterval),
    uptime: UPTIME_DAYS.map((days) => uptimeOf(intervals, days, now)),
  };
}

/** A run as the contract tells it. */
export function toRun(row: RunRow): Run {
  const { feed_id, started_at, finished_at, http_status, http_requests, quarantine_id, started_us: _, ...same } = row;
  return {
    ...same,
    feed: feed_id,
    startedAt: started_at.toISOString(),
    finishedAt: finished_at?.toISOString() ?? null,
    http: { status: http_status, requests: http_requests },
    quarantine: quarantine_id,
  };
}

function toHealth(row: FeedRow, now: Date): FeedHealth {
  const { state, reason, since, text } = presentOf(row, now);
  return { state, code: reason, since: since?.toISOString() ?? null, reason: text };
}
