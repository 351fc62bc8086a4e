import {
  FeedExpectations,
  FeedFormat,
  FeedId,
  FeedState,
  PublisherId,
  RunError,
  type FeedId as Id,
} from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../../procedures/bindings.js';
import { visibleSql } from '../../procedures/filter.sql.js';
import type { Statement } from '../../procedures/list.sql.js';
import { scopeOf, type Sight } from '../../procedures/scope.js';

/** A feed as the public registry needs it, with what its health is judged by. */
export const FeedRow = z.object({
  id: FeedId,
  name: z.string(),
  url: z.string(),
  format: FeedFormat,
  state: FeedState,
  is_demo: z.boolean(),
  licence: z.string().nullable(),
  interval_minutes: z.int(),
  time_zone: z.string(),
  expectations: FeedExpectations.nullable(),
  publisher_id: PublisherId,
  publisher_name: z.string(),
  publisher_territory: z.string().nullable(),
  procedures: z.int(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  last_complete_at: z.date().nullable(),
  next_run_at: z.date().nullable(),
  failures: z.int(),
  failing_since: z.date().nullable(),
  last_run_at: z.date().nullable(),
  last_error: RunError.nullable(),
  open_quarantines: z.int(),
  held_since: z.date().nullable(),
});
export type FeedRow = z.infer<typeof FeedRow>;

/** Which feeds does the public registry show (all, or this one)? Proposed ones wait for the operator, removed ones are gone. */
export function feedsSql(sight: Sight, only?: Id): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const wanted = only === undefined ? 'true' : `f.id = ${bindings.bind(only, 'text')}`;
  const sql = `-- Which feeds does the public registry show?
    select f.id, f.name, f.url, f.format, f.state, f.is_demo, f.licence, f.interval_minutes, f.time_zone,
      f.expectations, b.id as publisher_id, b.name as publisher_name, b.territory_key as publisher_territory,
      coalesce(shown.count, 0) as procedures, shown.bbox, f.last_complete_at,
      case when f.state = 'live' then greatest(f.next_due_at, f.retry_after) end as next_run_at,
      f.failures, f.failing_since, newest.started_at as last_run_at, newest.error as last_error,
      held.count as open_quarantines, held.since as held_since
    from feed f
    join publisher b on b.id = f.publisher_id
    left join (
      -- What it lists, also where another source of the same procedure is the one that is shown.
      select own.feed_id, count(distinct p.id)::int as count,
        case when count(site) > 0 then
          array[min(ST_XMin(site)), min(ST_YMin(site)), max(ST_XMax(site)), max(ST_YMax(site))] end as bbox
      from (select o.feed_id, coalesce(o.merged_into, o.id) as shown, coalesce(o.geometry, o.point) as site from procedure o
        ${only === undefined ? '' : `where o.feed_id = ${bindings.bind(only, 'text')}`}) own
      join procedure p on p.id = own.shown join feed f on f.id = p.feed_id
      where ${visibleSql(scope)}
      group by own.feed_id) shown on shown.feed_id = f.id
    left join lateral (
      select r.started_at, r.error from run r
      where r.feed_id = f.id and r.finished_at is not null
      order by r.started_at desc, r.id desc limit 1) newest on true
    left join lateral (
      select count(*)::int as count, min(q.opened_at) as since from quarantine q
      where q.feed_id = f.id and q.state = 'open') held on true
    where f.state in ('live', 'paused') and ${scope.demo} and ${wanted}
    order by b.name, f.name, f.id`;
  return { sql, parameters: bindings.values };
}
