/** Days a record may be missing before its end until it is archived. */
const GRACE_DAYS = 7;

/** Complete lists in a row that must have lacked it, however long ago the first one was. */
const MISSED_RUNS = 3;

/** The grace is over: both so many days ago and in so many complete lists, this one included. Over `source_record s`. */
const isPastGrace = (now: string): string =>
  `(coalesce(s.missing_since, ${now}) <= ${now}::timestamptz - make_interval(days => ${String(GRACE_DAYS)})
    and s.missed_runs + 1 >= ${String(MISSED_RUNS)})`;

/** What was missing, held or faulty and is back is live again. Parameters: feed id, source ids. */
export const MARK_BACK = `
  with back as (
    update source_record set lifecycle = 'live', missed_runs = 0, missing_since = null, rejected_since = null,
      confirmed_at = null
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
 * A complete list lacks them. Gone after its end, or past its grace, is archived; gone before is missing for now.
 * Parameters: feed id, source ids, now, last confirmation.
 */
export const MARK_MISSING = `
  with gone as (
    update source_record s
    set missing_since = coalesce(s.missing_since, $3), confirmed_at = coalesce(s.confirmed_at, $4),
      missed_runs = s.missed_runs + 1,
      lifecycle = case when p.last_end <= $3 or ${isPastGrace('$3')} then 'archived' else 'missing' end
    from procedure p
    where p.id = s.procedure_id and s.feed_id = $1 and s.source_id = any($2) and s.lifecycle <> 'archived'
    returning s.procedure_id, s.lifecycle, s.missing_since, s.confirmed_at
  )
  update procedure p
  set lifecycle = gone.lifecycle, gone_at = gone.missing_since, confirmed_at = gone.confirmed_at
  from gone where p.id = gone.procedure_id and p.lifecycle in ('live', 'missing')`;

/** Another complete list lacks them, and the grace goes on. Parameters: feed id, source ids. */
export const COUNT_MISSED = `
  update source_record set missed_runs = missed_runs + 1 where feed_id = $1 and source_id = any($2)`;

/** Which of these are past their grace, if a complete list lacks them now? Parameters: feed id, source ids, now. */
export const PAST_GRACE = `
  select s.source_id as "sourceId" from source_record s
  where s.feed_id = $1 and s.source_id = any($2) and ${isPastGrace('$3')}`;

/** A person said that these are gone. Parameters: feed id, source ids, now, last confirmation. */
export const MARK_ARCHIVED = `
  with gone as (
    update source_record
    set lifecycle = 'archived', missing_since = coalesce(missing_since, $3), confirmed_at = coalesce(confirmed_at, $4)
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
