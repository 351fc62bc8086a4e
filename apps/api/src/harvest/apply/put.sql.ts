import { PUT_FROM as FROM, type PutSource } from './put-source.sql.js';

const FIELDS = [
  'title',
  'summary',
  'description',
  'url',
  'kind',
  'level',
  'organiser',
  'topics',
  'place',
  'image',
  'contributions',
  'comments',
  'participants',
  'result',
  'phases',
  'events',
  'documents',
  'language',
  'flag',
] as const;

/** What a row shows, and all that is worked out from it: each put overwrites it. */
export const SHOWN_COLUMNS = [
  ...FIELDS,
  'slug',
  'publisher_id',
  'territories',
  'territory_key',
  'territory_method',
  'territory_confidence',
  'time_zone',
  'public_ranges',
  'last_end',
  'span_start',
  'span_end',
  'listed_as_active',
  'shows_planned',
  'geometry',
  'point',
  'geometry_role',
  'search',
  'title_key',
  'title_numbers',
  'plan_key',
  'changed_at',
] as const;

/**
 * Makes the publishers that records name and nobody knew, before their procedures. Whoever made one of them first wins.
 * Parameters: run or quarantine id, feed id.
 */
export const namePublishers = (source: PutSource): string => `
  insert into publisher (id, name, territory_key)
  select distinct on (b.name) b.id, b.name, b."territoryKey"
  from ${FROM[source]}
  cross join lateral jsonb_to_record(s.derived -> 'publisher') as b(id text, name text, "territoryKey" text)
  where jsonb_typeof(s.derived -> 'publisher') = 'object'
  order by b.name, b.id
  on conflict do nothing`;

/** What comes from a source is live; what is only shown anew stays what it was: missing, archived or unconfirmed. */
const LIFE = {
  arriving: `,
    lifecycle = case when procedure.lifecycle in ('withdrawn', 'merged') then procedure.lifecycle else 'live' end,
    gone_at = null, confirmed_at = null`,
  again: '',
} as const;

/**
 * Shows new and changed records: one public procedure for each. What was withdrawn or merged stays so. A record that
 * got its procedure since it was put aside keeps that one.
 * Parameters: run or quarantine id, feed id, now.
 */
export const putProcedures = (source: PutSource, life: keyof typeof LIFE = 'arriving'): string => `
  insert into procedure (id, feed_id, created_at, ${SHOWN_COLUMNS.join(', ')})
  select coalesce(o.procedure_id, s.procedure_id), f.id, $3::timestamptz, ${FIELDS.map((field) => `r.${field}`).join(', ')},
         d.slug, coalesce(own.id, f.publisher_id),
         case when jsonb_typeof(d.territory) = 'object' then array[d.territory ->> 'key'] else '{}' end,
         d.territory ->> 'key', d.territory ->> 'method', d.territory ->> 'confidence', d."timeZone", d.ranges, d."lastEnd", d."spanStart", d."spanEnd",
         r."listedAsActive", f.shows_planned, s.geometry, s.point, r."geometryRole", s.search,
         coalesce(d."titleKey", ''), coalesce(d."titleNumbers", '{}'), d."planKey", $3::timestamptz
  from ${FROM[source]}
  left join source_record o on o.feed_id = f.id and o.source_id = s.source_id
  cross join lateral jsonb_to_record(coalesce(s.shown, s.record)) as r(
    title text, summary text, description text, url text, kind text, level text, organiser text, topics text[], place text,
    image text, contributions int, comments int, participants int, result jsonb, phases jsonb, events jsonb,
    documents jsonb, language text, flag text, "listedAsActive" boolean, "geometryRole" text)
  cross join lateral jsonb_to_record(s.derived) as d(
    slug text, ranges tstzmultirange, "lastEnd" timestamptz, "spanStart" date, "spanEnd" date, "timeZone" text, territory jsonb,
    publisher jsonb, "titleKey" text, "titleNumbers" text[], "planKey" text)
  left join publisher own on own.name = d.publisher ->> 'name'
  on conflict (id) do update set
    ${SHOWN_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}${LIFE[life]}`;

/** Keeps what the feed says about each of them. Parameters: run or quarantine id, feed id, now. */
export const putSourceRecords = (source: PutSource): string => `
  insert into source_record (feed_id, source_id, procedure_id, content_hash, record, page_key, native_id, first_seen_at, changed_at)
  select f.id, s.source_id, s.procedure_id, s.content_hash, s.record, s.derived ->> 'pageKey', s.derived ->> 'nativeId',
         $3::timestamptz, $3::timestamptz
  from ${FROM[source]}
  on conflict (feed_id, source_id) do update set
    content_hash = excluded.content_hash, record = excluded.record, page_key = excluded.page_key, native_id = excluded.native_id,
    changed_at = excluded.changed_at, lifecycle = 'live', missed_runs = 0, missing_since = null, rejected_since = null, confirmed_at = null`;
