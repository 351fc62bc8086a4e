import { ProcedureId, ProcedureKind, Topic } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from './bindings.js';
import { pointSql, visibleSql } from './filter.sql.js';
import type { Statement } from './list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from './procedure-row.sql.js';
import { scopeOf, type Scope, type Sight } from './scope.js';
import { statusSql } from './status.sql.js';

/** What of a procedure others are compared with. */
export const OriginRow = z.object({
  id: ProcedureId,
  publisher_id: z.string(),
  kind: ProcedureKind,
  topics: z.array(Topic),
  /** The words of its title as a search for any of them; empty where all of them are stop words. */
  words: z.string(),
  /** Where it lies; null where no source says so, or only where the middle of a map is. */
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
});
export type OriginRow = z.infer<typeof OriginRow>;

export const NearbyRow = ProcedureRow.extend({ distance: z.number() });
export type NearbyRow = z.infer<typeof NearbyRow>;

/** Shown of each. */
export const RELATED = 4;

/** How far away still is near, in metres. */
const NEAR = 5000;

/** What ends next is looked through up to here, and of the same body what ended last: a page waits for the answer. */
const UPCOMING = 600;
const WITHOUT_END = 100;
const SAME_BODY = 100;

/** What is this procedure about, and where? Folded, a stop word (für) is none any more: it is looked for before. */
export function originSql(id: ProcedureId, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- What is this procedure about, and where?
    select p.id, p.publisher_id, p.kind, p.topics,
      array_to_string(array(select quote_literal(word)
        from regexp_split_to_table(p.title, '[^[:alnum:]]+') written
        cross join lateral unnest(tsvector_to_array(to_tsvector('german', fold_german(written)))) word
        where to_tsvector('german', written) <> ''), ' | ') as words,
      ${ownPlace('ST_X')} as longitude, ${ownPlace('ST_Y')} as latitude
    from procedure p join feed f on f.id = p.feed_id
    where p.id = ${bindings.bind(id, 'text')} and ${visibleSql(scope)}`;
  return { sql, parameters: bindings.values };
}

/** Which procedures are most like it? A few hundred candidates that an index finds are compared, never all. */
export function similarSql(origin: OriginRow, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const { now } = scope;
  const publisher = bindings.bind(origin.publisher_id, 'text');
  const topics = bindings.bind(origin.topics, 'text[]');
  const words = `${bindings.bind(origin.words, 'text')}::tsquery`;
  const sql = `-- Which procedures are most like it?
    with candidate as (
      (select id from procedure where last_end > ${now} order by last_end limit ${UPCOMING})
      union (select id from procedure where last_end is null limit ${WITHOUT_END})
      union (select id from procedure where publisher_id = ${publisher} order by last_end desc nulls last limit ${SAME_BODY})),
    page as materialized (
      select p.id, likeness.score
      from candidate join procedure p on p.id = candidate.id join feed f on f.id = p.feed_id
      cross join lateral (
        select (select count(*) from unnest(p.topics) topic where topic = any(${topics}))::int as topics,
          ts_rank(p.search, ${words}) as words) shared
      cross join lateral (
        select 2 * least(shared.topics, 2) + 10 * shared.words
          + (p.kind = ${bindings.bind(origin.kind, 'text')} and p.kind <> 'unknown')::int
          + 2 * (p.publisher_id = ${publisher})::int as score) likeness
      where p.id <> ${bindings.bind(origin.id, 'text')} and ${visibleSql(scope)}
        and (p.topics && ${topics} or p.search @@ ${words})
      order by ${timeOver(scope)}, likeness.score desc, p.id
      limit ${2 * RELATED})
    select ${procedureColumns(now)}
    from page join ${procedureSource(now)} on p.id = page.id
    order by ${timeOver(scope)}, page.score desc, p.id`;
  return { sql, parameters: bindings.values };
}

/** Which procedures lie near it? */
export function nearbySql(origin: OriginRow, here: readonly [number, number], sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const place = pointSql(here, bindings);
  // A degree of longitude is shorter by the cosine of the latitude; 110.5 km is the shortest degree of latitude.
  const height = NEAR / 110_500;
  const width = height / Math.max(0.1, Math.cos((here[1] * Math.PI) / 180));
  const sql = `-- Which procedures lie near it?
    with page as materialized (
      select p.id, away.distance
      from procedure p join feed f on f.id = p.feed_id
      cross join lateral (select ST_DistanceSphere(p.point, ${place}) as distance) away
      where p.point && ST_Expand(${place}, ${bindings.bind(width, 'float8')}, ${bindings.bind(height, 'float8')})
        and away.distance <= ${NEAR} and p.geometry_role is distinct from 'mapCentre'
        and p.id <> ${bindings.bind(origin.id, 'text')} and ${visibleSql(scope)}
      order by ${timeOver(scope)}, away.distance, p.id
      limit ${RELATED})
    select ${procedureColumns(scope.now)}, page.distance
    from page join ${procedureSource(scope.now)} on p.id = page.id
    order by ${timeOver(scope)}, page.distance, p.id`;
  return { sql, parameters: bindings.values };
}

/** What one can still take part in, or soon, stands before what is over. */
function timeOver({ now }: Scope): string {
  return `(${statusSql(now)} not in ('open', 'planned'))`;
}

function ownPlace(side: 'ST_X' | 'ST_Y'): string {
  return `case when p.geometry_role is distinct from 'mapCentre' then ${side}(p.point) end`;
}
