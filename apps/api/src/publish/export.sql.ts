import type { Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** A procedure on its way into a file; the geometry as PostGIS wrote it, in GeoJSON. */
export const ExportRow = ProcedureRow.extend({ changed_at: z.coerce.date(), geometry: z.string().nullable() });
export type ExportRow = z.infer<typeof ExportRow>;

/**
 * The same as it comes: a text that is opened one row at a time, so that the rows of a page lie in memory in their
 * smallest form. `number` is the key by which pages follow each other.
 */
export const PackedRow = z.object({ number: z.int(), row: z.string() });
export type PackedRow = z.infer<typeof PackedRow>;

/** Opens a packed row. */
export function unpacked({ row }: PackedRow): ExportRow {
  return ExportRow.parse(JSON.parse(row));
}

/** Rows per statement: enough to be quick, few enough to let others in between on the embedded database. */
export const EXPORT_PAGE = 100;

/** Whether a page of the export carries whole geometries or leaves them out. */
export type Geometries = 'whole' | 'none';

/** What to export from where on. */
export interface ExportPage {
  readonly filter: Filter;
  readonly geometries: Geometries;
  /** The `number` of the last row told; 0 for the first page. */
  readonly after: number;
}

/** Which procedures come next in the file? */
export function exportSql({ filter, geometries, after }: ExportPage, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const geometry = geometries === 'whole' ? 'ST_AsGeoJSON(coalesce(p.geometry, p.point), 7)' : 'null::text';
  const sql = `-- Which procedures come next in the file?
    with page as materialized (
      select p.id from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(filter, scope)} and p.number > ${bindings.bind(after, 'bigint')}
      order by p.number
      limit ${EXPORT_PAGE})
    select number, row_to_json(told)::text as row from (
      select ${procedureColumns(scope.now)}, p.number, p.changed_at, ${geometry} as geometry
      from page join ${procedureSource(scope.now)} on p.id = page.id) told
    order by number`;
  return { sql, parameters: bindings.values };
}
