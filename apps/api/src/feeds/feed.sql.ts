import { FeedExpectations, FeedFormat, FeedId, FeedState } from '@navigator/shared';
import { z } from 'zod';

/**
 * The publisher of this name, made when new. A key that its name suggests yields to any it has.
 * Parameters: id, name, domain, territory key as told, territory key as its name suggests.
 */
export const NAME_PUBLISHER = `
  insert into publisher (id, name, domain, territory_key) values ($1, $2, $3, coalesce($4, $5))
  on conflict (name) do update set
    domain = coalesce(excluded.domain, publisher.domain),
    territory_key = coalesce($4, publisher.territory_key, $5)
  returning id`;

/**
 * Registers a feed; no row when its address is registered already.
 * Parameters: id, publisher, name, url, url key, host, format, state, demo, licence, language, time zone,
 * shows planned, interval in minutes, now, field map.
 */
export const REGISTER_FEED = `
  insert into feed (id, publisher_id, name, url, url_key, host, format, state, is_demo, licence, language, time_zone,
                    shows_planned, interval_minutes, next_due_at, map)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb)
  on conflict (url_key) where state <> 'removed' do nothing
  returning id`;

/**
 * Takes a removed feed back under its old id, so that its procedures keep theirs; no row when none was removed.
 * Without validators: the map may be another than before, and behind a 304 nobody would read by it.
 * Parameters: publisher, name, url, url key, format, state, demo, licence, shows planned, interval in minutes, now,
 * field map.
 */
export const REVIVE_FEED = `
  update feed set publisher_id = $1, name = $2, url = $3, format = $5, state = $6, is_demo = $7, licence = $8,
    shows_planned = $9, interval_minutes = $10, next_due_at = $11, requested_at = null, map = $12::jsonb, etag = null,
    last_modified = null, adapter_revision = null, failures = 0, failing_since = null, retry_after = null
  where id = (
      select id from feed where url_key = $4 and state = 'removed' order by created_at desc limit 1 for update)
    and not exists (select from feed known where known.url_key = $4 and known.state <> 'removed')
  returning id`;

const COLUMNS = `
  f.id, f.name, p.name as publisher, f.url, f.format, f.state, f.is_demo as "isDemo", f.licence,
  f.last_complete_at as "lastCompleteAt", f.failures, f.credential is not null as "hasCredential", f.expectations,
  (select count(*)::int from source_record s join procedure q on q.id = s.procedure_id
     where s.feed_id = f.id and s.lifecycle in ('live', 'missing') and q.lifecycle <> 'withdrawn') as procedures`;

/** All feeds that are not removed, by name. No parameters. */
export const LIST_FEEDS = `
  select ${COLUMNS} from feed f join publisher p on p.id = f.publisher_id
  where f.state <> 'removed' order by f.is_demo, f.name, f.id`;

/** One feed. Parameters: id. */
export const ONE_FEED = `
  select ${COLUMNS} from feed f join publisher p on p.id = f.publisher_id where f.id = $1`;

/** The feed under this address, unless removed. Parameters: url key. */
export const FEED_BY_URL = `
  select ${COLUMNS} from feed f join publisher p on p.id = f.publisher_id
  where f.url_key = $1 and f.state <> 'removed'`;

export const FeedRow = z.object({
  id: FeedId,
  name: z.string(),
  publisher: z.string(),
  url: z.string(),
  format: FeedFormat,
  state: FeedState,
  isDemo: z.boolean(),
  licence: z.string().nullable(),
  lastCompleteAt: z.date().nullable(),
  failures: z.int(),
  hasCredential: z.boolean(),
  expectations: FeedExpectations.nullable(),
  procedures: z.int(),
});
export type FeedRow = z.infer<typeof FeedRow>;

/** Keeps what the platform gave to its partner, sealed, or nothing. Parameters: feed id, sealed credential or null. */
export const SET_CREDENTIAL = 'update feed set credential = $2 where id = $1';

/** Moves a feed to another state; no row when it was removed meanwhile. Parameters: id, state. */
export const SET_STATE = `update feed set state = $2 where id = $1 and state <> 'removed'`;

/**
 * Where the procedures of a feed are expected: west, south, east, north, or null for anywhere. Without its validators,
 * for behind a 304 nobody would look at a place again. Parameters: id, area.
 */
export const SET_AREA = `
  update feed set expected_area = $2::double precision[], etag = null, last_modified = null where id = $1`;

/** What its owner expects of a feed's list, or nothing. Parameters: id, expectations. */
export const SET_EXPECTATIONS = 'update feed set expectations = $2::jsonb where id = $1';

/**
 * No run of this feed ends, nobody decides about what is held of it, and nobody writes down its health, before the
 * transaction does. Rows that point at the feed may be written meanwhile: whoever shows what is linked with it does so
 * while we may wait for them. Parameters: feed id.
 */
export const LOCK_FEED = 'select id from feed where id = $1 for no key update';

/** Asks for a harvest now. Parameters: id, now. */
export const REQUEST_HARVEST = 'update feed set requested_at = coalesce(requested_at, $2) where id = $1';

/** Takes a feed out, from under a run that may be under way. Parameters: feed id. */
export const TAKE_OUT = `
  update feed set state = 'removed', lease_owner = null, lease_until = null, removal_asked_at = null, removal_due_at = null
  where id = $1`;

/** A removed feed's procedures are archived; they stay in the history. Parameters: feed id, now. */
export const ARCHIVE_PROCEDURES = `
  with records as (
    update source_record set lifecycle = 'archived' where feed_id = $1 and lifecycle <> 'archived'
  )
  update procedure set lifecycle = 'archived', gone_at = coalesce(gone_at, $2)
  where feed_id = $1 and lifecycle in ('live', 'missing')`;
