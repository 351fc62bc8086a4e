/** The instant at which a transaction changes procedures, as it said by `navigator.now`; else the database's clock. */
export const NAVIGATOR_NOW = `
  create function navigator_now() returns timestamptz stable language sql as $$
    select date_trunc('milliseconds', coalesce(nullif(current_setting('navigator.now', true), '')::timestamptz, now())) $$`;

/** Two steps of one transaction are one change, and what is as it was before is none. */
export const JOIN_CHANGES = `
  create function join_changes(earlier jsonb, later jsonb) returns jsonb immutable language sql as $$
    select coalesce(jsonb_object_agg(field, jsonb_build_object('from', was, 'to', becomes)), '{}')
    from (
      select field, coalesce(earlier -> field, later -> field) -> 'from' as was,
        coalesce(later -> field, earlier -> field) -> 'to' as becomes
      from jsonb_object_keys(earlier || later) field) joined
    where was is distinct from becomes $$`;

/** Kinds of phases in which the public takes part: \`isPublic\` of libs/shared as it was when this was written. */
const PUBLIC_KINDS = `('earlyPublicPart', 'publicDisclosure', 'informal', 'voting', 'budgeting', 'survey')`;

const PHASE = '(kind text, title text, start date, "end" date)';

/**
 * Which last day of a public phase was moved? Phases are the same by kind and start; what is the same on both sides is
 * no news, neither is the end of a phase long past, and a further phase moves nothing. At most one row.
 */
export const MOVED_DEADLINE = `
  create function moved_deadline(before jsonb, after jsonb, today date)
  returns table (was date, becomes date) stable language sql as $$
    select b."end", a."end"
    from jsonb_to_recordset(before) as b${PHASE}
    join jsonb_to_recordset(after) as a${PHASE} on a.kind = b.kind and a.start is not distinct from b.start
    where a.kind in ${PUBLIC_KINDS} and a."end" <> b."end" and greatest(a."end", b."end") >= today
      and not exists (select from jsonb_to_recordset(after) as t${PHASE}
        where (t.kind, t.start, t."end") is not distinct from (b.kind, b.start, b."end"))
      and not exists (select from jsonb_to_recordset(before) as t${PHASE}
        where (t.kind, t.start, t."end") is not distinct from (a.kind, a.start, a."end"))
    order by a.title is not distinct from b.title desc, a."end", b."end"
    limit 1 $$`;

/** Keeps the deadline that was moved last with its procedure. */
export const KEEP_DEADLINE = `
  create function keep_deadline() returns trigger language plpgsql as $$ begin
    select coalesce(m.was, new.deadline_was), coalesce(m.becomes, new.deadline_now),
      case when m.was is null then new.deadline_moved_at else navigator_now() end
    into new.deadline_was, new.deadline_now, new.deadline_moved_at
    from (select (navigator_now() at time zone new.time_zone)::date as today) clock
    left join lateral moved_deadline(old.phases, new.phases, clock.today) m on true;
    return new;
  end $$`;

/** Shown columns whose values are kept from before and after. */
const TOLD = [
  'title',
  'summary',
  'url',
  'kind',
  'level',
  'organiser',
  'topics',
  'place',
  'image',
  'result',
  'phases',
  'flag',
] as const;

/** Shown columns of which only is said that they changed. */
const NAMED = ['description', 'documents', 'events', 'geometry'] as const;

const CONTENT = [...TOLD, ...NAMED, 'publisher_id'] as const;

const of = (row: string, columns: readonly string[]): string => columns.map((column) => `${row}.${column}`).join(', ');

const told = TOLD.map((column) => `('${column}', to_jsonb(b.${column}), to_jsonb(a.${column}))`);

const named = NAMED.map((column) => {
  const version = (row: string): string =>
    `case when b.${column} is distinct from a.${column} then to_jsonb(hashtextextended(${row}.${column}::text, 0)) end`;
  return `('${column}', ${version('b')}, ${version('a')})`;
});

const publisher = (row: string): string =>
  `case when b.publisher_id <> a.publisher_id then (select to_jsonb(name) from publisher where id = ${row}.publisher_id) end`;

const moved = 'a.deadline_moved_at is distinct from b.deadline_moved_at';

/** What became of a record that changed its lifecycle, else that its content changed. */
const KIND = `
  case when a.lifecycle = b.lifecycle then 'changed'
    when a.lifecycle in ('withdrawn', 'merged') then a.lifecycle
    when b.lifecycle = 'merged' then 'unmerged'
    when a.lifecycle = 'live' then 'back'
    else a.lifecycle end`;

/**
 * Keeps what an update changed of what is shown. The two tables are joined whole: a plan made for one row is kept, and
 * must not become a loop over ten thousand. Of what is withdrawn no word is kept.
 */
export const KEEP_CHANGES = `
  create function keep_changes() returns trigger language plpgsql set enable_nestloop = off set jit = off as $$ begin
    insert into change (procedure_id, feed_id, at, kind, fields)
    select a.id, a.feed_id, navigator_now(), ${KIND},
      case when a.lifecycle = 'withdrawn' then '{}' else (
        select coalesce(jsonb_object_agg(f.field, jsonb_build_object('from', f.was, 'to', f.becomes)), '{}')
        from (values ${[...told, ...named].join(',\n          ')},
          ('publisher', ${publisher('b')}, ${publisher('a')}),
          ('deadline', case when ${moved} then to_jsonb(a.deadline_was) end, case when ${moved} then to_jsonb(a.deadline_now) end)
        ) f(field, was, becomes)
        where f.was is distinct from f.becomes) end
    from before b join after a on a.id = b.id
    where a.lifecycle <> b.lifecycle
      or (a.lifecycle <> 'withdrawn' and (${of('a', CONTENT)}) is distinct from (${of('b', CONTENT)}))
    on conflict (procedure_id, at) do update set feed_id = excluded.feed_id,
      kind = case excluded.kind when 'changed' then change.kind else excluded.kind end,
      fields = case excluded.kind when 'withdrawn' then '{}' else join_changes(change.fields, excluded.fields) end;

    with counted as materialized (
      select a.id, (navigator_now() at time zone a.time_zone)::date as today, a.contributions, a.comments, a.participants,
        (b.changed_at at time zone b.time_zone)::date as day_before,
        b.contributions as contributions_before, b.comments as comments_before, b.participants as participants_before
      from before b join after a on a.id = b.id
      where (a.contributions, a.comments, a.participants) is distinct from (b.contributions, b.comments, b.participants)
    ), known as (
      insert into count_history
      select id, day_before, contributions_before, comments_before, participants_before from counted c
      where day_before < today and coalesce(contributions_before, comments_before, participants_before) is not null
        and not exists (select from count_history h where h.procedure_id = c.id)
      on conflict do nothing
    )
    insert into count_history select id, today, contributions, comments, participants from counted
    on conflict (procedure_id, day) do update set
      contributions = excluded.contributions, comments = excluded.comments, participants = excluded.participants;
    return null;
  end $$`;
