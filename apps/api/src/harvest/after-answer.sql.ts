import { z } from 'zod';

/**
 * What a list that was read tells about the next look at its feed. Parameters: feed id, next due, lists in a row
 * without a change, entries (or null where nothing was counted), entries left out, when its host answered or null.
 */
export const FEED_AFTER_ANSWER = `
  update feed set next_due_at = $2, unchanged_runs = $3, listed = coalesce($4, listed),
    left_out = case when $4::int is null then left_out else $5 end, answered_at = coalesce($6, answered_at)
  where id = $1`;

/** When does the next of these procedures open or close, between two instants? Parameters: feed id, from, to. */
export const NEXT_BOUNDARY = `
  select min(at) as at from (
    select unnest(array[lower(r), upper(r)]) as at
    from procedure p, unnest(p.public_ranges) r
    where p.feed_id = $1 and p.last_end > $2 and p.lifecycle in ('live', 'missing')) boundary
  where at > $2 and at < $3`;

export const BoundaryRow = z.object({ at: z.date().nullable() });

/** How many changes must be known before a feed has a habit, and how many count. */
const HABIT_FROM = 8;
const HABIT_OF = 60;

/** How long does this feed usually take between two changes? Nine of ten waits were no longer. Parameters: feed id. */
export const LEARN_HABIT = `
  update feed set usual_days = (
    select case when count(gap) >= ${String(HABIT_FROM)} then
      percentile_cont(0.9) within group (order by extract(epoch from gap) / 86400) end
    from (
      select started_at - lag(started_at) over (order by started_at) as gap
      from (
        select r.started_at from run r
        where r.feed_id = $1 and r.outcome in ('applied', 'quarantined') and r.new + r.changed + r.missing > 0
        order by r.started_at desc limit ${String(HABIT_OF)}) latest) gaps)
  where id = $1`;
