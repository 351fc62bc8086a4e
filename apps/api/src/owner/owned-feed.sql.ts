import { FeedExpectations, FeedFormat, FeedId, FeedState } from '@navigator/shared';
import { z } from 'zod';

/** What can the owner of this feed set, and what is under way? Parameters: feed id. */
export const OWNED_FEED = `
  select id, name, url, format, state, time_zone as "timeZone", interval_minutes as "intervalMinutes", map, expectations,
    credential, requested_at is not null as "isAsked",
    coalesce(lease_until > clock_timestamp(), false) as "isReading",
    removal_asked_at as "removalAskedAt", removal_due_at as "removalDueAt"
  from feed where id = $1 and state <> 'removed'`;

export const OwnedFeedRow = z.object({
  id: FeedId,
  name: z.string(),
  url: z.string(),
  format: FeedFormat,
  state: FeedState,
  timeZone: z.string(),
  intervalMinutes: z.int(),
  map: z.record(z.string(), z.unknown()).nullable(),
  expectations: FeedExpectations.nullable(),
  credential: z.string().nullable(),
  isAsked: z.boolean(),
  isReading: z.boolean(),
  removalAskedAt: z.date().nullable(),
  removalDueAt: z.date().nullable(),
});
export type OwnedFeedRow = z.infer<typeof OwnedFeedRow>;

/** Calls a feed something else. Parameters: feed id, name. */
export const SET_NAME = 'update feed set name = $2 where id = $1';

/**
 * Reads a feed at another pace, from its last look on: one that is to be read more often is due sooner.
 * Parameters: feed id, minutes, now.
 */
export const SET_CADENCE = `
  update feed set interval_minutes = $2, unchanged_runs = 0,
    next_due_at = least(next_due_at, $3::timestamptz + make_interval(mins => $2))
  where id = $1`;

/**
 * What stands where, from now on. Without validators, and as if by another adapter: behind a 304 nobody would read by it.
 * Parameters: feed id, map.
 */
export const SET_MAP = `
  update feed set map = $2::jsonb, etag = null, last_modified = null, adapter_revision = null where id = $1`;

/** Its owner wants it removed; who asked before waits no longer for that. Parameters: feed id, now, due. */
export const ASK_REMOVAL = `
  update feed set removal_asked_at = $2, removal_due_at = $3 where id = $1 and removal_due_at is null`;

/** The wish is taken back; no row where there is none. Parameters: feed id. */
export const TAKE_REMOVAL_BACK = `
  update feed set removal_asked_at = null, removal_due_at = null where id = $1 and removal_due_at is not null`;

/** Whose time is over? Parameters: now. */
export const DUE_REMOVALS = `
  select id from feed where removal_due_at <= $1 and state <> 'removed' order by removal_due_at limit 50`;
