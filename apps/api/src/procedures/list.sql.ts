import type { Filter, Sort } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from './bindings.js';
import type { Cursor } from './cursor.js';
import { filterSql } from './filter.sql.js';
import { orderSql } from './order.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from './procedure-row.sql.js';
import { scopeOf, type Scope, type Sight } from './scope.js';

/** A statement with its values, ready to run. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the list is asked for: one item more than a page tells whether another page follows. */
export interface PageRequest {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly limit: number;
  readonly after: Cursor | null;
}

/** An item of the list with the keys that its cursor carries. */
export const ListRow = ProcedureRow.extend({ sort_group: z.number(), sort_key: z.number() });
export type ListRow = z.infer<typeof ListRow>;

/** Counting stops here; beyond it a list says "more than". */
export const COUNT_LIMIT = 100_000;

export const CountRow = z.object({ count: z.int() });

/** Which procedures stand on this page? The page is cut on keys alone, the columns are read for its items only. */
export function listSql({ filter, sort, limit, after }: PageRequest, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const { group, key } = orderSql(sort, filter, scope);
  const sql = `-- Which procedures stand on this page?
    with page as materialized (
      select p.id, k.sort_group, k.sort_key
      from procedure p join feed f on f.id = p.feed_id
      cross join lateral (select (${group})::float8 as sort_group, (${key})::float8 as sort_key) k
      where ${filterSql(filter, scope)} and ${afterSql(after, scope)}
      order by k.sort_group, k.sort_key, p.id
      limit ${bindings.bind(limit + 1, 'int')})
    select ${procedureColumns(scope.now)}, page.sort_group, page.sort_key
    from page join ${procedureSource(scope.now)} on p.id = page.id
    order by page.sort_group, page.sort_key, page.id`;
  return { sql, parameters: bindings.values };
}

/** How many procedures does the filter leave? Stops counting at the limit. */
export function countSql(filter: Filter, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- How many procedures does the filter leave?
    select count(*)::int as count from (
      select from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(filter, scope)}
      limit ${bindings.bind(COUNT_LIMIT + 1, 'int')}) found`;
  return { sql, parameters: bindings.values };
}

function afterSql(after: Cursor | null, { bindings }: Scope): string {
  if (after === null) return 'true';
  const last = [
    bindings.bind(after.group, 'float8'),
    bindings.bind(after.key, 'float8'),
    bindings.bind(after.id, 'text'),
  ];
  return `(k.sort_group, k.sort_key, p.id) > (${last.join(', ')})`;
}
