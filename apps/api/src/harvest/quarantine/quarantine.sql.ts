import { z } from 'zod';
import { HOLD_REASONS } from '../judge.js';

export const HoldReasonColumn = z.enum(HOLD_REASONS);

/**
 * Opens a quarantine, or makes the open one of the feed tell the newest run.
 * Parameters: quarantine id, feed id, run id, reason, holds, facts, now.
 */
export const OPEN_QUARANTINE = `
  insert into quarantine (id, feed_id, run_id, reason, holds, facts, opened_at)
  values ($1, $2, $3, $4, $5, $6::jsonb, $7)
  on conflict (feed_id) where state = 'open' do update set
    run_id = excluded.run_id, reason = excluded.reason, holds = excluded.holds, facts = excluded.facts
  returning id`;

/**
 * Was just this put before a person the last time, who said that the source is wrong? Then there is nothing to ask.
 * Parameters: feed id, reason, facts.
 */
export const REJECTED_BEFORE = `
  select q.id from (
    select id, state, reason, facts from quarantine where feed_id = $1 order by opened_at desc, decided_at desc nulls first limit 1
  ) q
  where q.state = 'rejected' and q.reason = $2 and q.facts = $3::jsonb`;

/** Forgets what it held before. Parameters: quarantine id. */
export const EMPTY_QUARANTINE = 'delete from held_record where quarantine_id = $1';

/** Holds the removal of records. Parameters: quarantine id, feed id, source ids. */
export const HOLD_REMOVALS = `
  insert into held_record (quarantine_id, source_id, action, procedure_id)
  select $1, r.source_id, 'remove', r.procedure_id
  from source_record r where r.feed_id = $2 and r.source_id = any($3)`;

/** Holds what a run staged. Parameters: quarantine id, run id. */
export const HOLD_STAGED = `
  insert into held_record
    (quarantine_id, source_id, action, procedure_id, content_hash, record, shown, derived, geometry, point, search)
  select $1, source_id, 'put', procedure_id, content_hash, record, shown, derived, geometry, point, search
  from staged_record where run_id = $2`;

/** A healthy run says that the fears were idle. Parameters: feed id, now. */
export const SUPERSEDE = `
  with healed as (
    update quarantine set state = 'superseded', decided_at = $2 where feed_id = $1 and state = 'open' returning id
  )
  delete from held_record where quarantine_id in (select id from healed)`;

const COLUMNS = `
  q.id, q.feed_id as "feedId", f.name as "feedName", q.run_id as "runId", q.reason, q.holds, q.state, q.facts,
  q.opened_at as "openedAt", q.decided_at as "decidedAt",
  count(h.source_id) filter (where h.action = 'remove')::int as removals,
  count(h.source_id) filter (where h.action = 'put')::int as puts`;

/** Quarantines, open ones first, newest first. No parameters. */
export const LIST_QUARANTINES = `
  select ${COLUMNS} from quarantine q join feed f on f.id = q.feed_id
  left join held_record h on h.quarantine_id = q.id
  group by q.id, f.name order by (q.state = 'open') desc, q.opened_at desc limit 200`;

/** One quarantine. Parameters: id. */
export const ONE_QUARANTINE = `
  select ${COLUMNS} from quarantine q join feed f on f.id = q.feed_id
  left join held_record h on h.quarantine_id = q.id
  where q.id = $1 group by q.id, f.name`;

export const QuarantineRow = z.object({
  id: z.string(),
  feedId: z.string(),
  feedName: z.string(),
  runId: z.string(),
  reason: HoldReasonColumn,
  holds: z.enum(['removals', 'run']),
  state: z.enum(['open', 'confirmed', 'rejected', 'superseded']),
  facts: z.record(z.string(), z.unknown()),
  openedAt: z.date(),
  decidedAt: z.date().nullable(),
  removals: z.int(),
  puts: z.int(),
});
export type QuarantineRow = z.infer<typeof QuarantineRow>;

/** The source ids whose removal is held. Parameters: quarantine id. */
export const HELD_REMOVALS = `
  select source_id as "sourceId" from held_record where quarantine_id = $1 and action = 'remove'`;

export const SourceIdRow = z.object({ sourceId: z.string() });

/** Decides an open quarantine; no row when it was decided already. Parameters: id, state, now. */
export const DECIDE = `
  update quarantine set state = $2, decided_at = $3 where id = $1 and state = 'open' returning id`;
