import {
  CheckReport,
  FeedExpectations,
  FeedFormat,
  FeedId,
  Language,
  PublisherId,
  RegistrationState,
  ReviewReason,
  SimilarFeed,
} from '@navigator/shared';
import { z } from 'zod';

/** A registration as the database gives it. */
export const RegistrationRow = z.object({
  id: FeedId,
  state: RegistrationState,
  created_at: z.date(),
  url: z.string(),
  url_key: z.string(),
  format: FeedFormat,
  map: z.record(z.string(), z.unknown()).nullable(),
  publisher_id: PublisherId.nullable(),
  publisher_name: z.string(),
  territory_key: z.string().nullable(),
  licence: z.string(),
  email: z.string().nullable(),
  language: Language,
  interval_minutes: z.int().nullable(),
  expectations: FeedExpectations.nullable(),
  report: CheckReport,
  similar_feeds: z.array(SimilarFeed),
  review: z.array(ReviewReason.shape.code),
  refusal: z.string().nullable(),
  decided_at: z.date().nullable(),
});
export type RegistrationRow = z.infer<typeof RegistrationRow>;

const COLUMNS = `id, state, created_at, url, url_key, format, map, publisher_id, publisher_name, territory_key, licence,
  email, language, interval_minutes, expectations, report, similar_feeds, review, refusal, decided_at`;

/**
 * Keeps a registration. Parameters: id, now, url, url key, format, map, publisher id, publisher name, territory key,
 * licence, e-mail, language, interval in minutes, expectations, report, similar feeds.
 */
export const KEEP_REGISTRATION = `
  insert into registration (id, state, created_at, url, url_key, format, map, publisher_id, publisher_name,
    territory_key, licence, email, language, interval_minutes, expectations, report, similar_feeds)
  values ($1, 'unproved', $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15::jsonb, $16::jsonb)`;

/** One registration. Parameters: id. */
export const ONE_REGISTRATION = `select ${COLUMNS} from registration where id = $1`;

/** One registration, which nobody else decides about meanwhile. Parameters: id. */
export const LOCK_REGISTRATION = `select ${COLUMNS} from registration where id = $1 for update`;

/** Which registrations wait for the operator, oldest first? No parameters. */
export const WAITING_REGISTRATIONS = `
  select ${COLUMNS} from registration where state = 'waiting' order by created_at, id`;

/** Puts a proved registration before the operator. Parameters: id, codes of why. */
export const LET_WAIT = `update registration set state = 'waiting', review = $2::text[] where id = $1`;

/** A registration is a feed now. Parameters: id, publisher, now. */
export const SET_LIVE = `
  update registration set state = 'live', publisher_id = $2, decided_at = $3, review = '{}' where id = $1`;

/** A registration comes to nothing; nobody is written to any more. Parameters: id, reason, now. */
export const REFUSE = `
  update registration set state = 'refused', refusal = $2, decided_at = $3, email = null where id = $1`;

/** Who is waiting under this address, proved? Parameters: url key, a registration that does not count. */
export const WAITING_UNDER = `
  select id from registration where url_key = $1 and state = 'waiting' and id <> $2`;

/** Takes a registration back that is no feed. Parameters: id. */
export const WITHDRAW = `delete from registration where id = $1 and state <> 'live'`;

/** Registrations that nobody proved in time; the contact goes with the time. Parameters: now. */
export const EXPIRE = `
  update registration r set state = 'expired', decided_at = $1, email = null
  from proof p
  where p.purpose = 'registration' and p.feed_id = r.id and p.expires_at <= $1 and r.state = 'unproved'`;

/** Those that came to nothing go for good, their proofs with them. Parameters: before when they were decided. */
export const FORGET_REGISTRATIONS = `
  with gone as (
    delete from registration where state in ('refused', 'expired') and decided_at < $1 returning id
  )
  delete from proof where purpose = 'registration' and feed_id in (select id from gone)`;

/**
 * Of a feed that was taken out nobody waits for an answer any more: its registration goes, with the address of whoever
 * made it, and whom its failures were told. No parameters.
 */
export const FORGET_OF_REMOVED = `
  with removed as (select id from feed where state = 'removed'),
    told as (delete from notice_target where feed_id in (select id from removed)),
    proved as (delete from proof where feed_id in (select id from removed))
  delete from registration where id in (select id from removed)`;

/** What the operator is told of a publisher that is known. */
export const PublisherRow = z.object({
  id: PublisherId,
  name: z.string(),
  domain: z.string().nullable(),
  territory_key: z.string().nullable(),
  /** Domains and hosts that were accepted before. */
  domains: z.array(z.string()),
  hosts: z.array(z.string()),
});
export type PublisherRow = z.infer<typeof PublisherRow>;

const PUBLISHER = `
  select p.id, p.name, p.domain, p.territory_key,
    array(select d.domain from domain_proof d where d.publisher_id = p.id) as domains,
    array(select h.host from publisher_host h where h.publisher_id = p.id) as hosts
  from publisher p`;

/** A publisher by its id. Parameters: id. */
export const PUBLISHER_BY_ID = `${PUBLISHER} where p.id = $1`;

/** A publisher by its name, however its letters are written. Parameters: name. */
export const PUBLISHER_BY_NAME = `${PUBLISHER} where fold_german(p.name) = fold_german($1) order by p.created_at limit 1`;

/** A publisher that is new. Parameters: id, name, domain, territory key. */
export const MAKE_PUBLISHER = `insert into publisher (id, name, domain, territory_key) values ($1, $2, $3, $4)`;

/** A publisher without a domain gets the one that it has proved; one that has a domain keeps it. Parameters: id, domain. */
export const GIVE_DOMAIN = `update publisher set domain = $2 where id = $1 and domain is null`;

/** Remembers a domain that was proved and is accepted. Parameters: publisher, domain, hash of the token, feed, now. */
export const ACCEPT_DOMAIN = `
  insert into domain_proof (publisher_id, domain, token_hash, feed_id, proved_at) values ($1, $2, $3, $4, $5)
  on conflict (publisher_id, domain) do update set token_hash = excluded.token_hash, feed_id = excluded.feed_id,
    proved_at = excluded.proved_at`;

/** Remembers a host outside of a publisher's domains. Parameters: publisher, host, now. */
export const ACCEPT_HOST = `
  insert into publisher_host (publisher_id, host, accepted_at) values ($1, $2, $3)
  on conflict (publisher_id, host) do nothing`;

/** Proofs of one address come one after another. Parameters: url key. */
export const LOCK_ADDRESS = `
  select $1 as id from (select pg_advisory_xact_lock(hashtextextended('registration ' || $1, 0))) locked`;

/** What holds the same procedures, as it is now. Parameters: id, similar feeds. */
export const SET_SIMILAR = 'update registration set similar_feeds = $2::jsonb where id = $1';
