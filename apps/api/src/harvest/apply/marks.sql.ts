/** Days a record may be missing before its end until it is archived. */
export const GRACE_DAYS = 7;

/** What was missing, held or faulty and is back is live again. Parameters: feed id, source ids. */
export const MARK_BACK = `
  with back as (
    update source_record set missing_since = null, rejected_since = null, confirmed_at = null
    where feed_id = $1 and source_id = any($2)
    returning procedure_id
  )
  update procedure set lifecycle = 'live', gone_at = null, confirmed_at = null
  where id in (select procedure_id from back) and lifecycle in ('live', 'missing', 'archived')`;

/** Their last valid version stays, flagged. Parameters: feed id, source ids, now, last confirmation. */
export const MARK_FAULTY = `
  with faulty as (
    update source_record
    set rejected_since = coalesce(rejected_since, $3), confirmed_at = coalesce(confirmed_at, $4)
    where feed_id = $1 and source_id = any($2)
    returning procedure_id, confirmed_at
  )
  update procedure p set confirmed_at = faulty.confirmed_at
  from faulty where p.id = faulty.procedure_id`;

/**
 * Gone after its end, or missing for longer than the grace days, is archived; gone before is missing for now.
 * Parameters: feed id, source ids, now, last confirmation.
 */
export const MARK_MISSING = `
  with gone as (
    update source_record
    set missing_since = coalesce(missing_since, $3), confirmed_at = coalesce(confirmed_at, $4)
    where feed_id = $1 and source_id = any($2)
    returning procedure_id, missing_since, confirmed_at
  )
  update procedure p
  set lifecycle = case
        when p.last_end <= $3 or gone.missing_since <= $3::timestamptz - make_interval(days => ${String(GRACE_DAYS)})
        then 'archived' else 'missing' end,
      gone_at = gone.missing_since, confirmed_at = gone.confirmed_at
  from gone where p.id = gone.procedure_id and p.lifecycle in ('live', 'missing')`;

/** Which of these has been missing for longer than the grace days? Parameters: feed id, source ids, now. */
export const PAST_GRACE = `
  select source_id as "sourceId" from source_record
  where feed_id = $1 and source_id = any($2)
    and missing_since <= $3::timestamptz - make_interval(days => ${String(GRACE_DAYS)})`;

/** A person said that these are gone. Parameters: feed id, source ids, now, last confirmation. */
export const MARK_ARCHIVED = `
  with gone as (
    update source_record
    set missing_since = coalesce(missing_since, $3), confirmed_at = coalesce(confirmed_at, $4)
    where feed_id = $1 and source_id = any($2)
    returning procedure_id, missing_since, confirmed_at
  )
  update procedure p
  set lifecycle = 'archived', gone_at = gone.missing_since, confirmed_at = gone.confirmed_at
  from gone where p.id = gone.procedure_id and p.lifecycle in ('live', 'missing')`;

/** They stay as they were, but nobody confirmed them. Parameters: feed id, source ids, last confirmation. */
export const MARK_UNCONFIRMED = `
  with held as (
    update source_record set confirmed_at = coalesce(confirmed_at, $3)
    where feed_id = $1 and source_id = any($2)
    returning procedure_id, confirmed_at
  )
  update procedure p set confirmed_at = held.confirmed_at
  from held where p.id = held.procedure_id`;

/** What is shown has changed: every ETag is new. No parameters. */
export const BUMP_DATA_VERSION = `
  insert into data_version (only_row, version) values (true, 1)
  on conflict (only_row) do update set version = data_version.version + 1`;
