import { z } from 'zod';

/** Fields whose sudden emptiness is more likely a fault than a fact. */
const WATCHED = [
  'summary',
  'description',
  'url',
  'phases',
  'geometry',
  'topics',
  'organiser',
  'contributions',
] as const;

const isFilled = (record: string, field: string): string => `(${record} -> '${field}') not in ('null', '[]', '""')`;

/** How many records had a field filled, and how many of those does the run empty? Parameters: run id, feed id. */
export const FIELD_LOSSES = `
  with counted as (
    select ${WATCHED.map((field) => `count(*) filter (where ${isFilled('r.record', field)}) as "${field}"`).join(', ')},
           ${WATCHED.map(
             (field) =>
               `count(*) filter (where s.record is not null and ${isFilled('r.record', field)}
                  and not ${isFilled('s.record', field)}) as "${field}_lost"`,
           ).join(', ')}
    from source_record r
    left join staged_record s on s.run_id = $1 and s.source_id = r.source_id
    where r.feed_id = $2 and r.missing_since is null
  )
  select f.field, (to_jsonb(c) ->> f.field)::int as filled, (to_jsonb(c) ->> (f.field || '_lost'))::int as emptied
  from counted c cross join unnest(array[${WATCHED.map((field) => `'${field}'`).join(', ')}]) as f(field)`;

export const FieldLossRow = z.object({ field: z.string(), filled: z.int(), emptied: z.int() });

/**
 * How many of the feed's procedures have not ended, and how many of those are not in its list? Those missing since
 * earlier runs count with the new ones, or many small losses would empty a feed unnoticed.
 * Parameters: feed id, source ids not in the list, now.
 */
export const LIVE_LOSSES = `
  select count(*) filter (where not ended)::int as live,
         count(*) filter (where not ended and r.source_id = any($2))::int as missing,
         count(*)::int as known
  from source_record r
  join procedure p on p.id = r.procedure_id
  cross join lateral (select coalesce(p.last_end <= $3, false) as ended) e
  where r.feed_id = $1 and r.lifecycle in ('live', 'missing') and p.lifecycle <> 'withdrawn'`;

export const LiveLossRow = z.object({ live: z.int(), missing: z.int(), known: z.int() });

/**
 * How many missing records have a look-alike among those that appear: the same address, or the same title and phases?
 * A source that takes its ids back brings old records to life. Parameters: run id, feed id, missing source ids, ids
 * that are back.
 */
export const LOOKALIKES = `
  with fresh as materialized (
    select s.record ->> 'url' as url, s.record ->> 'title' as title, s.record -> 'phases' as phases
    from staged_record s
    where s.run_id = $1
      and not exists (select 1 from source_record o where o.feed_id = $2 and o.source_id = s.source_id)
    union all
    select o.record ->> 'url', o.record ->> 'title', o.record -> 'phases'
    from source_record o join procedure p on p.id = o.procedure_id
    where o.feed_id = $2 and o.source_id = any($4) and o.lifecycle in ('missing', 'archived') and p.lifecycle <> 'withdrawn'
  )
  select count(*)::int as count
  from source_record r
  where r.feed_id = $2 and r.source_id = any($3)
    and (r.record ->> 'url' in (select url from fresh where url is not null)
         or (r.record ->> 'title', r.record -> 'phases') in (select title, phases from fresh))`;

export const CountRow = z.object({ count: z.int() });
