import type { Filter, Sort } from '@navigator/shared';
import { pointSql } from './filter.sql.js';
import type { Scope } from './scope.js';
import { distanceOfWordsSql, rankSql } from './search.sql.js';
import { leadingRangeSql, statusSql } from './status.sql.js';

/** Two ascending numbers by which a list is ordered; the id decides between equals. */
export interface OrderKeys {
  readonly group: string;
  readonly key: string;
}

/** Stands where a value is missing, behind every value there is; finite, because a cursor carries it as JSON. */
const LAST = '9e15';

/** The order of a list, over `procedure p join feed f`. Where the filter gives no words or no place, deadlines decide. */
export function orderSql(sort: Sort, filter: Filter, scope: Scope): OrderKeys {
  return ORDERS[sort](filter, scope);
}

type Order = (filter: Filter, scope: Scope) => OrderKeys;

const ORDERS: Readonly<Record<Sort, Order>> = {
  deadline: (_, scope) => byDeadline(scope),
  start: (_, { now }) => single(descending(`(select starts from ${leadingRangeSql(now)} main_phase)`)),
  newest: () => single(descending('p.created_at')),
  contributions: () => single(`coalesce(-p.contributions::float8, ${LAST})`),
  relevance: ({ q }, scope) => (q === undefined ? byDeadline(scope) : byRelevance(q, scope)),
  distance: ({ near }, scope) => (near === undefined ? byDeadline(scope) : single(distanceSql(near, scope))),
};

/** What ends first on top, then what starts next, then what ended last. */
function byDeadline({ now }: Scope): OrderKeys {
  const status = statusSql(now);
  const goesOn = `upper(p.public_ranges) > ${now} or upper_inf(p.public_ranges)`;
  const group = `(case ${status} when 'open' then 0 when 'planned' then 1
    when 'evaluating' then (case when ${goesOn} then 1 else 2 end) else 2 end)`;
  const ends = `(select upper(r) from unnest(p.public_ranges) r where r @> ${now})`;
  const starts = `(select min(lower(r)) from unnest(p.public_ranges) r where lower(r) > ${now})`;
  // Not `least`, which skips nulls: without an end there is nothing to be ordered by.
  const ended = `case when p.last_end > ${now} then ${now} else p.last_end end`;
  const key = `(case ${group} when 0 then ${ascending(ends)} when 1 then ${ascending(starts)}
    else ${descending(`(${ended})`)} end)`;
  return { group, key };
}

/** Words of the title before those of the place, and so on; at equal distance what is open, then what is about to open. */
function byRelevance(q: string, { bindings, now }: Scope): OrderKeys {
  const turn = `(case ${statusSql(now)} when 'open' then 0 when 'planned' then 1 when 'evaluating' then 2 else 3 end)`;
  return { group: distanceOfWordsSql(q, bindings), key: `${turn} - ${rankSql(q, bindings)}` };
}

function distanceSql(near: readonly [number, number], { bindings }: Scope): string {
  return `coalesce(ST_Distance(coalesce(p.geometry, p.point)::geography, ${pointSql(near, bindings)}::geography), ${LAST})`;
}

function single(key: string): OrderKeys {
  return { group: '0', key };
}

function ascending(instant: string): string {
  return `coalesce(extract(epoch from ${instant})::float8, ${LAST})`;
}

function descending(instant: string): string {
  return `coalesce(-extract(epoch from ${instant})::float8, ${LAST})`;
}
