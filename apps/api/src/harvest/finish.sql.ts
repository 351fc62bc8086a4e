/**
 * The feed after a run that was read to its end; also the fence: no row means that the claim was lost meanwhile and
 * nothing of the run may count. Parameters: feed id, owner, next due, when it was fetched, whether it was complete,
 * etag, last modified, adapter revision, whether something shown changed, now.
 */
export const FEED_AFTER_RUN = `
  update feed set
    lease_owner = null, lease_until = null, next_due_at = $3, failures = 0, failing_since = null, retry_after = null,
    -- What stands in a file was true when it was brought, however often we read it again.
    last_complete_at = case when $5::boolean then greatest(last_complete_at,
      coalesce((select brought.uploaded_at from feed_file brought where brought.feed_id = $1), $4::timestamptz))
      else last_complete_at end,
    etag = $6, last_modified = $7, adapter_revision = $8,
    last_applied_at = case when $9::boolean then $10::timestamptz else last_applied_at end
  where id = $1 and lease_owner = $2`;

/**
 * The feed after a failed run. Parameters: feed id, owner, next due, started at, retry after, whether its host answered
 * anything, now.
 */
export const FEED_AFTER_FAILURE = `
  update feed set
    lease_owner = null, lease_until = null, next_due_at = $3, failures = failures + 1,
    failing_since = coalesce(failing_since, $4), retry_after = $5, unchanged_runs = 0,
    answered_at = case when $6::boolean then $7::timestamptz else answered_at end
  where id = $1 and lease_owner = $2`;
