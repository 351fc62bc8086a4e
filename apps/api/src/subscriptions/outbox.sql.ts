import { z } from 'zod';
import { SubscriptionRow } from './subscription.sql.js';

export const MailKind = z.enum(['confirm', 'known', 'full', 'again', 'digest']);
export type MailKind = z.infer<typeof MailKind>;

/** Puts a mail into the outbox. Parameters: id, subscription, kind, now. */
export const INSERT_MAIL = `
  insert into subscription_mail (id, subscription_id, kind, made_at, next_try_at) values ($1, $2, $3, $4, $4)`;

/** A mail that this process sends now, and its subscription. */
export const ClaimedRow = SubscriptionRow.extend({
  mail_id: z.string(),
  kind: MailKind,
  made_at: z.date(),
  tries: z.int(),
});
export type ClaimedRow = z.infer<typeof ClaimedRow>;

/**
 * Claims one mail that is due; answers to a person before digests. A claim expires, so that a killed process keeps
 * nothing. Parameters: now, lease in seconds, mails a day at most or null.
 */
export const CLAIM_MAIL = `
  with due as (
    select m.id from subscription_mail m
    where m.sent_at is null and m.next_try_at <= $1 and (m.lease_until is null or m.lease_until < clock_timestamp())
      and ($3::int is null or $3 >
        (select count(*) from subscription_mail o
          where o.sent_at > $1::timestamptz - interval '24 hours' or o.lease_until >= clock_timestamp())
        + (select count(*) from notice o where o.by = 'mail'
          and (o.sent_at > $1::timestamptz - interval '24 hours' or o.lease_until >= clock_timestamp())))
    order by m.kind = 'digest', m.made_at limit 1
    for update skip locked)
  update subscription_mail m set lease_until = clock_timestamp() + make_interval(secs => $2)
  from due, subscription s
  where m.id = due.id and s.id = m.subscription_id
  returning m.id as mail_id, m.kind, m.made_at, m.tries, s.id, s.email, s.filter, s.rhythm, s.language, s.created_at,
    s.confirmed_at, s.followed_from, s.told_until, s.next_at`;

/** A server took it. Parameters: id, now. */
export const MARK_SENT = `
  update subscription_mail set sent_at = $2, lease_until = null, problem = null where id = $1`;

/** It failed and is tried again. Parameters: id, when, why. */
export const TRY_LATER = `
  update subscription_mail set tries = tries + 1, next_try_at = $2, problem = $3, lease_until = null where id = $1`;

/** Drops a mail: nothing is left to tell, or nobody takes it. Parameters: id. */
export const DROP_MAIL = 'delete from subscription_mail where id = $1';

export const TroubleRow = z.object({ since: z.date().nullable(), waiting: z.int(), problem: z.string().nullable() });

const FAILING = 'm.tries > 0 and m.made_at > last_sent.at';

/**
 * Does mail leave? Since when the oldest mail that failed waits while no later one was taken, how many wait, and why. One
 * recipient who takes nothing is no trouble as long as others do. No parameters.
 */
export const MAIL_TROUBLE = `
  select min(m.made_at) filter (where ${FAILING}) as since, count(*)::int as waiting,
    (array_agg(m.problem order by m.next_try_at desc) filter (where ${FAILING}))[1] as problem
  from subscription_mail m
  cross join (select coalesce(max(sent_at), '-infinity') as at from subscription_mail) last_sent
  where m.sent_at is null`;
