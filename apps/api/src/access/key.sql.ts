import { FeedId } from '@navigator/shared';
import { z } from 'zod';

/** Makes a key. Parameters: id, feed, name, hash of its secret, now. */
export const ADD_KEY = 'insert into owner_key (id, feed_id, name, secret_hash, created_at) values ($1, $2, $3, $4, $5)';

const COLUMNS = 'id, feed_id, name, secret_hash, created_at, used_at, revoked_at';

/** Which keys does a feed have, oldest first? Parameters: feed. */
export const KEYS_OF_FEED = `select ${COLUMNS} from owner_key where feed_id = $1 order by created_at, id`;

/** One key. Parameters: id. */
export const ONE_KEY = `select ${COLUMNS} from owner_key where id = $1`;

/** Notes that a key was used, once an hour. Parameters: id, now. */
export const NOTE_USE = `
  update owner_key set used_at = date_trunc('hour', $2::timestamptz)
  where id = $1 and used_at is distinct from date_trunc('hour', $2::timestamptz)`;

/** Takes a key out of use, and what was opened with it. Parameters: id, now. */
export const REVOKE_KEY = `
  with closed as (delete from session where key_id = $1), unused as (delete from login_link where key_id = $1)
  update owner_key set revoked_at = $2 where id = $1 and revoked_at is null`;

/** The same for all keys of a feed, and whoever came by mail. Parameters: feed, now. */
export const REVOKE_ALL = `
  with closed as (delete from session where feed_id = $1), unused as (delete from login_link where feed_id = $1)
  update owner_key set revoked_at = $2 where feed_id = $1 and revoked_at is null`;

export const KeyRow = z.object({
  id: z.string(),
  feed_id: FeedId,
  name: z.string(),
  secret_hash: z.string(),
  created_at: z.date(),
  used_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
});
export type KeyRow = z.infer<typeof KeyRow>;
