import { FeedId, Finding, QuarantineId, RunError, RunId, RunOutcome, type RunId as Id } from '@navigator/shared';
import { z } from 'zod';
import type { Statement } from '../../procedures/list.sql.js';

/** A run as the database gives it. */
export const RunRow = z.object({
  id: RunId,
  feed_id: FeedId,
  started_at: z.date(),
  finished_at: z.date().nullable(),
  outcome: RunOutcome.nullable(),
  requested: z.boolean(),
  repeats: z.int(),
  found: z.int(),
  mapped: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  held: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  duplicates: z.int(),
  events: z.int(),
  bytes: z.int(),
  ms: z.int(),
  http_status: z.int().nullable(),
  http_requests: z.int(),
  findings: z.array(Finding),
  quarantine_id: QuarantineId.nullable(),
  error: RunError.nullable(),
  /** The start in microseconds: a Date would round what a cursor must compare exactly. */
  started_us: z.int(),
});
export type RunRow = z.infer<typeof RunRow>;

/** Where a page of runs ended. */
export interface RunPosition {
  readonly startedUs: number;
  readonly id: Id;
}

/** A page of one feed's runs. */
export interface RunPage {
  readonly feed: FeedId;
  readonly limit: number;
  readonly after: RunPosition | null;
}

/** How did the latest harvests of this feed go? Newest first; one more than the page. */
export function runsSql({ feed, limit, after }: RunPage): Statement {
  const position =
    after === null
      ? 'true'
      : `(r.started_at, r.id) < ('epoch'::timestamptz + $3::bigint * interval '1 microsecond', $4::text)`;
  const sql = `-- How did the latest harvests of this feed go?
    select ${COLUMNS} from ${SOURCE}
    where r.feed_id = $1::text and ${position}
    order by r.started_at desc, r.id desc
    limit $2::int`;
  return { sql, parameters: [feed, limit + 1, ...(after === null ? [] : [after.startedUs, after.id])] };
}

/** How did this harvest go? Only of feeds that the registry shows (`shown` is the demo's condition). */
export function runSql(id: Id, shown: string): Statement {
  const sql = `-- How did this harvest go?
    select ${COLUMNS} from ${SOURCE} join feed f on f.id = r.feed_id
    where r.id = $1::text and f.state in ('live', 'paused') and ${shown}`;
  return { sql, parameters: [id] };
}

const COLUMNS = `r.id, r.feed_id, r.started_at, r.finished_at, r.outcome, r.requested, r.repeats, r.found, r.mapped,
  r.new, r.changed, r.unchanged, r.missing, r.held, r.rejected, r.skipped, r.duplicates, r.events, r.bytes, r.ms,
  r.http_status, r.http_requests, r.findings, q.id as quarantine_id, r.error,
  (extract(epoch from r.started_at) * 1000000)::bigint as started_us`;

const SOURCE = `run r left join lateral (
  select id from quarantine where run_id = r.id order by opened_at desc limit 1) q on true`;
