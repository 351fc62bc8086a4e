import { Language } from '@navigator/shared';
import { z } from 'zod';

/**
 * Which domain answers for a feed: the one by which it was proved itself, else another proof of its publisher, else the
 * one the operator knows it by; and whom to tell. Parameters: feed.
 */
export const ANSWERABLE = `
  select coalesce(
    (select d.domain from domain_proof d where d.publisher_id = f.publisher_id
      order by d.feed_id = f.id desc, d.proved_at desc limit 1), p.domain) as domain,
    f.name, r.email, coalesce(r.language, 'de') as language
  from feed f join publisher p on p.id = f.publisher_id left join registration r on r.id = f.id
  where f.id = $1 and f.state in ('live', 'paused') and not f.is_demo`;

export const AnswerableRow = z.object({
  domain: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  language: Language,
});
export type AnswerableRow = z.infer<typeof AnswerableRow>;

/** Who is the contact of a feed or registration? Parameters: id. */
export const CONTACT = `
  select r.email, r.language, coalesce(f.name, r.publisher_name) as name
  from registration r left join feed f on f.id = r.id
  where r.id = $1 and r.email is not null and r.state in ('unproved', 'waiting', 'live')
    and (f.state is null or f.state <> 'removed')`;

export const ContactRow = z.object({ email: z.string(), language: Language, name: z.string() });
export type ContactRow = z.infer<typeof ContactRow>;

/** Keeps a way to a new key. Parameters: hash, feed, domain, token, now, until when. */
export const ADD_RECOVERY = `
  insert into recovery (hash, feed_id, domain, token, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`;

/** A way that still counts. Parameters: hash, feed, now. */
export const ONE_RECOVERY = `
  select domain, token, expires_at as "expiresAt" from recovery where hash = $1 and feed_id = $2 and expires_at > $3`;

/** Walks it to its end, once; all other ways to this feed end too. Parameters: hash, feed, now. */
export const END_RECOVERY = `
  with walked as (select from recovery where hash = $1 and feed_id = $2 and expires_at > $3 for update)
  delete from recovery where feed_id = $2 and exists (select from walked)`;

export const RecoveryRow = z.object({ domain: z.string(), token: z.string(), expiresAt: z.date() });
export type RecoveryRow = z.infer<typeof RecoveryRow>;
