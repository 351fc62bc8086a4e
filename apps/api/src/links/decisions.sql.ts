import { Lifecycle, ProcedureId } from '@navigator/shared';
import { z } from 'zod';

/** The records behind these addresses. Parameters: procedure ids. */
export const RECORDS_OF = `
  select p.id, s.id as record, p.lifecycle, p.merged_into as "into", f.is_demo as "isDemo"
  from procedure p left join source_record s on s.procedure_id = p.id join feed f on f.id = p.feed_id
  where p.id = any($1::text[])`;

export const NamedRow = z.object({
  id: ProcedureId,
  record: z.int().nullable(),
  lifecycle: Lifecycle,
  into: ProcedureId.nullable(),
  isDemo: z.boolean(),
});
export type NamedRow = z.infer<typeof NamedRow>;

/** What an operator says of two records counts until an operator says otherwise. Parameters: one, other, state, now. */
export const DECIDE_LINK = `
  insert into procedure_link (one, other, method, score, state, at)
  values (least($1::bigint, $2::bigint), greatest($1::bigint, $2::bigint), 'operator', 100, $3, $4)
  on conflict (one, other) do update set method = 'operator', score = 100, state = excluded.state, at = excluded.at`;

/**
 * Which pairs wait for an operator? Those that are shown as two, the surest first. Parameters: how many at most.
 */
export const SUGGESTIONS = `
  select l.method, l.score, l.at, one.told as one, other.told as other
  from procedure_link l
  cross join lateral (
    select p.id, p.lifecycle, coalesce(p.merged_into, p.id) as shown, jsonb_build_object(
      'id', p.id, 'title', p.title, 'feed', f.name, 'place', p.place, 'start', p.span_start, 'end', p.span_end) as told
    from source_record s join procedure p on p.id = s.procedure_id join feed f on f.id = p.feed_id where s.id = l.one) one
  cross join lateral (
    select p.id, p.lifecycle, coalesce(p.merged_into, p.id) as shown, jsonb_build_object(
      'id', p.id, 'title', p.title, 'feed', f.name, 'place', p.place, 'start', p.span_start, 'end', p.span_end) as told
    from source_record s join procedure p on p.id = s.procedure_id join feed f on f.id = p.feed_id where s.id = l.other) other
  where l.state = 'suggested' and one.shown <> other.shown and 'withdrawn' not in (one.lifecycle, other.lifecycle)
  order by l.score desc, l.one, l.other limit $1`;

const Side = z.object({
  id: ProcedureId,
  title: z.string(),
  feed: z.string(),
  place: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
});

export const SuggestionRow = z.object({
  method: z.enum(['native', 'plan', 'url', 'title']),
  score: z.int(),
  at: z.date(),
  one: Side,
  other: Side,
});
export type SuggestionRow = z.infer<typeof SuggestionRow>;
