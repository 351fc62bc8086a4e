import { ProcedureId, ProcedureResult, Status, type BoundingBox, type Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { scopeOf, type Scope, type Sight } from '../procedures/scope.js';
import { statusSql } from '../procedures/status.sql.js';
import { boundsOf, bufferedBounds, degreesPerTile, EXTENT, UNITS_PER_PIXEL, type Tile } from './tile-grid.js';

/** What a tile is made from. */
export interface TileRequest {
  readonly tile: Tile;
  readonly filter: Filter;
}

/** Cells along a tile's edge (32 pixels each); what shares a cell is counted together, so that few rows come back. */
const CELLS = 16;

/** How far over its edge a tile looks, in units: marks that meet across an edge must be joined alike on both sides. */
const SIGHT = EXTENT / 2;

/** From this zoom on every procedure stands for itself. */
export const NO_CLUSTERS_FROM = 16;

/** A procedure alone in its cell, or several at the middle of them (without id, title and result). */
export const PointRow = z.object({
  count: z.int(),
  open: z.int(),
  longitude: z.number(),
  latitude: z.number(),
  number: z.int(),
  status: Status,
  id: ProcedureId.nullable(),
  title: z.string().nullable(),
  result_state: ProcedureResult.shape.state.nullable(),
});
export type PointRow = z.infer<typeof PointRow>;

/** A polygon, cut to the tile and no finer than it can show. */
export const AreaRow = z.object({
  number: z.int(),
  id: ProcedureId,
  title: z.string(),
  status: Status,
  result_state: ProcedureResult.shape.state,
  shape: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(z.array(z.number())))) }),
  ]),
});
export type AreaRow = z.infer<typeof AreaRow>;

/** What stands on this tile and around it, counted by cells of the whole map? `joinNear` makes clusters of it. */
export function pointsSql({ tile, filter }: TileRequest, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const cells = bindings.bind(2 ** tile.z * CELLS, 'float8');
  const group = tile.z < NO_CLUSTERS_FROM ? 'cy, cx' : 'number';
  const sql = `-- What stands on this tile and around it, by cells?
    with found as (
      select p.number, ${statusSql(scope.now)} as status, ST_X(p.point) as longitude, ST_Y(p.point) as latitude
      from procedure p join feed f on f.id = p.feed_id
      where p.point && ${boxSql(boundsOf(tile, SIGHT), scope)} and ${filterSql(filter, scope)}),
    placed as (
      select *, floor((longitude + 180) / 360 * ${cells}) as cx, floor(${mercatorSql} * ${cells}) as cy
      from found),
    cells as (
      select count(*)::int as count, count(*) filter (where status = 'open')::int as open,
        avg(longitude) as longitude, avg(latitude) as latitude, min(number) as number, min(status) as status
      from placed
      group by ${group})
    select c.*, alone.id, alone.title, alone.result ->> 'state' as result_state
    from cells c left join procedure alone on c.count = 1 and alone.number = c.number
    order by c.count desc, c.number`;
  return { sql, parameters: bindings.values };
}

/** Which areas show on this tile? What is smaller than a pixel is left to its point. */
export function areasSql({ tile, filter }: TileRequest, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const pixel = bindings.bind((degreesPerTile(tile.z) / EXTENT) * UNITS_PER_PIXEL, 'float8');
  const box = boxSql(bufferedBounds(tile), scope);
  const sql = `-- Which areas show on this tile?
    with found as materialized (
      select p.id, p.number, p.title, p.result ->> 'state' as result_state, ${statusSql(scope.now)} as status,
        ST_ClipByBox2D(ST_MakeValid(ST_SimplifyPreserveTopology(p.geometry, ${pixel} / 2)), ${box}) as shape
      from procedure p join feed f on f.id = p.feed_id
      where p.geometry && ${box} and p.geometry_role = 'area' and ST_Dimension(p.geometry) = 2
        and ST_XMax(p.geometry) - ST_XMin(p.geometry) > ${pixel}
        and ${filterSql(filter, scope)})
    select number, id, title, status, result_state, ST_AsGeoJSON(ST_CollectionExtract(shape, 3), 7)::json as shape
    from found
    where not ST_IsEmpty(ST_CollectionExtract(shape, 3))
    order by number`;
  return { sql, parameters: bindings.values };
}

/** Share of the map's height from its northern edge (spherical Mercator). */
const mercatorSql = '(1 - ln(tan(radians(latitude)) + 1 / cos(radians(latitude))) / pi()) / 2';

function boxSql(bounds: BoundingBox, { bindings }: Scope): string {
  return `ST_MakeEnvelope(${bounds.map((degrees) => bindings.bind(degrees, 'float8')).join(', ')}, 4326)`;
}
