import { z } from 'zod';
import { PUT_FROM, type PutSource } from '../harvest/apply/put-source.sql.js';

/** Events and all that comes with them are looked for again for a day: runs that end together do not see each other. */
const SETTLING = `interval '24 hours'`;

/** Those that a complete list has no more are not shown. */
export const IS_SHOWN = 'e.gone_at is null';

/** Is there any event, and any whose procedure is still to be looked for? No parameters. */
export const PENDING = `
  select exists (select from feed_event) as "isAny", exists (select from feed_event where is_new) as "isNew"`;

export const PendingRow = z.object({ isAny: z.boolean(), isNew: z.boolean() });

/** These statements are long and their work is small: compiling them would take most of the time. No parameters. */
export const WITHOUT_COMPILING = 'set local jit = off';

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
  insert into staged_event (run_id, key, content_hash, told, keys)
  select $1, s.key, s."contentHash", s.told, s.keys
  from jsonb_to_recordset($2::jsonb) as s(key text, "contentHash" text, told jsonb, keys jsonb)`;

/** Keeps what a run put aside; its procedure is looked for next. Parameters: run id, feed id, now. */
export const KEEP_EVENTS = `
  insert into feed_event (feed_id, key, kind, event, documents, result, about, pages, titles, refs, territory_key,
                          content_hash, first_seen_at, changed_at)
  select $2, s.key, t.kind, t.event, t.documents, nullif(t.result, 'null'), t.about, k.pages, k.titles, k.refs,
    k.territory, s.content_hash, $3::timestamptz, $3::timestamptz
  from staged_event s
  cross join lateral jsonb_to_record(s.told) as t(kind text, event jsonb, documents jsonb, result jsonb, about jsonb)
  cross join lateral jsonb_to_record(s.keys) as k(pages text[], titles text[], refs text[], territory text)
  where s.run_id = $1
  on conflict (feed_id, key) do update set
    kind = excluded.kind, event = excluded.event, documents = excluded.documents, result = excluded.result,
    about = excluded.about, pages = excluded.pages, titles = excluded.titles, refs = excluded.refs,
    territory_key = excluded.territory_key, content_hash = excluded.content_hash, changed_at = excluded.changed_at,
    gone_at = null, is_new = true`;

/** Events that a complete list has again, and those it has no more. Parameters: feed id, keys back, keys gone, now. */
export const MARK_EVENTS = `
  update feed_event
  set gone_at = case when key = any($2) then null else $4::timestamptz end, is_new = true
  where feed_id = $1 and (key = any($2) or key = any($3))`;

/** Titles are read as far as this for references, in words. */
const LONGEST_REFERENCE = 8;

/**
 * Which waiting events may fit a procedure that was just put? They are looked for again. Parameters: run or quarantine
 * id, feed id.
 */
export const wakeEvents = (source: PutSource): string => `
  with waiting as materialized (
    select e.feed_id, e.key, e.pages, e.titles, e.refs from feed_event e where e.procedure_id is null and not e.is_new
  ), put as materialized (
    select s.derived ->> 'pageKey' as page, s.derived ->> 'titleKey' as title,
      string_to_array(s.derived ->> 'titleKey', ' ') as words
    from ${PUT_FROM[source]} where exists (select from waiting)
  ), phrase as materialized (
    select distinct array_to_string(put.words[i:j], ' ') as words
    from put cross join generate_subscripts(put.words, 1) i
    cross join generate_series(i, least(i + ${String(LONGEST_REFERENCE - 1)}, cardinality(put.words))) j
  ), woken as (
    select w.feed_id, w.key from waiting w cross join unnest(w.pages) page where page in (select put.page from put)
    union
    select w.feed_id, w.key from waiting w cross join unnest(w.titles) title where title in (select put.title from put)
    union
    select w.feed_id, w.key from waiting w cross join unnest(w.refs) ref where ref in (select phrase.words from phrase)
  )
  update feed_event e set is_new = true from woken w where e.feed_id = w.feed_id and e.key = w.key`;

/** What is attached to these procedures is looked for again. Parameters: procedure ids. */
export const WAKE_EVENTS_OF = 'update feed_event set is_new = true where procedure_id = any($1::text[])';

/** Waiting events of a feed that are only a moment old are looked for again. Parameters: feed id, now. */
export const WAKE_RECENT = `
  update feed_event set is_new = true
  where feed_id = $1 and procedure_id is null and not is_new and changed_at > $2::timestamptz - ${SETTLING}`;

/** A home page is a procedure's only where that has a host of its own: every page of a site links to the site's. */
function isForeign(host: string, own: readonly string[]): string {
  const bare = (name: string): string => `regexp_replace(${name}, '^www[.]', '')`;
  return `(${own.map((one) => `${bare(host)} is distinct from ${bare(one)}`).join(' and ')})`;
}

/**
 * One of their areas lies within the other. Where one is unknown, a name says too little: half the cities have a
 * “Nahverkehrsplan 2027”. Then both must be the same publisher's.
 */
function isNear(event: string, procedure: string): string {
  const [theirs, ours] = [`${event}.territory`, `${procedure}.territory_key`];
  return `(starts_with(${ours}, ${theirs}) or starts_with(${theirs}, ${ours})
      or ((${theirs} is null or ${ours} is null) and ${procedure}.publisher_id = ${event}.publisher_id))`;
}

/** Behind every rank. */
const LAST_TURN = '99';

/** What new events say of their procedures, each with its rank: 1 an address, 2 a whole title, 3 a reference. */
const ASKED = `
  fresh as materialized (
    select e.feed_id, e.key, e.pages, e.titles, e.refs, f.is_demo, f.host, f.publisher_id, b.domain,
      coalesce(e.territory_key, b.territory_key) as territory
    from feed_event e join feed f on f.id = e.feed_id join publisher b on b.id = f.publisher_id
    where e.is_new and f.state in ('live', 'paused')
  ), asked as materialized (
    select e.feed_id, e.key, e.is_demo, e.publisher_id, e.territory, 1 as rank, page as name
    from fresh e cross join unnest(e.pages) page
    where page ~ '[/&#]' or ${isForeign('page', ['e.host', 'e.domain'])}
    union all
    select e.feed_id, e.key, e.is_demo, e.publisher_id, e.territory, 2, title from fresh e cross join unnest(e.titles) title
    union all
    select e.feed_id, e.key, e.is_demo, e.publisher_id, e.territory, 3, ref from fresh e cross join unnest(e.refs) ref
  )`;

/**
 * The procedures that have such a page, title or reference. Titles are read once for all references, from words that
 * one of them begins with: a thousand events that say “Teil 3” cost no more than one does.
 */
const HIT = `
  ref as materialized (
    select distinct name, split_part(name, ' ', 1) as start, cardinality(string_to_array(name, ' ')) as length
    from asked where rank = 3
  ), span as materialized (select distinct start, length from ref),
  number as materialized (
    -- One number of each is enough to look by; a longer one is in fewer titles.
    select distinct (
      select word from unnest(string_to_array(name, ' ')) word where word ~ '[0-9]' order by length(word) desc limit 1) as word
    from ref
  ), numbered as materialized (
    select p.id, string_to_array(p.title_key, ' ') as words
    from (select distinct p.id, p.title_key from number join procedure p on p.title_numbers @> array[number.word]) p
  ), hit as materialized (
    select 1 as rank, s.page_key as name, s.procedure_id as id
    from source_record s where s.page_key in (select name from asked where rank = 1)
    union all
    select 2, p.title_key, p.id from procedure p where p.title_key in (select name from asked where rank = 2)
    union all
    select 3, phrase.name, phrase.id from (
      select n.id, array_to_string(n.words[w.place:w.place + span.length - 1], ' ') as name
      from numbered n cross join unnest(n.words) with ordinality w(word, place) join span on span.start = w.word
    ) phrase where phrase.name in (select name from ref)
  )`;

/**
 * Looks for the procedures of new events: by an address, else by the whole title, else by a reference that stands in
 * it; a live procedure before an archived one. What several fit stays apart: of those, two are enough to know. They are
 * looked for per name and place, not per event. No parameters.
 * Answers the procedures that got, kept or lost one.
 */
export const ATTACH_EVENTS = `
  with ${ASKED}, ${HIT}, found as materialized (
    select h.rank, h.name, p.territory_key, p.publisher_id, f.is_demo,
      2 * h.rank + (p.lifecycle = 'archived')::int as turn, min(p.id) as one, max(p.id) as other
    from hit h join procedure named on named.id = h.id join procedure p on p.id = coalesce(named.merged_into, named.id)
    join feed f on f.id = p.feed_id
    where p.lifecycle in ('live', 'missing', 'archived')
    group by 1, 2, 3, 4, 5, 6
  ), question as materialized (
    select distinct rank, name, is_demo, publisher_id, territory from asked
  ), fitting as materialized (
    select e.rank, e.name, e.is_demo, e.publisher_id, e.territory, p.turn, min(p.one) as one, max(p.other) as other
    from question e join found p on p.rank = e.rank and p.name = e.name and p.is_demo = e.is_demo
    where e.rank = 1 or ${isNear('e', 'p')}
    group by 1, 2, 3, 4, 5, 6
  ), turned as (
    select a.feed_id, a.key, c.rank, c.turn, c.one, c.other
    from asked a join fitting c on c.rank = a.rank and c.name = a.name and c.is_demo = a.is_demo
      and c.publisher_id = a.publisher_id and coalesce(c.territory, '') = coalesce(a.territory, '')
    union all
    -- Behind all that fit, so that an event which fits none has a row as well.
    select feed_id, key, null, ${LAST_TURN}, null, null from fresh
  ), ranked as (
    select *, min(turn) over (partition by feed_id, key) as first from turned
  ), settled as (
    update feed_event e
    set procedure_id = found.id, matched_by = case when found.id is not null
          then (array['url', 'title', 'reference'])[found.rank] end, is_new = false
    from (
      select r.feed_id, r.key, min(r.rank) as rank, case when min(r.one) = max(r.other) then min(r.one) end as id
      from ranked r where r.turn = r.first group by r.feed_id, r.key) found
    join feed_event o using (feed_id, key)
    where e.feed_id = found.feed_id and e.key = found.key
    returning o.procedure_id as was, e.procedure_id as now
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
