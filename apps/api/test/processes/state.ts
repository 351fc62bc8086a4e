import { z } from 'zod';
import type { Db } from '../../src/database/db.js';

/**
 * What do we say about each procedure? Everything but our own numbers and the instants at which we looked: a digest per
 * record, and whether it is missing, faulty, unconfirmed or gone.
 */
const RECORDS = `
  select r.source_id as "sourceId", p.lifecycle, r.missing_since is not null as missing,
    md5((to_jsonb(p) - array['id', 'number', 'feed_id', 'publisher_id', 'created_at', 'changed_at', 'confirmed_at',
      'gone_at'])::text || (to_jsonb(r) - array['id', 'feed_id', 'procedure_id', 'first_seen_at', 'changed_at',
      'missing_since', 'rejected_since', 'confirmed_at'])::text
      || concat_ws(',', p.gone_at is null, p.confirmed_at is null, r.confirmed_at is null, r.rejected_since is null)) as digest
  from source_record r join procedure p on p.id = r.procedure_id
  order by r.source_id`;

const RecordRow = z.object({ sourceId: z.string(), lifecycle: z.string(), missing: z.boolean(), digest: z.string() });

/** What waits for a person? */
const QUARANTINES = `
  select q.reason, q.holds, q.state, (select count(*)::int from held_record h where h.quarantine_id = q.id) as held,
    (select md5(string_agg(concat_ws(',', h.source_id, h.action, h.content_hash), ';' order by h.source_id))
     from held_record h where h.quarantine_id = q.id) as digest
  from quarantine q order by q.opened_at`;

const QuarantineRow = z.object({
  reason: z.string(),
  holds: z.string(),
  state: z.string(),
  held: z.int(),
  digest: z.string().nullable(),
});

/** What must not be left over? */
const LEFTOVERS = `
  select (select count(*)::int from staged_record) as staged,
    (select count(*)::int from host_lease where until > clock_timestamp()) as hosts,
    (select count(*)::int from feed where lease_owner is not null or lease_until is not null) as claims,
    (select count(*)::int from run where finished_at is null) as "openRuns",
    (select count(*)::int from procedure p where not exists (
      select from source_record r where r.procedure_id = p.id)) as orphans`;

const LeftoversRow = z.object({
  staged: z.int(),
  hosts: z.int(),
  claims: z.int(),
  openRuns: z.int(),
  orphans: z.int(),
});

/** What does the feed's own row say? */
const FEEDS = `
  select failures, failing_since is null as healthy, last_complete_at is not null as confirmed,
    last_applied_at is not null as applied
  from feed order by url`;

const FeedRow = z.object({
  failures: z.int(),
  healthy: z.boolean(),
  confirmed: z.boolean(),
  applied: z.boolean(),
});

/** The run rows, oldest first. */
const RUNS = `
  select outcome, error ->> 'code' as code, repeats, found, mapped, new, changed, unchanged, missing, held, rejected
  from run order by started_at, id`;

const RunRow = z.object({
  outcome: z.string().nullable(),
  code: z.string().nullable(),
  repeats: z.int(),
  found: z.int(),
  mapped: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  held: z.int(),
  rejected: z.int(),
});
export type RunRow = z.infer<typeof RunRow>;

/** What a database says after harvests, without ids and instants, so that two databases can be compared. */
export interface State {
  readonly records: readonly z.infer<typeof RecordRow>[];
  readonly quarantines: readonly z.infer<typeof QuarantineRow>[];
  readonly feeds: readonly z.infer<typeof FeedRow>[];
}

/** Reads what is shown and held. */
export async function readState(db: Db): Promise<State> {
  return {
    records: await db.query(RECORDS, [], RecordRow),
    quarantines: await db.query(QUARANTINES, [], QuarantineRow),
    feeds: await db.query(FEEDS, [], FeedRow),
  };
}

/** Reads what nobody should find after a harvest has ended. */
export async function readLeftovers(db: Db): Promise<z.infer<typeof LeftoversRow>> {
  const [row] = await db.query(LEFTOVERS, [], LeftoversRow);
  return LeftoversRow.parse(row);
}

/** Reads the run rows. */
export async function readRuns(db: Db): Promise<readonly RunRow[]> {
  return db.query(RUNS, [], RunRow);
}
