import { EARLIEST_DAY, latestDay, NO_GROUP, UNDATED, ALL } from '@navigator/indicators';
import type { Grouping, IndicatorDefinition, Interval } from '@navigator/shared';
import { statusSql } from '../procedures/status.sql.js';
import { hasSpanSql, startSql, type Question } from './measure.sql.js';

/** How procedures fall into groups. */
export interface Placement {
  /** Further columns of `seen`: what decides on the group. */
  readonly columns: string;
  /** Common table expressions after `seen`; the last is `placed (key, present, part, whole)`. */
  readonly tables: string;
  /** What a group calls itself, as an expression over `key`. */
  readonly name: string;
}

/** How to group, and by how long periods. */
export interface Grouped {
  readonly by: Grouping | null;
  readonly interval: Interval;
  readonly periodRule: IndicatorDefinition['periodRule'];
}

/** Into which groups does each procedure fall? */
export function placementOf(grouped: Grouped, question: Question): Placement {
  return grouped.by === null ? byOne(`'${ALL}'`) : PLACEMENTS[grouped.by](grouped, question);
}

/** Every procedure in one group. */
function byOne(key: string, name = 'null'): Placement {
  return { columns: `${key} as key`, tables: 'placed as (select key, present, part, whole from seen)', name };
}

/** A procedure counts in each of its topics. */
const byTopic: Placement = {
  columns: 'p.topics',
  tables: `placed as (
      select coalesce(topic, '${NO_GROUP}') as key, present, part, whole
      from seen left join lateral unnest(topics) topic on true)`,
  name: 'null',
};

const PLACEMENTS: Readonly<Record<Grouping, (grouped: Grouped, question: Question) => Placement>> = {
  time: byTime,
  topic: () => byTopic,
  publisher: () => byOne('p.publisher_id', '(select b.name from publisher b where b.id = key)'),
  territory: () =>
    byOne(
      `coalesce(p.territories[1], '${NO_GROUP}')`,
      '(select min(b.name) from publisher b where b.territory_key = key)',
    ),
  status: (_, { scope }) => byOne(statusSql(scope.now)),
  kind: () => byOne('p.kind'),
  // Fields are no property of a procedure: `fieldReportsSql` counts them.
  field: () => byOne(`'${ALL}'`),
};

const STEP: Readonly<Record<Interval, string>> = { month: '1 month', quarter: '3 months', year: '1 year' };

/**
 * A procedure falls into every period between its `first_day` and `last_day`, cut to the axis; the axis brings its
 * empty periods. It reaches over the days asked for, else over what is known and today. Keys are first days. Periods
 * are looked up in one array: of a series per procedure the planner expects so many rows that it begins to compile.
 */
function byTime({ interval, periodRule }: Grouped, question: Question): Placement {
  const { first, last } = daysOf(periodRule, question);
  return {
    columns: `${first} as first_day, ${last} as last_day`,
    tables: `${axisSql(question)},
    period as (
      select axis.first, axis.last, array(select day::date from generate_series(
        date_trunc('${interval}', axis.first::timestamp), axis.last::timestamp, interval '${STEP[interval]}') day) as days
      from axis),
    placed as (
      select day::text as key, s.present, s.part, s.whole
      from seen s join period a on s.first_day <= a.last and s.last_day >= a.first
      cross join lateral unnest(a.days[
        width_bucket(greatest(s.first_day, a.first), a.days):width_bucket(least(s.last_day, a.last), a.days)]) day
      union all
      select '${UNDATED}', present, part, whole from seen where first_day is null
      union all
      select unnest(days)::text, null, null, null from period)`,
    name: 'null',
  };
}

/**
 * A procedure without an end has been active until today; of one without a beginning we know its last day, or today
 * where that comes first. Who only began counts on one day.
 */
function daysOf(periodRule: Grouped['periodRule'], { scope, today }: Question): { first: string; last: string } {
  if (periodRule !== 'activity') return { first: startSql, last: startSql };
  const now = scope.bindings.bind(today, 'date');
  return {
    first: `case when ${hasSpanSql} then coalesce(p.span_start, least(p.span_end, ${now})) end`,
    last: `case when ${hasSpanSql} then coalesce(p.span_end, greatest(p.span_start, ${now})) end`,
  };
}

function axisSql({ filter: { from, to }, scope: { bindings }, today }: Question): string {
  const day = (value: string | undefined): string => bindings.bind(value ?? null, 'date');
  return `axis as (
      select greatest(${day(EARLIEST_DAY)}, coalesce(${day(from)}, least(min(first_day), ${day(today)}, ${day(to)}))) as first,
        least(${day(latestDay(today))}, coalesce(${day(to)}, greatest(max(last_day), ${day(today)}, ${day(from)}))) as last
      from seen)`;
}
