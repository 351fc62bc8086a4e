import { PUT_FROM, type PutSource } from '../harvest/apply/put-source.sql.js';
import { IS_SHOWN } from './feed-event.sql.js';

/** An event that two sources tell is one: the same instant and the same title. */
const SAME = `partition by k.at, k.title`;

/**
 * Its own platform cannot tell results: one that was published elsewhere is shown, but where only good news can be heard
 * it counts in no share of results.
 */
const IS_ELSEWHERE = `case when own.result ->> 'state' = 'notReported' then '{"isElsewhere": true}' else '{}'::jsonb end`;

const SPELLED = `lower(btrim(regexp_replace(told.event ->> 'title', '[[:space:][:punct:]]+', ' ', 'g')))`;

/**
 * What a procedure shows: what its own record says, and what enriching feeds attached. Events in the order of time, told
 * once, cancelled where anybody says so; documents once per address; a corrected result before the record's own published
 * one, and that before others.
 */
const merge = (target: string, now: string): string => `
  with target as materialized (${target})
  update procedure p
  set events = m.events, documents = m.documents, result = m.result, changed_at = ${now}::timestamptz
  from (
    select p.id, events.list as events, documents.list as documents,
      case when corrected.result is not null then corrected.result
        when own.result ->> 'state' = 'published' then own.result
        else coalesce(result.told || ${IS_ELSEWHERE}, own.result) end as result
    from target t join procedure p on p.id = t.id
    cross join lateral (
      select s.record -> 'events' as events, s.record -> 'documents' as documents, s.record -> 'result' as result
      from source_record s where s.procedure_id = p.id and s.feed_id = p.feed_id order by s.id limit 1) own
    left join lateral (
      select c.value as result from correction c
      where c.procedure_id = p.id and c.field = 'result' and c.revoked_at is null and c.caught_up_at is null) corrected on true
    cross join lateral (
      select coalesce(jsonb_agg(once.event order by once.at, once.title), '[]') as list from (
        select distinct on (k.at, k.title) k.at, k.title,
          told.event || case when bool_or(k.cancelled) over (${SAME}) then '{"isCancelled": true}' else '{}'::jsonb end as event
        from (
          select event, 0 as turn, '' as source from jsonb_array_elements(own.events) event
          union all
          select e.event, 1, e.feed_id || e.key from feed_event e where e.procedure_id = p.id and ${IS_SHOWN}
        ) told
        cross join lateral (
          select (told.event ->> 'start')::timestamptz as at, ${SPELLED} as title,
            coalesce((told.event ->> 'isCancelled')::boolean, false) as cancelled) k
        order by k.at, k.title, told.turn, told.source) once) events
    cross join lateral (
      select coalesce(jsonb_agg(once.document order by once.turn, once.source, once.place), '[]') as list from (
        select distinct on (told.document ->> 'url') told.* from (
          select document, 0 as turn, '' as source, place
          from jsonb_array_elements(own.documents) with ordinality d(document, place)
          union all
          select d.document, 1, e.feed_id || e.key, d.place
          from feed_event e cross join lateral jsonb_array_elements(e.documents) with ordinality d(document, place)
          where e.procedure_id = p.id and ${IS_SHOWN}
        ) told
        order by told.document ->> 'url', told.turn, told.source, told.place) once) documents
    left join lateral (
      select e.result as told from feed_event e
      where e.procedure_id = p.id and ${IS_SHOWN} and e.result ->> 'state' = 'published'
      order by e.result ->> 'publishedAt' desc nulls last, e.feed_id, e.key limit 1) result on true
  ) m
  where p.id = m.id and p.lifecycle in ('live', 'missing', 'archived')
    and (p.events, p.documents, p.result) is distinct from (m.events, m.documents, m.result)`;

/** Shows the events of these procedures anew. Parameters: procedure ids, now. */
export const MERGE_EVENTS = merge('select unnest($1::text[]) as id', '$2');

/**
 * Procedures that were just put show their own record alone: what was attached to them is shown again.
 * Parameters: run or quarantine id, feed id, now.
 */
export const mergePut = (source: PutSource): string =>
  merge(
    `select distinct r.procedure_id as id from ${PUT_FROM[source]}
     join source_record r on r.feed_id = f.id and r.source_id = s.source_id
     where exists (select from feed_event where procedure_id is not null)
       and exists (select from feed_event e where e.procedure_id = r.procedure_id)`,
    '$3',
  );
