/**
 * Takes the feed from under a run that may be under way: what that run staged is from before the withdrawal.
 * Parameters: feed id.
 */
export const TAKE_FROM_RUN = 'update feed set lease_owner = null, lease_until = null where id = $1';

/** What becomes of an erased record if its source ever tells it again: another procedure, or nothing. */
export type Comeback = 'as-another' | 'never';

/** The kept record: gone with its id, or an empty one under it, which keeps the source from bringing it back. */
const RECORDS: Readonly<Record<Comeback, string>> = {
  'as-another': 'delete from source_record where feed_id = $1 and source_id = any($2) returning procedure_id',
  never: `
    update source_record set record = '{}', content_hash = '', page_key = null, native_id = null, missing_since = null, rejected_since = null
    where feed_id = $1 and source_id = any($2) returning procedure_id`,
};

/**
 * Withdraws procedures: texts, links and places are erased, also where they wait for a decision; id, dates, areas and
 * counts stay for the statistics. Parameters: feed id, source ids, now.
 */
export const withdrawRecords = (comeback: Comeback): string => `
  with gone as (${RECORDS[comeback]}
  ), unattached as (
    update feed_event set procedure_id = null, matched_by = null, is_new = true
    where procedure_id in (select procedure_id from gone)
  ), untold as (
    update change set fields = '{}' where procedure_id in (select procedure_id from gone)
  ), unsaid as (
    update correction set value = null, source_value = null, source_now = null, reason = ''
    where procedure_id in (select procedure_id from gone) and kind = 'set'
  ), unheld as (
    delete from held_record h using quarantine q
    where q.id = h.quarantine_id and q.feed_id = $1 and (h.source_id = any($2) or h.replaces = any($2))
  )
  update procedure p set lifecycle = 'withdrawn', gone_at = $3, confirmed_at = null, changed_at = $3,
    title = '', slug = '', summary = null, description = null, url = null, organiser = null, place = null, image = null,
    events = '[]', documents = '[]', search = '', title_key = '', title_numbers = '{}', plan_key = null, merged_into = null, geometry = null, point = null, geometry_role = null,
    result = jsonb_build_object('state', p.result -> 'state', 'url', null, 'publishedAt', p.result -> 'publishedAt'),
    phases = coalesce((
      select jsonb_agg(phase || jsonb_build_object('title', null) order by place)
      from jsonb_array_elements(p.phases) with ordinality as t(phase, place)), '[]')
  where p.id in (select procedure_id from gone)`;

/**
 * Of addresses that go on showing other sources: what was told while they showed this feed, and as they came from it or
 * went to it, and what it said of corrected fields. What another source told of itself stays.
 * Parameters: feed id, ids of the records that stay.
 */
export const FORGET_AT_OTHERS = `
  with address as materialized (
    select procedure_id from source_record where id = any($2::bigint[])
  ), unsaid as (
    update correction set source_value = case when revoked_at is null then source_now end,
      source_now = case when revoked_at is null then source_now end
    where kind = 'set' and procedure_id in (select procedure_id from address)
  ), told as (
    select number, feed_id, lag(feed_id) over (partition by procedure_id order by at) as before
    from change where procedure_id in (select procedure_id from address)
  )
  update change c set fields = '{}' from told
  where c.number = told.number and $1 in (told.feed_id, coalesce(told.before, $1))`;

/** Findings of runs may quote what was withdrawn. Parameters: feed id, source ids. */
export const FORGET_EXAMPLES = `
  update run set findings = (
    select coalesce(jsonb_agg(
        case when f -> 'example' ->> 'sourceId' = any($2) then f || jsonb_build_object('example', null) else f end
        order by place), '[]')
    from jsonb_array_elements(findings) with ordinality as t(f, place))
  where feed_id = $1
    and exists (select from jsonb_array_elements(findings) as f where f -> 'example' ->> 'sourceId' = any($2))`;
