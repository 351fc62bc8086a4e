import type { Filter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from './bindings.js';
import { askedSql, filterSql } from './filter.sql.js';
import type { Statement } from './list.sql.js';
import { scopeOf, type Scope, type Sight } from './scope.js';
import { statusSql } from './status.sql.js';

/** The keys whose choices are counted. */
export const FACETS = ['status', 'topic', 'kind', 'publisher', 'territory'] as const;
export type FacetKey = (typeof FACETS)[number];

/** What is counted: the facets, and the split by place. */
const COUNTED = [...FACETS, 'located'] as const;
type Counted = (typeof COUNTED)[number];

/** One choice and how many it would leave; `name` where the database knows one: for an area, a publisher there. */
export const FacetRow = z.object({
  facet: z.enum(COUNTED),
  id: z.string(),
  name: z.string().nullable(),
  count: z.int(),
});
export type FacetRow = z.infer<typeof FacetRow>;

/**
 * How many procedures would each choice leave? Everything that is no facet narrows once; then each facet counts what
 * all the others accept, so that one pass over the records serves all.
 */
export function facetsSql(filter: Filter, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- How many procedures would each choice leave?
    with judged as materialized (
      select ${statusSql(scope.now)} as status, p.topics, p.kind, p.publisher_id, p.territories,
        p.point is not null as located, ${COUNTED.map((facet) => `${acceptedSql(facet, filter, scope)} as ok_${facet}`).join(', ')}
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql(narrowing(filter), scope)}),
    counted (facet, id, count) as (
      select 'status', status, count(*) from judged where ${othersAccept('status')} group by 2
      union all
      select 'kind', kind, count(*) from judged where ${othersAccept('kind')} group by 2
      union all
      select 'publisher', publisher_id, count(*) from judged where ${othersAccept('publisher')} group by 2
      union all
      select 'topic', topic, count(*) from judged, unnest(topics) topic where ${othersAccept('topic')} group by 2
      union all
      select 'territory', key, count(*) from judged, unnest(territories) key where ${othersAccept('territory')} group by 2
      union all
      select 'located', located::text, count(*) from judged where ${othersAccept('located')} group by 2)
    select c.facet, c.id, coalesce(b.name, area.name) as name, c.count::int as count
    from counted c
    left join publisher b on c.facet = 'publisher' and b.id = c.id
    left join lateral (
      select min(name) as name from publisher where c.facet = 'territory' and territory_key = c.id) area on true`;
  return { sql, parameters: bindings.values };
}

/** The filter without what is counted. */
function narrowing(filter: Filter): Filter {
  const { status: _s, topic: _t, kind: _k, publisher: _p, territory: _r, located: _l, ...rest } = filter;
  return rest;
}

/** Whether one facet's own choice accepts the record. */
function acceptedSql(facet: Counted, filter: Filter, scope: Scope): string {
  return `(${askedSql({ [facet]: filter[facet] }, scope)})`;
}

function othersAccept(own: Counted): string {
  return COUNTED.filter((facet) => facet !== own)
    .map((facet) => `ok_${facet}`)
    .join(' and ');
}
