import type { Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** A procedure as a subscription tells it: when we first saw it, and when its content last changed. */
export const LatestRow = ProcedureRow.extend({ created_at: z.date(), changed_at: z.date() });
export type LatestRow = z.infer<typeof LatestRow>;

/** Entries of a feed. Readers ask at least daily, and whoever wants all takes an export. */
export const FEED_ENTRIES = 100;

/** What changed last? */
export function latestSql(filter: Filter, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- What changed last?
    with latest as materialized (
      select p.id from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(filter, scope)}
      order by p.changed_at desc, p.number desc
      limit ${FEED_ENTRIES})
    select ${procedureColumns(scope.now)}, p.created_at, p.changed_at
    from latest join ${procedureSource(scope.now)} on p.id = latest.id
    order by p.changed_at desc, p.number desc`;
  return { sql, parameters: bindings.values };
}
