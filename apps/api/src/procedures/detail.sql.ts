import {
  FeedFormat,
  FeedId,
  Geometry,
  Lifecycle,
  ParticipationLevel,
  Phase,
  ProcedureDocument,
  ProcedureId,
  ShownCorrection,
  TerritoryLink,
  type ProcedureId as Id,
} from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from './bindings.js';
import { visibleSql } from './filter.sql.js';
import type { Statement } from './list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from './procedure-row.sql.js';
import { scopeOf, type Sight } from './scope.js';
import { SHOWN_CORRECTIONS } from './shown-corrections.sql.js';
import { lastConfirmedSql } from './status.sql.js';

/** A whole record. */
export const DetailRow = ProcedureRow.extend({
  description: z.string().nullable(),
  level: ParticipationLevel.nullable(),
  phases: z.array(Phase),
  documents: z.array(ProcedureDocument),
  geometry: Geometry.nullable(),
  last_confirmed: z.date().nullable(),
  language: z.string().nullable(),
  territory_link: TerritoryLink.nullable(),
  corrections: z.array(ShownCorrection),
});
export type DetailRow = z.infer<typeof DetailRow>;

/** What stands behind an id, visible or not. */
export const FateRow = z.object({
  lifecycle: Lifecycle,
  is_hidden: z.boolean(),
  successor_id: ProcedureId.nullable(),
  successor_slug: z.string().nullable(),
});
export type FateRow = z.infer<typeof FateRow>;

/** What one feed says about a procedure. */
export const SourceRow = z.object({
  feed_id: FeedId,
  feed_name: z.string(),
  feed_url: z.string(),
  format: FeedFormat,
  source_id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  lifecycle: Lifecycle,
  leads: z.boolean(),
  licence: z.string().nullable(),
  first_seen_at: z.date(),
  changed_at: z.date(),
  last_confirmed: z.date().nullable(),
  source_status: z.string().nullable(),
  topic_labels: z.array(z.string()),
});
export type SourceRow = z.infer<typeof SourceRow>;

/** Seven decimals are a centimetre. */
const DECIMALS = 7;

/** What is known about this one procedure? */
export function detailSql(id: Id, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- What is known about this one procedure?
    select ${procedureColumns(scope.now)}, p.description, p.level, p.phases, p.documents,
      ST_AsGeoJSON(p.geometry, ${DECIMALS})::json as geometry, ${lastConfirmedSql} as last_confirmed, p.language,
      case when p.territory_key is not null then jsonb_build_object(
        'key', p.territory_key, 'method', p.territory_method, 'confidence', p.territory_confidence) end as territory_link,
      ${SHOWN_CORRECTIONS} as corrections
    from ${procedureSource(scope.now)}
    where p.id = ${bindings.bind(id, 'text')} and ${visibleSql(scope)}`;
  return { sql, parameters: bindings.values };
}

/** Why is nothing to be seen behind this id? A chain of mergers is followed to its end. */
export function fateSql(id: Id): Statement {
  const sql = `-- Why is nothing to be seen behind this id?
    with recursive chain as (
      select id, lifecycle, merged_into, slug, 0 as step from procedure where id = $1::text
      union all
      select n.id, n.lifecycle, n.merged_into, n.slug, step + 1
      from chain join procedure n on n.id = chain.merged_into
      where chain.lifecycle = 'merged' and step < 20)
    select first.lifecycle, last.id as successor_id, last.slug as successor_slug,
      exists (select from chain c join correction k on k.procedure_id = c.id
        where k.kind = 'hide' and k.revoked_at is null) as is_hidden
    from (select lifecycle from chain where step = 0) first
    left join lateral (
      select id, slug from chain where lifecycle not in ('merged', 'withdrawn') order by step desc limit 1) last on true`;
  return { sql, parameters: [id] };
}

/** Which feeds speak of this procedure, the leading one first? */
export function sourcesSql(id: Id): Statement {
  const sql = `-- Which feeds speak of this procedure?
    select f.id as feed_id, f.name as feed_name, f.url as feed_url, f.format, s.source_id,
      s.record ->> 'title' as title, s.record ->> 'url' as url, s.lifecycle, p.id = $1::text as leads, f.licence, s.first_seen_at, s.changed_at,
      coalesce(s.confirmed_at, f.last_complete_at) as last_confirmed,
      s.record ->> 'sourceStatus' as source_status,
      coalesce(s.record -> 'topicLabels', '[]') as topic_labels
    from procedure p
    join source_record s on s.procedure_id = p.id
    join feed f on f.id = s.feed_id
    where p.id = $1::text or (p.merged_into = $1::text and p.lifecycle = 'merged')
    union all
    select f.id, f.name, f.url, f.format, min(e.key), null, null, 'live', false, f.licence, min(e.first_seen_at), max(e.changed_at),
      f.last_complete_at, null, '[]'
    from feed_event e
    join feed f on f.id = e.feed_id and f.state in ('live', 'paused')
    where e.procedure_id = $1::text and e.gone_at is null
    group by f.id
    order by leads desc, first_seen_at, feed_id`;
  return { sql, parameters: [id] };
}
