import { z } from 'zod';

/** Any number that nothing else takes. */
const JUDGING_OUTAGE = 1_764_000_002;

/**
 * Failures are judged one after the other, or those of one moment would not see each other. To be asked before the first row
 * is touched. No parameters.
 */
export const JUDGE_IN_TURN = `select pg_advisory_xact_lock(${String(JUDGING_OUTAGE)})`;

/** Is our own connection known to be down? No parameters. */
export const OPEN_OUTAGE = 'select since from own_outage where until is null';

export const OutageRow = z.object({ since: z.date() });

/**
 * Which hosts began to fail since anybody answered, in the way a broken connection of ours would look like? Those that
 * were failing before say nothing. Parameters: codes, no longer ago than this.
 */
export const FAILING_TOGETHER = `
  with answered as (
    select coalesce(max(answered_at), '-infinity') as last from feed
  )
  select f.id, f.host, f.failing_since as "failingSince" from feed f cross join answered
  cross join lateral (
    select r.error ->> 'code' as code from run r
    where r.feed_id = f.id and r.finished_at is not null
    order by r.started_at desc, r.id desc limit 1) newest
  where f.state = 'live' and f.failing_since > answered.last and f.failing_since >= $2
    and newest.code = any($1)`;

export const FailingRow = z.object({ id: z.string(), host: z.string(), failingSince: z.date() });

/** Our outage begins. Parameters: since, hosts. */
export const BEGIN_OUTAGE = 'insert into own_outage (since, hosts) values ($1, $2) on conflict do nothing';

/**
 * Feeds that were blamed for what is ours are cleared, and so are their runs. One that a run is finishing at this very
 * moment decides for itself. Parameters: feed ids, when to try again, codes, our outage since, what their runs say.
 */
export const CLEAR_BLAME = `
  with cleared as (
    update feed set failures = 0, failing_since = null, next_due_at = $2
    where id in (select id from feed where id = any($1) and failures > 0 order by id for update skip locked)
    returning id
  ), told as (
    update run set error = $5::jsonb || jsonb_build_object(
      'detail', (run.error ->> 'code') || ': ' || (run.error ->> 'detail'))
    from cleared
    where run.feed_id = cleared.id and run.started_at >= $4 and run.outcome = 'failed'
      and run.error ->> 'code' = any($3)
    returning run.id
  )
  update feed_health h set state = 'unknown', reason = $5::jsonb ->> 'code', text = $5::jsonb -> 'text'
  from cleared where h.feed_id = cleared.id and h.reason = 'failed' and h.since >= $4`;

/** Others are asked at once, to know whether it is ours: the next due. Parameters: hosts that fail, now, how many. */
export const ASK_OTHERS = `
  update feed set next_due_at = $2
  where id in (
    select id from feed
    where state = 'live' and host <> all($1) and url like 'http%' and failures = 0 and next_due_at > $2
      and (retry_after is null or retry_after <= $2) and lease_owner is null
    order by next_due_at limit $3 for update skip locked)`;

/** A host answered: our outage is over. Parameters: now. */
export const END_OUTAGE = 'update own_outage set until = greatest($1, since) where until is null';

/** Everybody whom we could not reach is read at once, one after the other as always. Parameters: now, the code. */
export const LOOK_AGAIN = `
  update feed set next_due_at = $1
  where id in (
    select f.id from feed f join feed_health h on h.feed_id = f.id and h.until is null and h.reason = $2
    where f.state = 'live' and f.next_due_at > $1 for update of f skip locked)`;

/** The feed after a run that met our outage: nothing of it counts against the feed. Parameters: feed id, owner, next due. */
export const FEED_AFTER_OUTAGE = `
  update feed set lease_owner = null, lease_until = null, next_due_at = $3 where id = $1 and lease_owner = $2`;

/** One outage is one row among the runs of a feed. Parameters: feed id, run id, the code. */
export const FOLD_OUTAGE = `
  with previous as (
    select id, error, requested from run where feed_id = $1 and id <> $2 order by started_at desc limit 1
  ), latest as (
    delete from run
    where id = $2 and not requested
      and exists (select from previous where error ->> 'code' = $3 and not requested)
    returning *
  )
  update run set repeats = run.repeats + 1, finished_at = latest.finished_at, ms = latest.ms, error = latest.error
  from latest, previous
  where run.id = previous.id
  returning run.id`;
