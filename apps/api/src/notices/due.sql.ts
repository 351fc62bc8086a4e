import { FeedId, LocalText, NoticeType } from '@navigator/shared';
import { z } from 'zod';
import { MOST_REFUSALS } from './notice-rules.js';

/** Something that the people of a feed are to be told. */
export const DueRow = z.object({
  feed_id: FeedId,
  name: z.string(),
  by: z.enum(['mail', 'webhook']),
  type: NoticeType,
  story: z.string(),
  since: z.date().nullable(),
  text: LocalText.nullable(),
});
export type DueRow = z.infer<typeof DueRow>;

/** An instant as the name of a story. */
const named = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Feeds that are read, the ways by which their people are told, and how they stand. */
const TARGETS = `
  target as (
    select f.id as feed_id, f.name, way.by, f.failing_since, h.reason, h.since, h.text
    from notice_target t
    join feed f on f.id = t.feed_id and f.state = 'live'
    cross join lateral (values
      ('mail', t.email is not null and t.refusals < ${String(MOST_REFUSALS)}),
      ('webhook', t.webhook_url is not null and t.webhook_ended_at is null)) way (by, is_open)
    join feed_health h on h.feed_id = f.id and h.until is null
    where way.is_open)`;

/**
 * Which feeds have failed for so long that their people are told? By mail no sooner than a day after the last mail of
 * trouble, so that a feed that fails again and again is no flood. Parameters: failing since before, mails of trouble after.
 */
export const DUE_FAILING = `
  with ${TARGETS}
  select t.feed_id, t.name, t.by, 'feed.failing' as type, ${named('t.failing_since')} as story, t.failing_since as since, t.text
  from target t
  where t.reason = 'failed' and t.failing_since <= $1
    and not exists (select from notice n where n.feed_id = t.feed_id and n.by = t.by and n.type = 'feed.failing'
      and n.story = ${named('t.failing_since')})
    and not (t.by = 'mail' and exists (select from notice n where n.feed_id = t.feed_id and n.by = 'mail'
      and n.type in ('feed.failing', 'feed.digest') and n.made_at > $2))`;

/**
 * Whom does it concern today that a feed still fails, or that decisions wait? Parameters: now, seconds between two such
 * mails, the same while the trouble is old, seconds after which it is.
 */
export const DUE_DIGESTS = `
  with ${TARGETS},
  trouble as (
    select t.feed_id, t.name, t.by, t.text, least(failing.since, held.since) as since, mails.last
    from target t
    left join lateral (select t.failing_since as since where t.reason = 'failed' and exists (
      select from notice n where n.feed_id = t.feed_id and n.by = 'mail' and n.type = 'feed.failing'
        and n.story = ${named('t.failing_since')})) failing on true
    left join lateral (select min(q.opened_at) as since from quarantine q
      where q.feed_id = t.feed_id and q.state = 'open') held on true
    left join lateral (select max(n.made_at) as last from notice n
      where n.feed_id = t.feed_id and n.by = 'mail' and n.type in ('feed.failing', 'feed.digest')) mails on true
    where t.by = 'mail')
  select t.feed_id, t.name, t.by, 'feed.digest' as type, ${named('coalesce(t.last, t.since)')} as story, t.since, t.text
  from trouble t
  where t.since is not null and (t.last is null or t.last <= $1::timestamptz - make_interval(secs =>
    case when t.since < $1::timestamptz - make_interval(secs => $4) then $3::float8 else $2::float8 end))`;

/** Which feeds that were told to fail work again? No parameters. */
export const DUE_RECOVERED = `
  with ${TARGETS}
  select t.feed_id, t.name, t.by, 'feed.recovered' as type, told.story, t.since, t.text
  from target t
  cross join lateral (select n.story from notice n
    where n.feed_id = t.feed_id and n.by = t.by and n.type = 'feed.failing'
    order by n.made_at desc limit 1) told
  where t.failing_since is null and t.reason in ('working', 'held', 'unusually-quiet')
    and not exists (select from notice n where n.feed_id = t.feed_id and n.by = t.by and n.type = 'feed.recovered'
      and n.story = told.story)`;

/** Which decisions wait that no webhook was told of? No parameters. */
export const DUE_QUARANTINES = `
  with ${TARGETS}
  select t.feed_id, t.name, t.by, 'quarantine.opened' as type, q.id as story, q.opened_at as since, null::jsonb as text
  from target t join quarantine q on q.feed_id = t.feed_id and q.state = 'open'
  where t.by = 'webhook' and not exists (select from notice n
    where n.feed_id = t.feed_id and n.by = t.by and n.type = 'quarantine.opened' and n.story = q.id)`;

/** Keeps a notice that is to be sent; once, whoever else found it. Parameters: id, feed, by, type, story, body, now. */
export const INSERT_NOTICE = `
  insert into notice (id, feed_id, by, type, story, body, made_at, next_try_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)
  on conflict (feed_id, by, type, story) do nothing`;

/** Of feeds that were removed nobody is told any more: their people are forgotten. No parameters. */
export const FORGET_TARGETS = `
  delete from notice_target where feed_id in (select id from feed where state = 'removed')`;

/** Forgets what was told so long ago. Parameters: made before. */
export const FORGET_NOTICES = 'delete from notice where made_at < $1';
