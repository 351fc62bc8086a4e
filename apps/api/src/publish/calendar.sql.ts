import type { Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { filterSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Scope, type Sight } from '../procedures/scope.js';
import { leadingRangeSql } from '../procedures/status.sql.js';

/** A procedure with something for a calendar. */
export const DatedRow = ProcedureRow.extend({ changed_at: z.date() });
export type DatedRow = z.infer<typeof DatedRow>;

/** Procedures in one calendar; calendar programs read the whole file each time. */
export const CALENDAR_PROCEDURES = 500;

/** Which procedures have a deadline or an event from `since` on? Those whose first such date comes first, first. */
export function calendarSql(filter: Filter, since: Date, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const from = bindings.bind(since, 'timestamptz');
  const sql = `-- Which procedures have a deadline or an event from this day on?
    with dated as materialized (
      select p.id, date.first
      from procedure p join feed f on f.id = p.feed_id
      cross join lateral (
        select min(at) as first from (
          select ends as at from ${leadingRangeSql(scope.now)} main_phase
          union all
          select (event ->> 'start')::timestamptz from jsonb_array_elements(p.events) event) told
        where at >= ${from} and at < 'infinity') date
      where (${filterSql(filter, scope)} or ${calledOffSql(filter, since, scope)}) and (p.last_end >= ${from} or p.events <> '[]') and date.first is not null
      order by date.first, p.number
      limit ${CALENDAR_PROCEDURES})
    select ${procedureColumns(scope.now)}, p.changed_at
    from dated join ${procedureSource(scope.now)} on p.id = dated.id
    order by dated.first, p.number`;
  return { sql, parameters: bindings.values };
}

/** What the filter's status left out since, because it was cancelled: calendars that hold it are told so. */
function calledOffSql(filter: Filter, since: Date, scope: Scope): string {
  const { status, ...rest } = filter;
  if (status === undefined || status === 'all') return 'false';
  const cancelled = filterSql({ ...rest, status: ['cancelled'] }, scope);
  return `(${cancelled} and p.changed_at >= ${scope.bindings.bind(since, 'timestamptz')})`;
}
