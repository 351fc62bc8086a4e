import type { PutSource } from '../harvest/apply/put-source.sql.js';
import { PUT_FROM } from '../harvest/apply/put-source.sql.js';
import { z } from 'zod';
import { Edge } from './clusters.js';

/** A key that more rows have says nothing, and looking at all of them would take for ever. */
const MOST_BEARERS = 20;

/** Is there any other feed that could tell the same? Parameters: feed id. */
export const HAS_OTHERS = `
  select exists (
    select from feed own join feed f on f.is_demo = own.is_demo and f.id <> own.id
    where own.id = $1 and exists (select from source_record s where s.feed_id = f.id)) as "hasOthers"`;

export const OthersRow = z.object({ hasOthers: z.boolean() });

/** Which records did a run, or a decision about a quarantine, just put? Parameters: run or quarantine id, feed id. */
export const putRecords = (source: PutSource): string => `
  select r.id from ${PUT_FROM[source]} join source_record r on r.feed_id = f.id and r.source_id = s.source_id
  order by r.id`;

export const RecordRow = z.object({ id: z.int() });

/**
 * What a first import just put is not in the statistics yet, and without them the database looks through whole feeds
 * instead of into an index. No parameters.
 */
export const LEARN_KEYS = `
  analyze source_record (feed_id, source_id, procedure_id, page_key, native_id),
    procedure (feed_id, territory_key, title_key, plan_key, span_start, span_end, merged_into)`;

/** The rows that have one key, none where too many have it. */
function bearers(from: string, where: string): string {
  return `cross join lateral (
      select unnest(bearer.ids) as id from (
        select array_agg(found.id) as ids from (
          select ${from} where ${where} limit ${String(MOST_BEARERS + 1)}) found
        having count(*) <= ${String(MOST_BEARERS)}) bearer) c`;
}

const RECORDS = 's.id from source_record s';
const PROCEDURES = 's.id from procedure p join source_record s on s.procedure_id = p.id';

/** A town that is a district, or a Land, of its own has a key for each. */
const AREAS = `
  case when p.territory_key is null then '{}'
    else array[p.territory_key, regexp_replace(p.territory_key, '^(.{5})000$', '\\1'), regexp_replace(p.territory_key, '^(.{2})(000){1,2}$', '\\1'),
      case length(p.territory_key) when 2 then p.territory_key || '000' when 5 then p.territory_key || '000' end,
      case length(p.territory_key) when 2 then p.territory_key || '000000' end] end`;

/**
 * Which records of other feeds may tell the same as these? Every way is a look into an index: 100,000 records against
 * 100,000 take 100,000 looks of each kind. Parameters: record ids.
 */
export const CANDIDATES = `
  with fresh as materialized (
    select s.id, s.feed_id, s.source_id, s.page_key, s.native_id, f.is_demo, f.url_key, p.title_key, p.plan_key,
      p.span_start, p.span_end, ${AREAS} as areas
    from source_record s join feed f on f.id = s.feed_id join procedure p on p.id = s.procedure_id
    where s.id = any($1::bigint[]) and p.lifecycle <> 'withdrawn'
  ), hit as (
    select n.id, c.id as other from fresh n ${bearers(RECORDS, 's.page_key = n.page_key')}
    union
    select n.id, c.id from fresh n ${bearers(RECORDS, 's.native_id = n.native_id')}
    union
    -- Those that came by way of other installations from this very record.
    select n.id, c.id from fresh n ${bearers(RECORDS, `s.native_id = n.url_key || ' ' || n.source_id`)}
    union
    -- The record that it came from by way of another installation.
    select n.id, s.id from fresh n
    join feed f on f.url_key = split_part(n.native_id, ' ', 1)
    join source_record s on s.feed_id = f.id and s.source_id = substr(n.native_id, strpos(n.native_id, ' ') + 1)
    where strpos(n.native_id, ' ') > 0
    union
    select n.id, c.id from fresh n
    ${bearers(PROCEDURES, 'p.plan_key = n.plan_key and p.territory_key = any(n.areas)')}
    union
    select n.id, c.id from fresh n
    ${bearers(PROCEDURES, 'p.title_key = n.title_key and p.territory_key = any(n.areas)')}
    union
    select n.id, c.id from fresh n
    ${bearers(PROCEDURES, 'p.span_start = n.span_start and p.span_end = n.span_end and p.territory_key = any(n.areas)')}
    union
    select n.id, l.other from fresh n join procedure_link l on l.one = n.id
    union
    select n.id, l.one from fresh n join procedure_link l on l.other = n.id
  )
  select distinct least(hit.id, hit.other) as one, greatest(hit.id, hit.other) as other
  from hit join fresh n on n.id = hit.id
  join source_record s on s.id = hit.other join procedure p on p.id = s.procedure_id join feed f on f.id = s.feed_id
  where s.feed_id <> n.feed_id and f.is_demo = n.is_demo and p.lifecycle <> 'withdrawn'
  order by one, other`;

export const PairRow = z.object({ one: z.int(), other: z.int() });
export type PairRow = z.infer<typeof PairRow>;

/** Another record of its feed has the same: then it says nothing. */
const isSole = (key: string): string => `not exists (
    select from source_record t
    where t.${key} = s.${key} and t.feed_id = s.feed_id and t.id <> s.id and t.lifecycle <> 'archived')`;

/** What tells which procedures these are? Parameters: record ids. */
export const LINK_FACTS = `
  select s.id as record, s.feed_id as feed, f.is_demo as "isDemo", p.title_key as title, p.plan_key as "planKey",
    p.territory_key as territory, p.territory_method is not distinct from 'point' as "isAreaGuessed", case when ${isSole('page_key')} then s.page_key end as page,
    array_remove(array[f.url_key || ' ' || s.source_id, case when ${isSole('native_id')} then s.native_id end], null)
      as "nativeIds",
    p.kind, not isempty(p.public_ranges) as "isDated", p.span_start as start, p.span_end as "end",
    nullif(lower(btrim(p.place)), '') as place, ST_X(p.point) as longitude, ST_Y(p.point) as latitude,
    p.geometry_role as role
  from source_record s join feed f on f.id = s.feed_id join procedure p on p.id = s.procedure_id
  where s.id = any($1::bigint[])`;

/** What is known of these records already? Parameters: record ids. */
export const KNOWN_EDGES = `
  select one, other, method, score, state from procedure_link where one = any($1::bigint[])
  union
  select one, other, method, score, state from procedure_link where other = any($1::bigint[])`;

export { Edge as EdgeRow };

/**
 * Keeps what was found about these records, and forgets what no longer fits; what an operator said stays, and so does
 * what concerns a hidden procedure. Parameters: record ids, JSON array of edges, now.
 */
export const KEEP_EDGES = `
  with told as materialized (
    select * from jsonb_to_recordset($2::jsonb) as t(one bigint, other bigint, method text, score int, state text)
  ), touching as (
    select l.one, l.other from procedure_link l where l.one = any($1::bigint[])
    union
    select l.one, l.other from procedure_link l where l.other = any($1::bigint[])
  ), outdated as (
    delete from procedure_link l using touching t
    where l.one = t.one and l.other = t.other and l.method <> 'operator'
      and not exists (select from told where told.one = l.one and told.other = l.other)
      and not exists (
        select from source_record s join procedure p on p.id = s.procedure_id
        where s.id in (l.one, l.other) and p.lifecycle = 'withdrawn')
  )
  insert into procedure_link (one, other, method, score, state, at)
  select one, other, method, score, state, $3::timestamptz from told
  on conflict (one, other) do update set method = excluded.method, score = excluded.score, state = excluded.state,
    at = case when procedure_link.state = excluded.state then procedure_link.at else excluded.at end
  where procedure_link.method <> 'operator'
    and (procedure_link.method, procedure_link.score, procedure_link.state)
      is distinct from (excluded.method, excluded.score, excluded.state)`;
