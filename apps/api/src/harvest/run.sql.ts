import { z } from 'zod';

/** A harvest begins. Parameters: run id, feed id, now, requested. */
export const OPEN_RUN = 'insert into run (id, feed_id, started_at, requested) values ($1, $2, $3, $4)';

/** Runs of a feed that nobody works on any more end as abandoned. Parameters: feed id, now, error. */
export const ABANDON_RUNS = `
  with abandoned as (
    update run set finished_at = $2, outcome = 'failed', error = $3::jsonb
    where feed_id = $1 and finished_at is null
    returning id
  ), dropped as (
    delete from staged_event where run_id in (select id from abandoned)
  )
  delete from staged_record where run_id in (select id from abandoned)`;

/**
 * A harvest ends. Parameters: run id, finished at, outcome, then the numbers as one JSON object, findings, error.
 */
export const CLOSE_RUN = `
  update run set finished_at = $2, outcome = $3,
    found = n.found, mapped = n.mapped, new = n.new, changed = n.changed, unchanged = n.unchanged,
    missing = n.missing, held = n.held, rejected = n.rejected, skipped = n.skipped, duplicates = n.duplicates,
    events = n.events, bytes = n.bytes, ms = n.ms, http_status = n.http_status, http_requests = n.http_requests,
    findings = $5::jsonb, error = $6::jsonb
  from jsonb_to_record($4::jsonb) as n(
    found int, mapped int, new int, changed int, unchanged int, missing int, held int, rejected int, skipped int,
    duplicates int, events int, bytes bigint, ms int, http_status int, http_requests int)
  where id = $1 and finished_at is null`;

/**
 * An unchanged run is told by the row of the unchanged runs before it, where the feed's previous run was one; the row
 * of the new run goes. Parameters: feed id, run id.
 */
export const FOLD_UNCHANGED = `
  with previous as (
    select id, outcome, requested from run
    where feed_id = $1 and id <> $2
    order by started_at desc limit 1
  ), latest as (
    delete from run
    where id = $2 and outcome = 'unchanged' and not requested
      and exists (select 1 from previous where outcome = 'unchanged' and not requested)
    returning *
  )
  update run set repeats = run.repeats + 1, finished_at = latest.finished_at, found = latest.found,
    mapped = latest.mapped, rejected = latest.rejected, skipped = latest.skipped, duplicates = latest.duplicates,
    events = latest.events, unchanged = latest.unchanged, bytes = latest.bytes, ms = latest.ms,
    http_status = latest.http_status, http_requests = latest.http_requests, findings = latest.findings
  from latest, previous
  where run.id = previous.id
  returning run.id`;

export const IdRow = z.object({ id: z.string() });
