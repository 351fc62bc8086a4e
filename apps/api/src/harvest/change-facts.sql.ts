import { z } from 'zod';
import { datesOf } from './record-dates.sql.js';

const VALUE = (record: string): Readonly<Record<string, string>> => ({
  title: `${record} -> 'title'`,
  url: `${record} -> 'url'`,
  dates: datesOf(record),
  place: `${record} -> 'place'`,
  geometry: `${record} -> 'geometry'`,
});

const FIELDS = Object.keys(VALUE(''));

/** The watched fields of a record as rows of `field` and `value`; empty ones have none. */
const valuesOf = (record: string): string =>
  `(values ${Object.entries(VALUE(record))
    .map(([field, value]) => `('${field}', nullif(nullif(${value}, 'null'), '[]'))`)
    .join(', ')})`;

/** A record of the feed that is in the list, before and, where the run changes it, after. Parameters: run id, feed id, absent ids. */
const LISTED = `
  from source_record r
  left join staged_record s on s.run_id = $1 and s.source_id = r.source_id
  where r.feed_id = $2 and r.missing_since is null and not (r.source_id = any($3))`;

/**
 * Which fields came to be the same in several records, and in how many of those were they the same before? Per field the
 * value that most of the changed records share now. Parameters: run id, feed id, source ids not in the list.
 */
export const ALIKE = `
  with turned as materialized (
    select b.field, b.value as before, a.value as after
    from staged_record s
    join source_record r on r.feed_id = $2 and r.source_id = s.source_id and r.missing_since is null
    cross join lateral ${valuesOf('r.record')} as b(field, value)
    join lateral ${valuesOf('s.record')} as a(field, value) on a.field = b.field
    where s.run_id = $1 and a.value <> b.value
  ), alike as (
    select distinct on (field) field, after, count(*)::int as alike
    from turned group by field, after having count(*) > 2
    order by field, count(*) desc, md5(after::text)
  ), before as (
    select field, max(count)::int as "alikeBefore"
    from (
      select t.field, count(*) as count from turned t join alike l on l.field = t.field and l.after = t.after
      group by t.field, t.before
    ) g group by field
  ), had as (
    select ${FIELDS.map((field) => `count(nullif(nullif(${VALUE('r.record')[field] ?? ''}, 'null'), '[]'))::int as ${field}`).join(', ')}
    ${LISTED} and exists (select from alike)
  )
  select alike.field, (to_jsonb(had) ->> alike.field)::int as filled, alike.alike, before."alikeBefore"
  from alike join before on before.field = alike.field cross join had
  order by alike.field`;

export const AlikeRow = z.object({ field: z.string(), filled: z.int(), alike: z.int(), alikeBefore: z.int() });

/**
 * By which span did the public dates of most changed records move, all of them, and how many did so? An hour more or
 * less is the same span where clocks change, and a tenth more or less where months and years differ in length.
 * Parameters: run id, feed id, source ids not in the list.
 */
export const SHIFTED_DATES = `
  with dated as materialized (
    select p.public_ranges as before, (s.derived ->> 'ranges')::tstzmultirange as after
    from source_record r
    join procedure p on p.id = r.procedure_id and not isempty(p.public_ranges)
    left join staged_record s on s.run_id = $1 and s.source_id = r.source_id
    where r.feed_id = $2 and r.missing_since is null and not (r.source_id = any($3))
  ), moved as (
    select extract(epoch from lower(after) - lower(before))::bigint as first,
           extract(epoch from upper(after) - upper(before))::bigint as last
    from dated where after <> before
  ), spans as (
    select coalesce(first, last) as seconds, count(*) as count
    from moved
    where coalesce(first, last) <> 0
      and abs(coalesce(last, first) - coalesce(first, last)) <= greatest(3600, abs(coalesce(first, last)) * 0.1)
      and sign(coalesce(last, first)) = sign(coalesce(first, last))
    group by 1
  ), most as (
    select seconds from spans order by count desc, abs(seconds), seconds limit 1
  )
  select (select count(*)::int from dated) as dated,
         coalesce(sum(spans.count), 0)::int as shifted,
         coalesce(max(most.seconds), 0)::float8 as seconds
  from most join spans on sign(spans.seconds) = sign(most.seconds)
    and abs(spans.seconds - most.seconds) <= greatest(3600, abs(most.seconds) * 0.1)`;

export const DateShiftRow = z.object({ dated: z.int(), shifted: z.int(), seconds: z.number() });

/**
 * How many records moved away from where the feed's places are? That is the box around nine in ten of them, with as
 * much again, and at least half a degree (some 50 km), on each side. Parameters: run id, feed id, source ids not in the list.
 */
export const MOVED_PLACES = `
  with placed as materialized (
    select st_x(p.point) as x, st_y(p.point) as y, s.point as after, r.source_id = any($3) as absent
    from source_record r
    join procedure p on p.id = r.procedure_id and p.point is not null
    left join staged_record s on s.run_id = $1 and s.source_id = r.source_id
    where r.feed_id = $2 and r.missing_since is null
  ), area as (
    select percentile_cont(0.05) within group (order by x) as west, percentile_cont(0.95) within group (order by x) as east,
           percentile_cont(0.05) within group (order by y) as south, percentile_cont(0.95) within group (order by y) as north
    from placed
  )
  select count(*) filter (where not absent)::int as placed,
         count(*) filter (where st_x(after) < west - greatest(east - west, 0.5) or st_x(after) > east + greatest(east - west, 0.5)
           or st_y(after) < south - greatest(north - south, 0.5) or st_y(after) > north + greatest(north - south, 0.5))::int as outside
  from placed cross join area`;

export const PlaceShiftRow = z.object({ placed: z.int(), outside: z.int() });
