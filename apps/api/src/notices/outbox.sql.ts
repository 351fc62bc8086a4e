import { FeedId, NoticeType, WebhookBody } from '@navigator/shared';
import { z } from 'zod';

/** A notice that this process sends now, and where to. */
export const ClaimedNotice = z.object({
  id: z.string(),
  feed_id: FeedId,
  name: z.string(),
  type: NoticeType,
  story: z.string(),
  body: WebhookBody.nullable(),
  made_at: z.date(),
  tries: z.int(),
  email: z.string().nullable(),
  webhook_url: z.string().nullable(),
  webhook_secret: z.string().nullable(),
});
export type ClaimedNotice = z.infer<typeof ClaimedNotice>;

/**
 * Claims one notice that is due, oldest first. A claim expires, so that a killed process keeps nothing. Mail stops where the
 * provider takes no more today, whatever it was about. Parameters: now, lease in seconds, by, mails a day at most or null.
 */
export const CLAIM_NOTICE = `
  with due as (
    select n.id from notice n
    where n.by = $3 and n.sent_at is null and n.dropped_at is null and n.next_try_at <= $1
      and (n.lease_until is null or n.lease_until < clock_timestamp())
      and ($4::int is null or $4 >
        (select count(*) from subscription_mail o
          where o.sent_at > $1::timestamptz - interval '24 hours' or o.lease_until >= clock_timestamp())
        + (select count(*) from notice o where o.by = 'mail'
          and (o.sent_at > $1::timestamptz - interval '24 hours' or o.lease_until >= clock_timestamp())))
    order by n.made_at, n.id limit 1
    for update skip locked),
  claimed as (
    update notice n set lease_until = clock_timestamp() + make_interval(secs => $2)
    from due where n.id = due.id
    returning n.*)
  select c.id, c.feed_id, f.name, c.type, c.story, c.body, c.made_at, c.tries, t.email, t.webhook_url, t.webhook_secret
  from claimed c join feed f on f.id = c.feed_id left join notice_target t on t.feed_id = c.feed_id`;

/** It was taken. Parameters: id, now. */
export const MARK_TAKEN = `
  update notice set sent_at = $2, tries = tries + 1, lease_until = null where id = $1 and dropped_at is null`;

/** It failed and is tried again. Parameters: id, when. */
export const TRY_LATER = 'update notice set tries = tries + 1, next_try_at = $2, lease_until = null where id = $1';

/** It is tried no more. Parameters: id, now, whether that was an attempt. */
export const DROP_NOTICE = `
  update notice set dropped_at = coalesce(dropped_at, $2), tries = tries + $3::int, lease_until = null
  where id = $1 and sent_at is null`;

/** What became of an attempt. Parameters: notice, at, status, whether it was taken, code. */
export const NOTE_ATTEMPT = `
  insert into notice_attempt (notice_id, number, at, status, is_delivered, code)
  select n.id, 1 + (select count(*) from notice_attempt a where a.notice_id = n.id), $2, $3, $4, $5
  from notice n where n.id = $1`;

/** How a feed stands, for a letter about it. */
export const StandingRow = z.object({
  failing_since: z.date().nullable(),
  reason: z.string().nullable(),
  why_de: z.string().nullable(),
  why_en: z.string().nullable(),
  held_since: z.date().nullable(),
  /** Whether somebody got the mail that this feed failed, in the story that is asked for. */
  is_told: z.boolean(),
});
export type StandingRow = z.infer<typeof StandingRow>;

/** How does this feed stand now? Parameters: feed, story. */
export const STANDING = `
  select case when h.reason = 'failed' then f.failing_since end as failing_since, h.reason,
    h.text ->> 'de' as why_de, h.text ->> 'en' as why_en,
    (select min(q.opened_at) from quarantine q where q.feed_id = f.id and q.state = 'open') as held_since,
    exists (select from notice n where n.feed_id = f.id and n.by = 'mail' and n.type = 'feed.failing' and n.story = $2
      and n.sent_at is not null) as is_told
  from feed f left join feed_health h on h.feed_id = f.id and h.until is null
  where f.id = $1 and f.state = 'live'`;
