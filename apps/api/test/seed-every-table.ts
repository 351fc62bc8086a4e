import type { FeedId } from '@navigator/shared';
import type { Db } from '../src/database/db.js';

/** What no harvest of a list leaves behind: a row in each of these tables, with the values that texts carry worst. */
const ROWS = [
  `insert into host_lease (host, owner, until) values ('a.example:443', 'nobody', '2026-03-10T10:00:00.123456Z')`,
  `insert into inbox_sender (id, name, feed_id, token_hash, created_at, token_made_at)
     values ('sender0001', 'Cockpit', $1, 'hash', 'infinity', '-infinity')`,
  `insert into inbox_message (sender_id, message_id, digest, type, created_at, received_at, body)
     values ('sender0001', 'm-1', 'd', '0401', '2026-03-29T01:59:59.999999Z', '2024-02-29T23:00:00Z', $1 || E'\\u2028<a>\\r\\n\\t"\\\\N"')`,
  `insert into feed_event (feed_id, key, kind, event, documents, about, pages, titles, refs, content_hash, first_seen_at, changed_at)
     values ($1, 'e-1', 'meeting', '{"a": 0.1, "b": 1e20}', '[]', '{}', array['a,b', '"c"', '', 'null'], '{}', '{}', 'h', now(), now())`,
  `insert into vocabulary (field, label_key, label, term, mapped_at) values ('topic', $1, ' Ämter „Süd“ {1,2}', 'sport', now())`,
  `insert into source_label (feed_id, field, label_key, label, count, example) values ($1, 'topic', '', ' ', 1, '')`,
  `insert into own_outage (since, until, hosts) values ('2026-03-10T10:00:00.123456Z', 'infinity', 3)`,
  `update feed set credential = 'sealed', expected_area = '{0.1,-1e-7,1.7976931348623157e308,53.55}',
     expectations = '{"min": 5, "max": null, "quietMonths": [8, 12]}',
     removal_asked_at = '2026-03-29T01:59:59.999999Z', removal_due_at = 'infinity' where id = $1`,
  `update procedure set lifecycle = 'merged', last_end = 'infinity', organiser = 'Ämter „Süd“ \\ {1,2}',
     public_ranges = '{(,2020-01-01],[2021-01-01,infinity)}', span_start = '-infinity',
     merged_into = (select max(id) from procedure) where id = (select min(id) from procedure where feed_id = $1)`,
  `update procedure set title = title || ' (neu)', comments = 7 where feed_id = $1`,
  `insert into correction (id, procedure_id, kind, field, value, reason, author, created_at, source_value, caught_up_at)
     select 'correct001', min(id), 'set', 'dates', '{"start": null, "end": "2026-04-15"}', 'Amtsblatt „Süd“ \\N', 'operator',
       '2026-03-10T10:00:00.123456Z', 'null', '2026-03-29T01:59:59.999999Z' from procedure where feed_id = $1`,
  `insert into procedure_link (one, other, method, score, state, at)
     select min(id), max(id), 'operator', 100, 'refused', '2026-03-29T01:59:59.999999Z' from source_record`,
  `insert into raw_reading (feed_id, run_id, url, format, fetched_at, digest, bytes, is_kept)
     values ($1, 'run0000001', 'https://a.example/', 'csv', now(), 'd', 5000000000, true) on conflict do nothing`,
  `insert into raw_answer (feed_id, run_id, number, part, question, head, body)
     values ($1, 'run0000002', 0, 0, 'q', '{}', '\\x00ff5c27')`,
  `insert into subscription (id, email, filter, rhythm, language, created_at, confirmed_at, followed_from, told_until, next_at)
     values ('abo0000001', 'Erika.Müster+ä@stadt.example', 'q=„Süd“ \\N,{1,2}', 'weekly', 'de', '2026-03-10T10:00:00.123456Z', now(), now(), now(), 'infinity')`,
  `insert into subscription_token (hash, subscription_id, purpose, expires_at) values ('hash', 'abo0000001', 'manage', 'infinity')`,
  `insert into subscription_mail (id, subscription_id, kind, made_at, next_try_at, problem)
     values ('mail000001', 'abo0000001', 'digest', '2026-03-29T01:59:59.999999Z', now(), 'ECONNECTION')`,
  `insert into subscription_news (subscription_id, event, mail_id, kind, procedure_id, at, was, becomes)
     select 'abo0000001', 'moved:' || min(id), 'mail000001', 'moved', min(id), now(), '2024-02-29', 'infinity' from procedure where feed_id = $1`,
  `insert into report (id, kind, created_at, language, text, procedure_id, page, email)
     select 'report0001', 'error', '2026-03-29T01:59:59.999999Z', 'de', E'Zeile\r\n\t„zwei“ \\N \u2028', min(id), '/a,b', 'a@b.example'
     from procedure where feed_id = $1`,
  `insert into report (id, kind, created_at, language, text, place, place_key, done_at)
     values ('report0002', 'city', '2026-03-10T10:00:00.123456Z', 'en', '', 'Süd', 'name:sued', 'infinity')`,
  `insert into notice_target (feed_id, email, refusals, webhook_url, webhook_secret, webhook_since, webhook_ended_at)
     values ($1, 'Büro+„Süd“@stadt.example', 2, 'https://a.example/?k=,\\N', 'sealed', '2026-03-29T01:59:59.999999Z', 'infinity')`,
  `insert into notice (id, feed_id, by, type, story, body, made_at, next_try_at, dropped_at)
     values ('notice0001', $1, 'webhook', 'quarantine.opened', '„Süd“ \\N', '{"a": [0.1, null, "„\\n“"]}', '2026-03-10T10:00:00.123456Z', now(), 'infinity')`,
  `insert into notice_attempt (notice_id, number, at, status, is_delivered, code)
     values ('notice0001', 1, '2026-03-29T01:59:59.999999Z', 500, false, null)`,
  `insert into feed_file (feed_id, name, type, bytes, sha256, uploaded_at, body)
     values ($1, 'Ämter „Süd“ \\N.csv', 'text/csv', 4, 'd', '2026-03-10T10:00:00.123456Z', '\\x00ff5c27')`,
  `insert into account (id, email, name, role, created_at) values ('account001', 'Erika@stadt.example', 'Müller, „Süd“ \\N', 'operator', 'infinity')`,
  `insert into owner_key (id, feed_id, name, secret_hash, created_at) values ('key0000001', $1, ' {1,2} ', 'hash', '2026-03-29T01:59:59.999999Z')`,
  `insert into session (hash, feed_id, key_id, created_at, seen_at, expires_at) values ('hash', $1, 'key0000001', now(), '-infinity', 'infinity')`,
  `insert into login_link (hash, feed_id, key_id, expires_at) values ('hash', $1, null, '2026-03-10T10:00:00.123456Z')`,
  `insert into login_failure (subject, failures, at) values ('hash', 5, '2026-03-10T10:00:00.123456Z')`,
  `insert into recovery (hash, feed_id, domain, token, created_at, expires_at) values ('hash', $1, 'süd.example', 't', now(), 'infinity')`,
  `insert into audit (at, actor_kind, action, subject_kind, subject_id, outcome, code, detail, network, fold)
     values (now(), 'nobody', 'GET /a', 'feed', E'\u2028\t\\N', 'refused', 'key-wrong', '{"a": 0.1, "b": [null, 1e20]}', '2001:db8::/48', 'f')`,
  `insert into draft (hash, fields, changed_at) values ('hash1', '{"email": "a@b.example", "name": "„Süd“ \\\\N"}', '2026-03-29T01:59:59.999999Z')`,
  `insert into draft (hash, feed_id, changed_at) values ('hash2', 'feed000001', 'infinity')`,
  `insert into registration (id, state, created_at, url, url_key, format, map, publisher_name, licence, email, language,
     expectations, report, similar_feeds, review)
     values ('registr001', 'waiting', '2026-03-29T01:59:59.999999Z', 'https://a.example/?q=„Süd“', 'a.example/?q', 'csv', '{"a": 0.1}',
       'Ämter „Süd“ \\ {1,2}', 'dl-de-by-2.0', 'Erika.Müster+ä@stadt.example', 'de', null, '{}', '[]', '{new-publisher,foreign-host}')`,
  `insert into proof (id, purpose, feed_id, domain, token, created_at, expires_at, next_look_at, last_look)
     values ('proof00001', 'registration', 'registr001', 'a.example', 'pn-0', '2026-03-10T10:00:00.123456Z', 'infinity', '-infinity', '{"de": "„Süd“", "en": ""}')`,
  `insert into feed_move (feed_id, url, format, asked_at) values ($1, 'https://b.example/', 'csv', '2026-03-29T01:59:59.999999Z')`,
  `insert into domain_proof (publisher_id, domain, token_hash, feed_id, proved_at)
     select publisher_id, 'a.example', 'hash', id, '2026-03-29T01:59:59.999999Z' from feed where id = $1`,
  `insert into publisher_host (publisher_id, host, accepted_at) select publisher_id, 'b.example:443', now() from feed where id = $1`,
  // The number of a row that is gone: it is not given again.
  `insert into source_record (feed_id, source_id, procedure_id, content_hash, record, first_seen_at, changed_at)
     select $1, 'gone', min(id), '', '{}', now(), now() from procedure`,
  `delete from source_record where source_id = 'gone' and feed_id = $1`,
] as const;

/** Adds to a harvested feed with a quarantine what makes every table of the store hold something. */
export async function seedEveryTable(db: Db, feed: FeedId): Promise<void> {
  for (const sql of ROWS) await db.execute(sql, sql.includes('$1') ? [feed] : []);
}
