import { Origin, ParticipationLevel, Phase, ProcedureDocument, ShownCorrection, type Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { SHOWN_CORRECTIONS } from '../procedures/shown-corrections.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** A procedure on its way into a file, as lists tell it. */
export const ExportRow = ProcedureRow.extend({ changed_at: z.coerce.date(), corrections: z.array(ShownCorrection) });
export type ExportRow = z.infer<typeof ExportRow>;

/** What the leading feed said that no column of the procedure holds. */
const Lead = z.object({
  origin: Origin.nullish(),
  sourceId: z.string().nullish(),
  sourceStatus: z.string().nullish(),
  topicLabels: z.array(z.string()).default([]),
});

/** The whole of it; the geometry as PostGIS wrote it, in GeoJSON. */
export const WholeRow = ExportRow.extend({
  geometry: z.string().nullable(),
  description: z.string().nullable(),
  phases: z.array(Phase),
  documents: z.array(ProcedureDocument),
  level: ParticipationLevel.nullable(),
  language: z.string().nullable(),
  feed_url: z.string(),
  lead: Lead.nullable(),
});
export type WholeRow = z.infer<typeof WholeRow>;

/**
 * The same as it comes: a text that is opened one row at a time, so that the rows of a page lie in memory in their
 * smallest form. `number` is the key by which pages follow each other.
 */
export const PackedRow = z.object({ number: z.int(), row: z.string() });
export type PackedRow = z.infer<typeof PackedRow>;

/** Opens a packed row. */
export function unpacked<T>({ row }: PackedRow, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(row));
}

/** Rows per statement: enough to be quick, few enough to let others in between on the embedded database. */
export const EXPORT_PAGE = 100;

/** What a page of the export carries: what lists tell, or the whole of each procedure. */
export type Contents = 'list' | 'whole';

/** What to export from where on. */
export interface ExportPage {
  readonly filter: Filter;
  readonly contents: Contents;
  /** The `number` of the last row told; 0 for the first page. */
  readonly after: number;
}

/** Which procedures come next in the file? */
export function exportSql({ filter, contents, after }: ExportPage, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Which procedures come next in the file?
    with page as materialized (
      select p.id from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(filter, scope)} and p.number > ${bindings.bind(after, 'bigint')}
      order by p.number
      limit ${EXPORT_PAGE})
    select number, row_to_json(told)::text as row from (
      select ${procedureColumns(scope.now)}, p.number, p.changed_at, ${SHOWN_CORRECTIONS} as corrections${COLUMNS[contents]}
      from page join ${procedureSource(scope.now)} on p.id = page.id) told
    order by number`;
  return { sql, parameters: bindings.values };
}

/** One feed may say the same of several records: the first of them speaks for the procedure. */
const COLUMNS: Readonly<Record<Contents, string>> = {
  list: '',
  whole: `, ST_AsGeoJSON(coalesce(p.geometry, p.point), 7) as geometry, p.description, p.phases, p.documents,
        p.level, p.language, f.url as feed_url, (
          select jsonb_build_object('origin', s.record -> 'origin', 'sourceId', s.source_id, 'sourceStatus', s.record -> 'sourceStatus',
            'topicLabels', coalesce(s.record -> 'topicLabels', '[]'))
          from source_record s where s.procedure_id = p.id and s.feed_id = p.feed_id order by s.id limit 1) as lead`,
};
