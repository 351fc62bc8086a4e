import { BoundingBox, type ProcedureId } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql, visibleSql } from '../procedures/filter.sql.js';
import { COUNT_LIMIT, type Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Scope, type Sight } from '../procedures/scope.js';
import type { ItemsRequest } from './ogc-query.js';

/** A procedure as a feature tells it; the geometry as PostGIS wrote it, in GeoJSON. */
export const ItemRow = ProcedureRow.extend({
  number: z.int(),
  changed_at: z.date(),
  geometry: z.string().nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** Which features stand on this page? One more than it holds tells whether another follows. */
export function itemsSql(request: ItemsRequest, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Which features stand on this page?
    with page as materialized (
      select p.id from procedure p join feed f on f.id = p.feed_id
      where ${wantedSql(request, scope)} and p.number > ${bindings.bind(request.after, 'bigint')}
      order by p.number
      limit ${bindings.bind(request.limit + 1, 'int')})
    select ${itemColumns(scope)}
    from page join ${procedureSource(scope.now)} on p.id = page.id
    order by p.number`;
  return { sql, parameters: bindings.values };
}

/** How many features are there in all? Stops counting at the limit. */
export function itemCountSql(request: ItemsRequest, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- How many features are there in all?
    select count(*)::int as count from (
      select from procedure p join feed f on f.id = p.feed_id
      where ${wantedSql(request, scope)}
      limit ${bindings.bind(COUNT_LIMIT + 1, 'int')}) found`;
  return { sql, parameters: bindings.values };
}

/** What does this one feature tell? */
export function itemSql(id: ProcedureId, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- What does this one feature tell?
    select ${itemColumns(scope)} from ${procedureSource(scope.now)}
    where p.id = ${bindings.bind(id, 'text')} and ${visibleSql(scope)}`;
  return { sql, parameters: bindings.values };
}

/** The box around all places; null without any. */
export const ExtentRow = z.object({ bbox: BoundingBox.nullable() });
export type ExtentRow = z.infer<typeof ExtentRow>;

/** Where do all these procedures lie? */
export function extentSql(sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Where do all these procedures lie?
    select case when box is not null then
        jsonb_build_array(ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)) end as bbox from (
      select ST_Extent(p.point) as box from procedure p join feed f on f.id = p.feed_id
      where ${visibleSql(scope)}) extent`;
  return { sql, parameters: bindings.values };
}

function itemColumns({ now }: Scope): string {
  return `${procedureColumns(now)}, p.number, p.changed_at,
      ST_AsGeoJSON(coalesce(p.geometry, p.point), 7) as geometry`;
}

function wantedSql({ filter, bbox, datetime }: ItemsRequest, scope: Scope): string {
  const clauses = [filterSql(filter, scope), bbox && placeSql(bbox, scope), datetime && timeSql(datetime, scope)];
  return clauses.filter((clause) => clause !== null).join(' and ');
}

/** OGC API - Features Part 1, /req/core/fc-bbox-response: what has no place matches as well. */
function placeSql([west, south, east, north]: NonNullable<ItemsRequest['bbox']>, { bindings }: Scope): string {
  const spans = west <= east ? [[west, east]] : [[west, 180] as const, [-180, east] as const];
  const within = spans.map((span) => {
    const [left = 0, right = 0] = span;
    const box = [left, south, right, north].map((degrees) => bindings.bind(degrees, 'float8')).join(', ');
    return `ST_Intersects(coalesce(p.geometry, p.point), ST_MakeEnvelope(${box}, 4326))`;
  });
  return `(p.point is null or ${within.join(' or ')})`;
}

/** /req/core/fc-time-response: any public phase may meet the interval, and what has no dates matches as well. */
function timeSql({ from, to }: NonNullable<ItemsRequest['datetime']>, { bindings }: Scope): string {
  const bounds = [from, to].map((instant) => bindings.bind(instant, 'timestamptz')).join(', ');
  return `(isempty(p.public_ranges) or p.public_ranges && tstzrange(${bounds}, '[]'))`;
}
