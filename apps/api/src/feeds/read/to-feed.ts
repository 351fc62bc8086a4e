import { adapterFor } from '@navigator/adapters';
import type { FeedDetail, FeedSummary, Run } from '@navigator/shared';
import type { FeedRow } from './feed-row.sql.js';
import { healthOf } from './health.js';
import { publicUrl } from './public-url.js';
import type { RunRow } from './run-row.sql.js';

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
    health: healthOf(factsOf(row), now),
    lastConfirmedAt: row.last_complete_at?.toISOString() ?? null,
    nextRunAt: row.next_run_at?.toISOString() ?? null,
    openQuarantines: row.open_quarantines,
  };
}

/** A feed in full, with what its platform can tell at all. */
export function toFeedDetail(row: FeedRow, lastRun: RunRow | undefined, now: Date): FeedDetail {
  const { showsPlanned, reports } = adapterFor(row.format).traits;
  return {
    ...toFeedSummary(row, now),
    intervalMinutes: row.interval_minutes,
    timeZone: row.time_zone,
    bbox: row.bbox,
    reports: { planned: showsPlanned, ...reports },
    expectations: row.expectations,
    lastRun: lastRun === undefined ? null : toRun(lastRun),
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

function factsOf(row: FeedRow): Parameters<typeof healthOf>[0] {
  return {
    state: row.state,
    intervalMinutes: row.interval_minutes,
    lastRunAt: row.last_run_at,
    failures: row.failures,
    failingSince: row.failing_since,
    lastError: row.last_error?.text ?? null,
    heldSince: row.held_since,
  };
}
