import { FeedExpectations, FeedFormat, FeedId, PublisherId, type FeedId as Id } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../../procedures/bindings.js';
import { visibleSql } from '../../procedures/filter.sql.js';
import type { Statement } from '../../procedures/list.sql.js';
import { scopeOf, type Scope, type Sight } from '../../procedures/scope.js';
import { FactsRow, HEALTH_COLUMNS, HEALTH_JOINS } from '../health/facts.sql.js';

/** A feed as the public registry needs it, with what its health is judged by. */
export const FeedRow = FactsRow.extend({
  id: FeedId,
  name: z.string(),
  url: z.string(),
  format: FeedFormat,
  is_demo: z.boolean(),
  licence: z.string().nullable(),
  time_zone: z.string(),
  expectations: FeedExpectations.nullable(),
  publisher_id: PublisherId,
  publisher_name: z.string(),
  publisher_territory: z.string().nullable(),
  procedures: z.int(),
  current: z.int(),
  not_yet_public: z.int(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  last_complete_at: z.date().nullable(),
  next_run_at: z.date().nullable(),
  listed: z.int().nullable(),
  left_out: z.int(),
  open_quarantines: z.int(),
  held_records: z.int(),
});
export type FeedRow = z.infer<typeof FeedRow>;

/** Where a page of the registry ended. */
export interface FeedPosition {
  readonly publisher: string;
  readonly name: string;
  readonly id: Id;
}

/** One feed, certain ones, or a page of all. */
export type Wanted =
  | { readonly kind: 'one'; readonly id: Id }
  | { readonly kind: 'these'; readonly ids: readonly string[] }
  | { readonly kind: 'page'; readonly limit: number; readonly after: FeedPosition | null };

/**
 * Which feeds does the public registry show? Proposed ones wait for the operator, removed ones are gone. Only what stands
 * on the page is counted; of a page one more than its limit.
 */
export function feedsSql(sight: Sight, wanted: Wanted): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Which feeds does the public registry show?
    with wanted as (
      select f.id from feed f join publisher b on b.id = f.publisher_id
      where f.state in ('live', 'paused') and ${scope.demo} and ${wantedSql(wanted, bindings)}
    ), shown as (
      -- What it lists, also where another source of the same procedure is the one that is shown.
      select own.feed_id, (count(distinct p.id) filter (where ${visibleSql(scope)}))::int as count,
        (count(distinct p.id) filter (where p.lifecycle in ('live', 'missing') and ${visibleSql(scope)}))::int as current,
        (count(distinct p.id) filter (where p.lifecycle in ('live', 'missing') and ${scope.demo}))::int as stored,
        ${wanted.kind === 'one' ? bboxSql(visibleSql(scope)) : 'null::double precision[]'} as bbox
      from (
        select o.feed_id, coalesce(o.merged_into, o.id) as shown, coalesce(o.geometry, o.point) as site
        from procedure o where o.feed_id in (select id from wanted)) own
      join procedure p on p.id = own.shown join feed f on f.id = p.feed_id
      group by own.feed_id
    )
    select f.id, f.name, f.url, f.format, f.is_demo, f.licence, f.time_zone, f.expectations, f.listed,
      f.left_out,
      b.id as publisher_id, b.name as publisher_name, b.territory_key as publisher_territory,
      coalesce(shown.count, 0) as procedures, coalesce(shown.current, 0) as current,
      coalesce(shown.stored - shown.current, 0) as not_yet_public, shown.bbox, f.last_complete_at,
      case when f.state = 'live' then greatest(f.next_due_at, f.retry_after) end as next_run_at,
      held.count as open_quarantines, (
        select count(*)::int from held_record h join quarantine q on q.id = h.quarantine_id
        where q.feed_id = f.id and q.state = 'open') as held_records, ${HEALTH_COLUMNS}
    from feed f
    join wanted on wanted.id = f.id
    join publisher b on b.id = f.publisher_id
    left join shown on shown.feed_id = f.id
    ${HEALTH_JOINS}
    order by b.name, f.name, f.id`;
  return { sql, parameters: bindings.values };
}

/** How many procedures are on show? */
export function proceduresOnShowSql(sight: Sight): Statement {
  const bindings = new Bindings();
  const scope: Scope = scopeOf(sight, bindings);
  const sql = `-- How many procedures are on show?
    select count(*)::int as count from procedure p join feed f on f.id = p.feed_id where ${visibleSql(scope)}
      and f.state in ('live', 'paused')`;
  return { sql, parameters: bindings.values };
}

export const CountRow = z.object({ count: z.int() });

function wantedSql(wanted: Wanted, bindings: Bindings): string {
  if (wanted.kind === 'one') return `f.id = ${bindings.bind(wanted.id, 'text')}`;
  if (wanted.kind === 'these') return `f.id = any(${bindings.bind(wanted.ids, 'text[]')})`;
  const { after, limit } = wanted;
  const end = `order by b.name, f.name, f.id limit ${bindings.bind(limit + 1, 'int')}`;
  if (after === null) return `true ${end}`;
  const position = [after.publisher, after.name, after.id].map((value) => bindings.bind(value, 'text'));
  return `(b.name, f.name, f.id) > (${position.join(', ')}) ${end}`;
}

function bboxSql(visible: string): string {
  const edges = ['min(ST_XMin(site))', 'min(ST_YMin(site))', 'max(ST_XMax(site))', 'max(ST_YMax(site))'];
  const shown = edges.map((edge) => `${edge} filter (where ${visible})`).join(', ');
  return `case when count(site) filter (where ${visible}) > 0 then array[${shown}] end`;
}
