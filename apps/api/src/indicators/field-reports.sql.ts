import { type ReportableField, REPORTABLE_FIELDS } from '@navigator/indicators';
import { z } from 'zod';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { hasSpanSql, type Question } from './measure.sql.js';

/** Publishers with procedures, and for each field those that report it. */
export const FieldReportsRow = z.object({
  publishers: z.int(),
  contributions: z.int(),
  comments: z.int(),
  participants: z.int(),
  result: z.int(),
  dates: z.int(),
  location: z.int(),
  topics: z.int(),
} satisfies Record<ReportableField | 'publishers', z.ZodType>);
export type FieldReportsRow = z.infer<typeof FieldReportsRow>;

const IS_REPORTED: Readonly<Record<ReportableField, string>> = {
  contributions: 'p.contributions is not null',
  comments: 'p.comments is not null',
  participants: 'p.participants is not null',
  result: `p.result ->> 'state' <> 'notReported'`,
  dates: hasSpanSql,
  location: 'p.point is not null',
  topics: 'cardinality(p.topics) > 0',
};

/** How many publishers report each field for at least one procedure? */
export function fieldReportsSql({ filter, scope }: Question): Statement {
  const each = (write: (field: ReportableField) => string): string => REPORTABLE_FIELDS.map(write).join(', ');
  const sql = `-- How many publishers report each field?
    with told as (
      select ${each((field) => `bool_or(${IS_REPORTED[field]}) as ${field}`)}
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(filter, scope)}
      group by p.publisher_id)
    select count(*)::int as publishers, ${each((field) => `(count(*) filter (where ${field}))::int as ${field}`)}
    from told`;
  return { sql, parameters: scope.bindings.values };
}
