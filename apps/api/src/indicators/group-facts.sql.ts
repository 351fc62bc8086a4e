import type { IndicatorId } from '@navigator/shared';
import { z } from 'zod';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { measureOf, populationOf, type Measure, type Question } from './measure.sql.js';
import { placementOf, type Grouped } from './placement.sql.js';

/** What is known of a group; `quartiles` are lower, median and upper. */
export const FactsRow = z.object({
  key: z.string(),
  name: z.string().nullable(),
  of: z.int(),
  n: z.int(),
  part: z.number(),
  whole: z.number(),
  total: z.int(),
  quartiles: z.tuple([z.number(), z.number(), z.number()]).nullable(),
});
export type FactsRow = z.infer<typeof FactsRow>;

/** What is known of each group of procedures, for one indicator? */
export function groupFactsSql(id: IndicatorId, grouped: Grouped, question: Question): Statement {
  const measure = measureOf(id, question);
  const { columns, tables, name } = placementOf(grouped, question);
  const sql = `-- What is known of each group of procedures?
    with seen as ${measure.isCostly ? 'materialized' : ''} (
      select ${measuredSql(measure)}, ${columns}
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(populationOf(id, question.filter), question.scope)}),
    ${tables}
    select key, ${name} as name, (count(*) filter (where present))::int as of,
      (count(part) filter (where present))::int as n,
      coalesce(sum(part) filter (where present), 0) as part,
      coalesce(sum(whole) filter (where present and part is not null), 0) as whole,
      ${measure.kind === 'mix' ? TOTAL : '0'} as total,
      ${measure.kind === 'spread' ? QUARTILES : 'null::float8[]'} as quartiles
    from placed
    group by key`;
  return { sql, parameters: question.scope.bindings.values };
}

const TOTAL = '(select count(*) from seen where present)::int';
const QUARTILES = 'percentile_cont(array[0.25, 0.5, 0.75]) within group (order by part) filter (where present)';

/** What is measured, as columns; `part` and `whole` only mean something where a row is `present`. */
export function measuredSql({ among, part, whole }: Measure): string {
  return `(${among}) as present, (${part})::float8 as part, (${whole})::float8 as whole`;
}
