import { Language, Rhythm } from '@navigator/shared';
import { z } from 'zod';

/** A subscription. */
export const SubscriptionRow = z.object({
  id: z.string(),
  email: z.string(),
  filter: z.string(),
  rhythm: Rhythm,
  language: Language,
  created_at: z.date(),
  confirmed_at: z.date().nullable(),
  followed_from: z.date().nullable(),
  told_until: z.date().nullable(),
  next_at: z.date().nullable(),
});
export type SubscriptionRow = z.infer<typeof SubscriptionRow>;

const COLUMNS = `s.id, s.email, s.filter, s.rhythm, s.language, s.created_at, s.confirmed_at, s.followed_from,
  s.told_until, s.next_at`;

/** Wishes for one address come one after another. Parameters: email. */
export const LOCK_ADDRESS = `select pg_advisory_xact_lock(hashtextextended('subscription ' || lower($1), 0))`;

export const AddressRow = z.object({
  /** Subscriptions, confirmed or not. */
  count: z.int(),
  oldest: z.string().nullable(),
  /** Mails since, which wishes caused. */
  wishes: z.int(),
});

/** What do we hold for this address? Parameters: email, since when wishes count. */
export const SUM_UP_ADDRESS = `
  select count(*)::int as count, (array_agg(s.id order by s.created_at))[1] as oldest,
    coalesce(sum((select count(*) from subscription_mail m
      where m.subscription_id = s.id and m.kind in ('confirm', 'known', 'full') and m.made_at > $2)), 0)::int as wishes
  from subscription s where lower(s.email) = lower($1)`;

export type AddressRow = z.infer<typeof AddressRow>;

export const WishedRow = z.object({ id: z.string(), isKnown: z.boolean() });

/** The subscription of this address to this filter. Parameters: email, filter, language. */
export const FIND_WISHED = `
  select id, confirmed_at is not null as "isKnown" from subscription
  where lower(email) = lower($1) and filter = $2 and language = $3`;

/** Keeps a wish. Parameters: id, email, filter, rhythm, language, now. */
export const INSERT_SUBSCRIPTION = `
  insert into subscription (id, email, filter, rhythm, language, created_at) values ($1, $2, $3, $4, $5, $6)`;

/** A wish that is made again before it is confirmed counts from now. Parameters: id, rhythm, now. */
export const WISH_AGAIN = 'update subscription set rhythm = $2, created_at = $3 where id = $1';

/** Keeps a secret. Parameters: hash, subscription, purpose, when it ends. */
export const INSERT_TOKEN = `
  insert into subscription_token (hash, subscription_id, purpose, expires_at) values ($1, $2, $3, $4)`;

export const OpenedRow = SubscriptionRow.extend({ purpose: z.enum(['confirm', 'manage']) });
export type OpenedRow = z.infer<typeof OpenedRow>;

/** Whose secret is this? Parameters: hash, now. */
export const OPEN_WITH_TOKEN = `
  select ${COLUMNS}, t.purpose from subscription_token t join subscription s on s.id = t.subscription_id
  where t.hash = $1 and t.expires_at > $2`;

/** Confirms; for the first time, or again. Parameters: id, now, next digest. */
export const CONFIRM = `
  update subscription s set confirmed_at = $2, asked_again_at = null, followed_from = coalesce(followed_from, $2),
    told_until = coalesce(told_until, $2), next_at = coalesce(next_at, $3)
  where id = $1
  returning ${COLUMNS}`;

/** Changes the rhythm. Parameters: id, rhythm, next digest. */
export const CHANGE_RHYTHM = `
  update subscription s set rhythm = $2, next_at = $3 where id = $1 and confirmed_at is not null
  returning ${COLUMNS}`;

/** Erases a subscription with its address, secrets, mails and news. Parameters: id. */
export const END_SUBSCRIPTION = 'delete from subscription where id = $1';

/** A recipient was refused for good: once more, or once too often. Parameters: id, how often ends it. */
export const COUNT_REFUSAL = 'update subscription set refusals = refusals + 1 where id = $1 and refusals + 1 < $2';

/** A mail was taken. Parameters: id. */
export const FORGIVE_REFUSALS = 'update subscription set refusals = 0 where id = $1 and refusals > 0';

/** What is due has been confirmed, and knows from when on it follows. */
export const DueRow = SubscriptionRow.extend({ followed_from: z.date(), told_until: z.date(), next_at: z.date() });
export type DueRow = z.infer<typeof DueRow>;

/** Claims one subscription whose morning has come. Parameters: now. */
export const CLAIM_DUE = `
  select ${COLUMNS} from subscription s where s.next_at <= $1 and s.confirmed_at is not null
  order by s.next_at limit 1 for update skip locked`;

/** Its news are gathered, or wait for another morning. Parameters: id, told until, next digest. */
export const SET_NEXT = 'update subscription set told_until = $2, next_at = $3 where id = $1';

/** Who is to be asked whether to go on? Parameters: now, confirmed before. */
export const ASK_AGAIN = `
  update subscription set asked_again_at = $1 where id in (
    select id from subscription where confirmed_at < $2 and asked_again_at is null limit 100 for update skip locked)
  returning id`;

/** Erases what nobody confirmed in time. Parameters: asked before, confirmed before. */
export const ERASE_UNCONFIRMED = `
  delete from subscription
  where (confirmed_at is null and created_at < $1) or confirmed_at < $2`;

/** Forgets secrets that open nothing any more. Parameters: now. */
export const FORGET_TOKENS = 'delete from subscription_token where expires_at < $1';

/** Forgets what was told so long ago that it cannot be told again. Parameters: made before. */
export const FORGET_MAILS = 'delete from subscription_mail where made_at < $1';
