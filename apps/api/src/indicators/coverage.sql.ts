import type { IndicatorId } from '@navigator/shared';
import { z } from 'zod';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { measuredSql } from './group-facts.sql.js';
import { measureOf, populationOf, type Question } from './measure.sql.js';

/** A feed's procedures of one publisher, and whether any of them reports what is measured. */
export const CoverageRow = z.object({
  feed: z.string(),
  territory: z.string().nullable(),
  reports: z.boolean(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** Which feeds and areas do the values rest on? */
export function coverageSql(id: IndicatorId, question: Question): Statement {
  const measure = measureOf(id, question);
  const sql = `-- Which feeds and areas do the values rest on?
    with seen as (
      select p.feed_id, p.publisher_id, ${measuredSql(measure)}, (${measure.told ?? 'true'}) as told
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(populationOf(id, question.filter), question.scope)}),
    told as (
      select feed_id, publisher_id, bool_or(told and part is not null) as reports
      from seen where present
      group by feed_id, publisher_id)
    select told.feed_id as feed, b.territory_key as territory, told.reports
    from told join publisher b on b.id = told.publisher_id`;
  return { sql, parameters: question.scope.bindings.values };
}
