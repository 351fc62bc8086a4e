import { FeedFormat, FeedId, PublisherId } from '@navigator/shared';
import { z } from 'zod';

/** Where a feed moves. */
export const MoveRow = z.object({
  feed_id: FeedId,
  url: z.string(),
  format: FeedFormat,
  map: z.record(z.string(), z.unknown()).nullable(),
  asked_at: z.date(),
});
export type MoveRow = z.infer<typeof MoveRow>;

/** A new address, from a check or from a wish that waits. */
export type Destination = Pick<MoveRow, 'url' | 'format'> & { readonly map: object | null };

/** Keeps where a feed wants to move, in place of an earlier wish. Parameters: feed, url, format, map, now. */
export const KEEP_MOVE = `
  insert into feed_move (feed_id, url, format, map, asked_at) values ($1, $2, $3, $4::jsonb, $5)
  on conflict (feed_id) do update set url = excluded.url, format = excluded.format, map = excluded.map,
    asked_at = excluded.asked_at`;

/** Where does a feed want to move? Parameters: feed. */
export const ONE_MOVE = 'select feed_id, url, format, map, asked_at from feed_move where feed_id = $1';

/** The wish is over. Parameters: feed. */
export const FORGET_MOVE = 'delete from feed_move where feed_id = $1';

/** Wishes whose token nobody put anywhere in time. Parameters: now. */
export const EXPIRE_MOVES = `
  with over as (
    delete from proof where purpose = 'move' and proved_at is null and expires_at <= $1 returning feed_id
  )
  delete from feed_move where feed_id in (select feed_id from over)`;

/** A feed that is to move, with the domains and hosts that are accepted for its publisher. */
export const MovingFeedRow = z.object({
  id: FeedId,
  url: z.string(),
  url_key: z.string(),
  publisher_id: PublisherId,
  domain: z.string().nullable(),
  domains: z.array(z.string()),
  hosts: z.array(z.string()),
});
export type MovingFeedRow = z.infer<typeof MovingFeedRow>;

/** A feed from which no run ends, and which nobody else moves, before the transaction does. Parameters: feed. */
export const LOCK_MOVING_FEED = `
  select f.id, f.url, f.url_key, f.publisher_id, p.domain,
    array(select d.domain from domain_proof d where d.publisher_id = p.id order by d.proved_at) as domains,
    array(select h.host from publisher_host h where h.publisher_id = p.id) as hosts
  from feed f join publisher p on p.id = f.publisher_id
  where f.id = $1 and f.state in ('live', 'paused') for no key update of f`;

/**
 * Gives a feed its new address. A run of the old one, if one is under way, is fenced off; validators belong to the old
 * address. Parameters: feed, url, url key, host, format, map, shows planned, now.
 */
export const MOVE_FEED = `
  update feed set url = $2, url_key = $3, host = $4, format = $5, map = $6::jsonb, shows_planned = $7,
    etag = null, last_modified = null, adapter_revision = null, failures = 0, failing_since = null, retry_after = null,
    lease_owner = null, lease_until = null, requested_at = $8, credential = case when host = $4 then credential end
  where id = $1`;
