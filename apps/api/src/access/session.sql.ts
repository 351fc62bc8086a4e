import { FeedId, StaffRole } from '@navigator/shared';
import { z } from 'zod';

/** Opens a session. Parameters: hash, account, feed, key, now, when it ends. */
export const OPEN_SESSION = `
  insert into session (hash, account_id, feed_id, key_id, created_at, seen_at, expires_at)
  values ($1, $2, $3, $4, $5, $5, $6)`;

/** Who is behind a session, if it still counts? Parameters: hash, now, the last request it must have seen. */
export const ONE_SESSION = `
  select s.account_id as "account", a.name as "accountName", a.role, s.feed_id as "feed", s.key_id as "key",
    k.name as "keyName", s.seen_at as "seenAt"
  from session s
  left join account a on a.id = s.account_id
  left join owner_key k on k.id = s.key_id
  where s.hash = $1 and s.expires_at > $2 and s.seen_at > $3 and a.disabled_at is null and k.revoked_at is null`;

/** Notes a request of a session. Parameters: hash, now. */
export const SEE_SESSION = 'update session set seen_at = $2 where hash = $1';

/** Ends a session. Parameters: hash. */
export const END_SESSION = 'delete from session where hash = $1';

/** Ends all of an account. Parameters: account. */
export const END_SESSIONS_OF = 'delete from session where account_id = $1';

const Times = { seenAt: z.date() };

export const SessionRow = z.union([
  z.object({ account: z.string(), accountName: z.string(), role: StaffRole, feed: z.null(), ...Times }),
  z.object({ account: z.null(), feed: FeedId, key: z.string().nullable(), keyName: z.string().nullable(), ...Times }),
]);
export type SessionRow = z.infer<typeof SessionRow>;
