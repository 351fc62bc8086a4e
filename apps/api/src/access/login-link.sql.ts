import { FeedId } from '@navigator/shared';
import { z } from 'zod';

/** Keeps a link. Parameters: hash, feed, key (null for one in a mail), when it ends. */
export const ADD_LINK = 'insert into login_link (hash, feed_id, key_id, expires_at) values ($1, $2, $3, $4)';

/** Uses a link up: it works once, and not after its time. Parameters: hash, now. */
export const USE_LINK = `
  with used as (delete from login_link where hash = $1 returning *)
  select u.feed_id as feed, u.key_id as key from used u
  left join owner_key k on k.id = u.key_id
  where u.expires_at > $2 and k.revoked_at is null`;

export const LinkRow = z.object({ feed: FeedId, key: z.string().nullable() });
