import { NoticeType } from '@navigator/shared';
import { z } from 'zod';

/** Where the people of a feed are told. */
export const TargetRow = z.object({
  email: z.string().nullable(),
  refusals: z.int(),
  webhook_url: z.string().nullable(),
  webhook_secret: z.string().nullable(),
  webhook_since: z.date().nullable(),
  webhook_ended_at: z.date().nullable(),
});
export type TargetRow = z.infer<typeof TargetRow>;

/** Where are the people of this feed told? Parameters: feed. */
export const TARGET = `
  select email, refusals, webhook_url, webhook_secret, webhook_since, webhook_ended_at
  from notice_target where feed_id = $1`;

/** Mail goes there from now on, or nowhere; of a feed that is not registered, nothing is kept. Parameters: feed, address or null. */
export const SET_MAIL = `
  insert into notice_target (feed_id, email) select f.id, $2::text from feed f where f.id = $1 and f.state <> 'removed'
  on conflict (feed_id) do update set email = excluded.email, refusals = 0`;

/** What is posted goes there from now on, or nowhere. As above. Parameters: feed, address, sealed secret, now; all null but the feed. */
export const SET_WEBHOOK = `
  insert into notice_target (feed_id, webhook_url, webhook_secret, webhook_since)
  select f.id, $2::text, $3::text, $4::timestamptz from feed f where f.id = $1 and f.state <> 'removed'
  on conflict (feed_id) do update set webhook_url = excluded.webhook_url, webhook_secret = excluded.webhook_secret,
    webhook_since = excluded.webhook_since, webhook_ended_at = null`;

/** The receiver said that it is gone, unless it was set anew since. Parameters: feed, now, sealed secret. */
export const END_WEBHOOK = `
  update notice_target set webhook_ended_at = $2 where feed_id = $1 and webhook_secret = $3`;

/** What was to go that way goes no more. Parameters: feed, by, now. */
export const DROP_WAITING = `
  update notice set dropped_at = $3 where feed_id = $1 and by = $2 and sent_at is null and dropped_at is null`;

/** The address was refused for good, once more. Parameters: feed, the address as it was then. */
export const COUNT_REFUSAL = 'update notice_target set refusals = refusals + 1 where feed_id = $1 and email = $2';

/** The address takes mail. Parameters: feed. */
export const FORGIVE_REFUSALS = 'update notice_target set refusals = 0 where feed_id = $1 and refusals > 0';

/** Keeps a test that this process posts itself. Parameters: id, feed, body, now, lease in seconds. */
export const INSERT_TEST = `
  insert into notice (id, feed_id, by, type, story, body, made_at, next_try_at, lease_until)
  values ($1, $2, 'webhook', 'webhook.test', $1, $3::jsonb, $4, $4, clock_timestamp() + make_interval(secs => $5))`;

/** A notice with one of its attempts, or none. */
export const NoticeRow = z.object({
  id: z.string(),
  type: NoticeType,
  by: z.enum(['mail', 'webhook']),
  made_at: z.date(),
  sent_at: z.date().nullable(),
  dropped_at: z.date().nullable(),
  tries: z.int(),
  next_try_at: z.date(),
  attempt_at: z.date().nullable(),
  status: z.int().nullable(),
  is_delivered: z.boolean().nullable(),
  code: z.string().nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** What were the people of this feed told, newest first? Parameters: feed, notices at most, attempts of each at most. */
export const NOTICES = `
  select n.id, n.type, n.by, n.made_at, n.sent_at, n.dropped_at, n.tries, n.next_try_at,
    a.at as attempt_at, a.status, a.is_delivered, a.code
  from (select * from notice where feed_id = $1 order by made_at desc, id limit $2) n
  left join lateral (select * from notice_attempt a where a.notice_id = n.id order by a.number desc limit $3) a on true
  order by n.made_at desc, n.id, a.number desc`;

/** The feed's name, while it is in the registry. Parameters: feed. */
export const FEED_NAME = `select name from feed where id = $1 and state <> 'removed'`;

/** What the webhook was last told, and whether it was taken. Parameters: feed, since when it is set. */
export const LAST_POST = `
  select a.status, a.is_delivered, a.code, a.at, n.dropped_at is not null and n.type <> 'webhook.test' as is_dropped
  from notice n join notice_attempt a on a.notice_id = n.id
  where n.feed_id = $1 and n.by = 'webhook' and a.at >= $2
  order by a.at desc, n.id, a.number desc limit 1`;

export const LastPostRow = z.object({
  status: z.int().nullable(),
  is_delivered: z.boolean(),
  code: z.string().nullable(),
  at: z.date(),
  is_dropped: z.boolean(),
});
export type LastPostRow = z.infer<typeof LastPostRow>;
