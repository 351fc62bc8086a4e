import { FeedState, HealthReason, HealthState, LocalText, RunError } from '@navigator/shared';
import { z } from 'zod';
import type { HealthFacts } from './health.js';

/** What the health of a feed is judged by, and what was last written down of it. */
export const FactsRow = z.object({
  state: FeedState,
  interval_minutes: z.int(),
  due_at: z.date(),
  is_being_read: z.boolean(),
  last_run_at: z.date().nullable(),
  last_error: RunError.nullable(),
  failures: z.int(),
  failing_since: z.date().nullable(),
  held_since: z.date().nullable(),
  last_applied_at: z.date().nullable(),
  usual_days: z.number().nullable(),
  quiet_months: z.array(z.int()),
  told_since: z.date().nullable(),
  told_state: HealthState.nullable(),
  told_reason: HealthReason.nullable(),
  told_text: LocalText.nullable(),
});
export type FactsRow = z.infer<typeof FactsRow>;

/** Its columns, of `feed f` with `HEALTH_JOINS`. */
export const HEALTH_COLUMNS = `
  f.state, f.interval_minutes, coalesce(f.requested_at, greatest(f.next_due_at, f.retry_after)) as due_at,
  coalesce(f.lease_until > clock_timestamp(), false) as is_being_read,
  newest.started_at as last_run_at, newest.error as last_error, f.failures, f.failing_since, held.since as held_since,
  f.last_applied_at, f.usual_days, coalesce(f.expectations -> 'quietMonths', '[]') as quiet_months,
  told.since as told_since, told.state as told_state, told.reason as told_reason, told.text as told_text`;

export const HEALTH_JOINS = `
  left join lateral (
    select r.started_at, r.error from run r
    where r.feed_id = f.id and r.finished_at is not null
    order by r.started_at desc, r.id desc limit 1) newest on true
  left join lateral (
    select count(*)::int as count, min(q.opened_at) as since from quarantine q
    where q.feed_id = f.id and q.state = 'open') held on true
  left join feed_health told on told.feed_id = f.id and told.until is null`;

/** How does this feed stand? Its row is locked first, by `LOCK_FEED`. Parameters: feed id. */
export const FEED_FACTS = `select ${HEALTH_COLUMNS} from feed f ${HEALTH_JOINS} where f.id = $1`;

/**
 * How does every feed stand that is read, was paused, or of which something is still told? (`shown` is the demo's
 * condition: imaginary cities that are not on show are not read, and nobody misses that.)
 */
export function allFactsSql(shown: string): string {
  return `-- How does every feed stand?
    select f.id, ${HEALTH_COLUMNS} from feed f ${HEALTH_JOINS}
    where (f.state in ('live', 'paused') and ${shown}) or (told.since is not null and f.state = 'removed')`;
}

/** How does every feed of the public registry stand? (`shown` is the demo's condition.) */
export function publicFactsSql(shown: string): string {
  return `-- How does every feed of the public registry stand?
    select ${HEALTH_COLUMNS} from feed f ${HEALTH_JOINS}
    where f.state in ('live', 'paused') and ${shown}`;
}

export const AllFactsRow = FactsRow.extend({ id: z.string() });

/** The row in the words of the rule. */
export function factsOf(row: FactsRow): HealthFacts {
  return {
    state: row.state,
    intervalMinutes: row.interval_minutes,
    dueAt: row.due_at,
    isBeingRead: row.is_being_read,
    lastRunAt: row.last_run_at,
    failures: row.failures,
    failingSince: row.failing_since,
    lastError: row.last_error,
    heldSince: row.held_since,
    lastChangeAt: row.last_applied_at,
    usualDays: row.usual_days,
    quietMonths: row.quiet_months,
  };
}
