import { FeedId, Lifecycle, ProcedureId } from '@navigator/shared';
import { z } from 'zod';

/** Keeps runs of the feeds that procedures show from ending; see `LOCK_FEED`. Parameters: procedure ids. */
export const LOCK_FEEDS_OF = `
  select id from feed
  where id in (select feed_id from procedure where id = any($1::text[]) or merged_into = any($1::text[]))
  order by id for no key update`;

/** Which procedure is this, and what is known of it? With the record that it shows. Parameters: id. */
export const CORRECTED_PROCEDURE = `
  select p.id, p.title, p.slug, p.lifecycle, p.merged_into as "mergedInto", p.feed_id as "feedId", f.name as "feedName",
         r.source_id as "sourceId", r.record
  from procedure p join feed f on f.id = p.feed_id
  left join lateral (
    select source_id, record from source_record where procedure_id = p.id and feed_id = p.feed_id order by id limit 1) r on true
  where p.id = $1`;

export const CorrectedProcedureRow = z.object({
  id: ProcedureId,
  title: z.string(),
  slug: z.string(),
  lifecycle: Lifecycle,
  mergedInto: ProcedureId.nullable(),
  feedId: FeedId,
  feedName: z.string(),
  sourceId: z.string().nullable(),
  record: z.unknown(),
});
export type CorrectedProcedureRow = z.infer<typeof CorrectedProcedureRow>;

const COLUMNS = `
  c.id, c.procedure_id as "procedureId", p.title, f.id as "feedId", f.name as "feedName", c.kind, c.field, c.value, c.reason,
  c.author, c.created_at as "createdAt", c.source_value as "sourceValue", c.source_now as "sourceNow",
  c.caught_up_at as "caughtUpAt", c.revoked_at as "revokedAt"`;

const FROM = 'correction c join procedure p on p.id = c.procedure_id join feed f on f.id = p.feed_id';

/** What did operators say that still stands, newest first? Parameters: feed id or null for all. */
export const STANDING_CORRECTIONS = `
  select ${COLUMNS} from ${FROM}
  where c.revoked_at is null and ($1::text is null or f.id = $1) order by c.created_at desc, c.id`;

/** What did operators ever say of this procedure, oldest first? Parameters: procedure id. */
export const CORRECTIONS_OF = `
  select ${COLUMNS} from ${FROM} where c.procedure_id = $1 order by c.created_at, c.id`;

/** One correction. Parameters: id. */
export const ONE_CORRECTION = `select ${COLUMNS} from ${FROM} where c.id = $1`;

export const CorrectionKind = z.enum(['set', 'hide', 'link', 'unlink']);

export const CorrectionRow = z.object({
  id: z.string(),
  procedureId: ProcedureId,
  title: z.string(),
  feedId: FeedId,
  feedName: z.string(),
  kind: CorrectionKind,
  field: z.string().nullable(),
  value: z.unknown(),
  reason: z.string(),
  author: z.string(),
  createdAt: z.date(),
  sourceValue: z.unknown(),
  sourceNow: z.unknown(),
  caughtUpAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** Keeps a correction. Parameters: id, procedure id, kind, field, value, reason, author, now, what the source says. */
export const ADD_CORRECTION = `
  insert into correction
    (id, procedure_id, kind, field, value, reason, author, created_at, source_value, source_now)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9::jsonb, $9::jsonb)`;

/** Takes one back. Parameters: id, now. */
export const REVOKE = 'update correction set revoked_at = $2 where id = $1 and revoked_at is null';

/** A new value takes the place of the one before. Parameters: procedure id, field, now. */
export const REVOKE_FIELD = `
  update correction set revoked_at = $3 where procedure_id = $1 and field = $2 and revoked_at is null`;

/** Which correction of a field stands? Parameters: procedure id, field. */
export const STANDING_FIELD = `
  select id from correction where procedure_id = $1 and field = $2 and revoked_at is null`;

/** How is this procedure hidden, if it is? Parameters: procedure id. */
export const HIDDEN = `
  select id from correction where procedure_id = $1 and kind = 'hide' and revoked_at is null`;

/** Takes a procedure from all pages; what its source says goes on being kept. Parameters: procedure id, now. */
export const HIDE = `
  update procedure set lifecycle = 'withdrawn', gone_at = $2, changed_at = $2
  where id = $1 and lifecycle in ('live', 'missing', 'archived')`;

/**
 * Gives a procedure that was hidden the life back that its source gives it, and lets the feed be read again in full: what
 * was listed meanwhile was not taken, and behind a 304 nobody would look at it. Parameters: procedure id, now.
 */
export const SHOW_AGAIN = `
  with read_again as (
    update feed set etag = null, last_modified = null, next_due_at = least(next_due_at, $2)
    where id = (select feed_id from procedure where id = $1)
  )
  update procedure p
  set lifecycle = r.lifecycle, confirmed_at = r.confirmed_at, changed_at = $2,
      gone_at = case when r.lifecycle = 'live' then null else coalesce(r.missing_since, $2) end
  from source_record r
  where p.id = $1 and p.lifecycle = 'withdrawn' and r.procedure_id = p.id`;

/** Which records are shown here, its own and those of other feeds? Parameters: procedure id. */
export const RECORDS_SHOWN = `
  select r.feed_id as "feedId", array_agg(r.source_id) as "sourceIds"
  from source_record r join procedure p on p.id = r.procedure_id
  where p.id = $1 or p.merged_into = $1
  group by r.feed_id order by r.feed_id`;

export const RecordsShownRow = z.object({ feedId: FeedId, sourceIds: z.array(z.string()) });

/** Which records does this procedure show? Parameters: procedure id. */
export const RECORDS_OF_PROCEDURE = 'select id from source_record where procedure_id = $1';

/** Which procedures are shown as one with this? Parameters: procedure id. */
export const SHOWN_WITH = `
  select o.id from procedure p join procedure o
    on o.merged_into = p.id or o.id = p.merged_into or (o.merged_into = p.merged_into and o.id <> p.id)
  where p.id = $1 order by o.id`;

export const ProcedureIdRow = z.object({ id: ProcedureId });

/** An operator says something else about two procedures now. Parameters: one, the other, now. */
export const REVOKE_PAIR = `
  update correction set revoked_at = $3
  where kind in ('link', 'unlink') and revoked_at is null
    and (procedure_id, value #>> '{}') in (($1, $2), ($2, $1))`;
