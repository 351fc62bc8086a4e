import { z } from 'zod';
import { PUT_FROM, type PutSource } from '../harvest/apply/put-source.sql.js';

/** Events and all that comes with them are looked for again for a day: runs that end together do not see each other. */
const SETTLING = `interval '24 hours'`;

/** Plan numbers and references have a digit; a year, a date or a postcode is none. */
const IS_REFERENCE = `(name ~ '[0-9]' and length(replace(name, ' ', '')) >= 5
  and name !~ '^((19|20)[0-9]{2} ?)+$' and name !~ '^[0-9]{5}$' and name !~ '^[0-9]{1,2} [0-9]{1,2} ([0-9]{2}|[0-9]{4})$')`;

/** A title that is one common word says nothing. */
const IS_TITLE = `(name = title.words and length(name) >= 8)`;

/** Attached events as they may be shown: of feeds that are there, and not gone from their list. */
export const SHOWN_EVENTS = `feed_event e join feed ef on ef.id = e.feed_id and ef.state in ('live', 'paused')`;
export const IS_SHOWN = 'e.gone_at is null';

/** What do we hold of the events of a feed? Parameters: feed id. */
export const KNOWN_EVENTS = `
  select key, content_hash as "contentHash", gone_at is not null as "isGone",
    gone_at is null and (event ->> 'start')::timestamptz > $2::timestamptz as "isAhead"
  from feed_event where feed_id = $1`;

export const KnownEvent = z.object({
  key: z.string(),
  contentHash: z.string(),
  isGone: z.boolean(),
  /** It is shown and has not begun. */
  isAhead: z.boolean(),
});
export type KnownEvent = z.infer<typeof KnownEvent>;

/** Puts new and changed events of a run aside. Parameters: run id, JSON array of rows. */
export const STAGE_EVENTS = `
  insert into staged_event (run_id, key, content_hash, told, territory_key)
  select $1, s.key, s."contentHash", s.told, s."territoryKey"
  from jsonb_to_recordset($2::jsonb) as s(key text, "contentHash" text, told jsonb, "territoryKey" text)`;

/** Keeps what a run put aside; its procedure is looked for next. Parameters: run id, feed id, now. */
export const KEEP_EVENTS = `
  insert into feed_event (feed_id, key, kind, event, documents, result, about, pages, names, territory_key, content_hash,
                          first_seen_at, changed_at)
  select $2, s.key, t.kind, t.event, t.documents, nullif(t.result, 'null'), t.about,
    array(select distinct page_key(url) from jsonb_array_elements_text(t.about -> 'urls') url
          where page_key(url) ~ '[/&#]'),
    array(select distinct array_to_string(title_words(name), ' ') from jsonb_array_elements_text(t.about -> 'names') name),
    s.territory_key, s.content_hash, $3::timestamptz, $3::timestamptz
  from staged_event s
  cross join lateral jsonb_to_record(s.told) as t(kind text, event jsonb, documents jsonb, result jsonb, about jsonb)
  where s.run_id = $1
  on conflict (feed_id, key) do update set
    kind = excluded.kind, event = excluded.event, documents = excluded.documents, result = excluded.result,
    about = excluded.about, pages = excluded.pages, names = excluded.names, territory_key = excluded.territory_key,
    content_hash = excluded.content_hash, changed_at = excluded.changed_at, gone_at = null, is_new = true`;

/** Events that a complete list has again, and those it has no more. Parameters: feed id, keys back, keys gone, now. */
export const MARK_EVENTS = `
  update feed_event
  set gone_at = case when key = any($2) then null else $4::timestamptz end, is_new = true
  where feed_id = $1 and (key = any($2) or key = any($3))`;

/**
 * Which waiting events may fit a procedure that was just put? They are looked for again, together with those that came
 * a moment ago. Parameters: run or quarantine id, feed id, now.
 */
export const wakeEvents = (source: PutSource): string => `
  with waiting as materialized (
    select e.feed_id, e.key, e.pages, e.names from feed_event e where e.procedure_id is null and not e.is_new
  ), put as materialized (
    select page_key(s.record ->> 'url') as page, title_words(s.record ->> 'title') as words
    from ${PUT_FROM[source]} where exists (select from waiting)
  ), phrase as materialized (
    select distinct array_to_string(put.words[i:j], ' ') as name
    from put cross join generate_subscripts(put.words, 1) i
    cross join generate_series(i, case i when 1 then cardinality(put.words) else least(i + ${String(12 - 1)}, cardinality(put.words)) end) j
  ), woken as (
    select w.feed_id, w.key from waiting w cross join unnest(w.pages) page where page in (select put.page from put)
    union
    select w.feed_id, w.key from waiting w cross join unnest(w.names) name where name in (select phrase.name from phrase)
  )
  update feed_event e set is_new = true from woken w where e.feed_id = w.feed_id and e.key = w.key`;

/** Waiting events of a feed that are only a moment old are looked for again. Parameters: feed id, now. */
export const WAKE_RECENT = `
  update feed_event set is_new = true
  where feed_id = $1 and procedure_id is null and not is_new and changed_at > $2::timestamptz - ${SETTLING}`;

/**
 * Looks for the procedures of new events: by an address, else by the whole title, else by a reference that stands in
 * it; a live procedure before an archived one. What several fit stays apart. No parameters.
 * Answers the procedures that got, kept or lost one.
 */
export const ATTACH_EVENTS = `
  with fresh as materialized (
    select e.feed_id, e.key, e.procedure_id as was, e.pages, e.names, f.is_demo,
      coalesce(e.territory_key, b.territory_key) as territory
    from feed_event e join feed f on f.id = e.feed_id join publisher b on b.id = f.publisher_id
    where e.is_new and f.state in ('live', 'paused')
  ), fitting as (
    select e.feed_id, e.key, 1 as rank, p.id
    from fresh e cross join unnest(e.pages) page join procedure p on page_key(p.url) = page
    union all
    select e.feed_id, e.key, 1, s.procedure_id
    from fresh e cross join unnest(e.pages) page join source_record s on page_key(s.record ->> 'url') = page
    union all
    select e.feed_id, e.key, case when name = title.words then 2 else 3 end, p.id
    from fresh e cross join unnest(e.names) name
    join procedure p on title_words(p.title) @> string_to_array(name, ' ')
    cross join lateral (select array_to_string(title_words(p.title), ' ') as words offset 0) title
    where position(' ' || name || ' ' in ' ' || title.words || ' ') > 0 and (${IS_TITLE} or ${IS_REFERENCE})
      and (e.territory is null or p.territory_key is null
        or starts_with(p.territory_key, e.territory) or starts_with(e.territory, p.territory_key))
  ), ranked as (
    select c.feed_id, c.key, c.id, c.rank, 2 * c.rank + (p.lifecycle = 'archived')::int as turn,
      min(2 * c.rank + (p.lifecycle = 'archived')::int) over (partition by c.feed_id, c.key) as first
    from fitting c join fresh e using (feed_id, key) join procedure p on p.id = c.id join feed f on f.id = p.feed_id
    where p.lifecycle in ('live', 'missing', 'archived') and f.is_demo = e.is_demo
  ), found as (
    select feed_id, key, min(id) as id, min(rank) as rank from ranked
    where turn = first group by feed_id, key having count(distinct id) = 1
  ), settled as (
    update feed_event e
    set procedure_id = found.id, matched_by = (array['url', 'title', 'reference'])[found.rank], is_new = false
    from fresh left join found using (feed_id, key)
    where e.feed_id = fresh.feed_id and e.key = fresh.key
    returning fresh.was, e.procedure_id as now
  )
  select was as id from settled where was is not null union select now from settled where now is not null`;

/** The attached events of a feed that is taken out are looked for again when it is back. Parameters: feed id. */
export const DETACH_EVENTS = `
  update feed_event e set procedure_id = null, matched_by = null, is_new = true
  from feed_event was
  where e.feed_id = $1 and was.feed_id = e.feed_id and was.key = e.key
  returning was.procedure_id as id`;

export const AttachedRow = z.object({ id: z.string().nullable() });
export type AttachedRow = z.infer<typeof AttachedRow>;

/** How many of these events belong to no procedure, and which is one? Parameters: feed id, keys. */
export const UNATTACHED = `
  select count(*)::int as count, min(key) as example
  from feed_event where feed_id = $1 and key = any($2) and procedure_id is null`;

export const UnattachedRow = z.object({ count: z.int(), example: z.string().nullable() });
export type UnattachedRow = z.infer<typeof UnattachedRow>;
