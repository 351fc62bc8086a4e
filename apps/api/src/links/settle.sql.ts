import { z } from 'zod';
import { SHOWN_COLUMNS } from '../harvest/apply/put.sql.js';
import type { FeedFormat } from '@navigator/shared';
import { SOURCE_RANK } from './source-rank.js';
import { Member } from './clusters.js';

/** Which of these records are linked at all, or were? Parameters: feed id, source ids (null: all of the feed). */
export const LINKED_RECORDS = `
  select s.id from source_record s
  where s.feed_id = $1 and ($2::text[] is null or s.source_id = any($2))
    and (exists (select from procedure_link l where l.one = s.id and l.state = 'linked')
      or exists (select from procedure_link l where l.other = s.id and l.state = 'linked'))`;

/** These records and all that they are linked with, or shown together with, directly or by way of others. */
const REACH = `
  reach as (
    select id from source_record where id = any($1::bigint[])
    union
    select near.id from reach cross join lateral (
      select l.other as id from procedure_link l where l.one = reach.id and l.state = 'linked'
      union all
      select l.one from procedure_link l where l.other = reach.id and l.state = 'linked'
      union all
      select lead.id from source_record s join procedure p on p.id = s.procedure_id
      join source_record lead on lead.procedure_id = p.merged_into where s.id = reach.id
      union all
      select follower.id from source_record s join procedure q on q.merged_into = s.procedure_id
      join source_record follower on follower.procedure_id = q.id where s.id = reach.id
    ) near)`;

const rank = (format: string): string =>
  `case ${format} ${Object.entries<number>(SOURCE_RANK satisfies Record<FeedFormat, number>)
    .map(([name, value]) => `when '${name}' then ${String(value)}`)
    .join(' ')} else 2 end`;

/** Who belongs together with these records? Parameters: record ids. */
export const MEMBERS = `
  with recursive ${REACH}
  select s.id as record, p.id as procedure, s.feed_id as feed, f.is_demo as "isDemo", p.created_at as "createdAt", p.number,
    case when f.state = 'removed' then 2
      when s.lifecycle = 'missing' then 1
      when s.lifecycle = 'archived' and coalesce(p.last_end, 'infinity') > coalesce(s.missing_since, '-infinity') then 2
      else 0 end as absence,
    ${rank('f.format')} as rank, s.first_seen_at as "firstSeenAt", s.lifecycle = 'archived' as "isArchived",
    p.lifecycle = 'withdrawn' as "isHidden"
  from reach join source_record s on s.id = reach.id join procedure p on p.id = s.procedure_id
  join feed f on f.id = s.feed_id`;

export { Member as MemberRow };

/** What is known of records among themselves? Parameters: record ids. */
export const EDGES_AMONG = `
  select one, other, method, score, state from procedure_link
  where one = any($1::bigint[]) and other = any($1::bigint[])`;

/** What a row shows, and whose it is; its id, its number and its age stay with the address. */
export const CONTENT_COLUMNS = [
  'feed_id',
  ...SHOWN_COLUMNS,
  'deadline_was',
  'deadline_now',
  'deadline_moved_at',
] as const;

const CONTENT = CONTENT_COLUMNS.join(', ');

const PAIRS = `
  seat as materialized (
    select one as row, other as "from" from unnest($1::text[], $2::text[]) as pair(one, other)
    union all
    select other, one from unnest($1::text[], $2::text[]) as pair(one, other))`;

/** Two rows change their content, in pairs. Parameters: ids of the ones, ids of the others. */
export const SWAP_CONTENT = `
  with ${PAIRS}, moved as (
    update source_record s set procedure_id = seat.row from seat where s.procedure_id = seat."from"
  )
  update procedure p set (${CONTENT}) = (
    select ${CONTENT_COLUMNS.map((column) => `o.${column}`).join(', ')} from procedure o where o.id = seat."from")
  from seat where p.id = seat.row`;

/**
 * Each row stands for itself or leads to the one that stands for it; one that stands again for itself is what its feed
 * says of it. Parameters: JSON array of rows (`id`, `into`), now, ids of the rows that show something else.
 */
export const POINT_ROWS = `
  update procedure p
  set lifecycle = t.lifecycle, merged_into = t."into", confirmed_at = t.confirmed_at, changed_at = $2::timestamptz,
    gone_at = case when t.own = 'live' then null else coalesce(t.missing_since, p.gone_at, $2::timestamptz) end
  from (
    select w.id, w."into", s.lifecycle as own, s.missing_since, s.confirmed_at,
      case when w."into" is null then s.lifecycle else 'merged' end as lifecycle
    from jsonb_to_recordset($1::jsonb) as w(id text, "into" text)
    join source_record s on s.procedure_id = w.id) t
  where p.id = t.id and p.lifecycle <> 'withdrawn'
    and ((p.merged_into, p.lifecycle) is distinct from (t."into", t.lifecycle) or p.id = any($3::text[]))
  returning p.id`;

export const IdRow = z.object({ id: z.string() });
