import type { IndicatorId } from '@navigator/shared';
import { z } from 'zod';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { measureOf, type Measure, type Question } from './measure.sql.js';
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
  const quartiles = measure.isSpread
    ? 'percentile_cont(array[0.25, 0.5, 0.75]) within group (order by part)'
    : 'null::float8[]';
  const sql = `-- What is known of each group of procedures?
    with seen as materialized (
      select ${measuredSql(measure)}, ${columns}
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(question.filter, question.scope)}),
    ${tables}
    select key, ${name} as name, count(*) filter (where present)::int as of, count(part)::int as n,
      coalesce(sum(part), 0)::float8 as part, coalesce(sum(whole), 0)::float8 as whole,
      (select count(*) from seen where present)::int as total, ${quartiles} as quartiles
    from placed
    group by key`;
  return { sql, parameters: question.scope.bindings.values };
}

/** `whole` is added up over the same procedures as `part`. */
export function measuredSql({ among, part, whole }: Measure): string {
  return `(${among}) as present, case when ${among} then (${part})::float8 end as part,
        case when ${among} and (${part}) is not null then (${whole})::float8 end as whole`;
}
