import { BoundingBox, FeedExpectations, FeedFormat } from '@navigator/shared';
import { z } from 'zod';

/**
 * Claims one due feed together with its host, in a single statement: a feed whose host is leased is not due.
 * A harvest asked for by a person comes first and ignores schedule and back-off; the feed stays due until its run ends,
 * so that a claim that expires is taken up again.
 * Parameters: owner, lease in seconds, our clock, whether demo feeds are shown, the one feed wanted or null.
 */
export const CLAIM_FEED = `
  with due as (
    select f.id, f.host, f.requested_at, coalesce(f.requested_at, greatest(f.next_due_at, f.retry_after)) as due_at from feed f
    where f.state = 'live'
      and (f.requested_at is not null or (f.next_due_at <= $3 and (f.retry_after is null or f.retry_after <= $3)))
      and (f.lease_until is null or f.lease_until < clock_timestamp())
      and ($4 or not f.is_demo or f.requested_at is not null)
      and ($5::text is null or f.id = $5)
      and not exists (select 1 from host_lease h where h.host = f.host and h.until >= clock_timestamp())
    order by f.requested_at nulls last, f.next_due_at
    limit 1
    for update of f skip locked
  ), host as (
    insert into host_lease (host, owner, until)
    select due.host, $1, clock_timestamp() + make_interval(secs => $2) from due
    on conflict (host) do update set owner = excluded.owner, until = excluded.until
      where host_lease.until < clock_timestamp()
    returning host
  )
  update feed f
  set lease_owner = $1, lease_until = clock_timestamp() + make_interval(secs => $2), requested_at = null,
    next_due_at = least(f.next_due_at, $3)
  from due join host on host.host = due.host
  where f.id = due.id
  returning f.id, f.url, f.host, f.format, f.map, f.credential, f.expected_area as "area", f.expectations, f.language, f.time_zone as "timeZone", f.is_demo as "isDemo",
    f.interval_minutes as "intervalMinutes", f.etag, f.last_modified as "lastModified",
    f.adapter_revision as "adapterRevision", f.last_complete_at as "lastCompleteAt", f.failures,
    f.failing_since as "failingSince", f.unchanged_runs as "unchangedRuns", due.due_at as "dueAt",
    due.requested_at is not null as requested`;

export const ClaimRow = z.object({
  id: z.string(),
  url: z.string(),
  host: z.string(),
  format: FeedFormat,
  /** Judged when it is used: one that a former release accepted must not keep the feed from being claimed. */
  map: z.unknown(),
  /** Sealed; opened when a reading starts. */
  credential: z.string().nullable(),
  /** Where its procedures are expected. */
  area: BoundingBox.nullable(),
  /** What its owner expects of its list. */
  expectations: FeedExpectations.nullable(),
  language: z.string(),
  timeZone: z.string(),
  isDemo: z.boolean(),
  intervalMinutes: z.int(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  adapterRevision: z.int().nullable(),
  lastCompleteAt: z.date().nullable(),
  failures: z.int(),
  failingSince: z.date().nullable(),
  /** Lists in a row that changed nothing. */
  unchangedRuns: z.int(),
  /** When it should have been read. */
  dueAt: z.date(),
  requested: z.boolean(),
});

/** Keeps a claim. No row: it was lost. Parameters: feed id, host, owner, lease in seconds. */
export const RENEW_LEASE = `
  with host as (
    update host_lease set until = clock_timestamp() + make_interval(secs => $4) where host = $2 and owner = $3
  )
  update feed set lease_until = clock_timestamp() + make_interval(secs => $4)
  where id = $1 and lease_owner = $3`;

/** Gives a host back. Parameters: host, owner. */
export const RELEASE_HOST = 'delete from host_lease where host = $1 and owner = $2';

/** Who holds claims? No parameters. */
export const LEASE_OWNERS = `
  select lease_owner as owner from feed where lease_owner is not null
  union select owner from host_lease`;

export const OwnerRow = z.object({ owner: z.string() });

/**
 * Takes the claims of processes that are no more, and closes the runs they left. Parameters: owners, now, error.
 */
export const RELEASE_DEAD = `
  with freed as (
    update feed set lease_owner = null, lease_until = null, next_due_at = least(next_due_at, $2)
    where lease_owner = any($1)
    returning id
  ), abandoned as (
    update run set finished_at = $2, outcome = 'failed', error = $3::jsonb
    where feed_id in (select id from freed) and finished_at is null
    returning id
  ), cleared as (
    delete from staged_record where run_id in (select id from abandoned)
  ), dropped as (
    delete from staged_event where run_id in (select id from abandoned)
  )
  delete from host_lease where owner = any($1)`;
