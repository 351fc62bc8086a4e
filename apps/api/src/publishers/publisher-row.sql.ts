import { FeedId, PublisherId, Status, type PublisherId as Id } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';
import { statusSql } from '../procedures/status.sql.js';

/** A publisher with the feeds behind it and how many of its procedures stand in each status. */
export const PublisherRow = z.object({
  id: PublisherId,
  name: z.string(),
  domain: z.string().nullable(),
  territory_key: z.string().nullable(),
  counts: z.partialRecord(Status, z.int()),
  /** Those of the public registry: a removed feed's procedures stay, the feed does not. */
  feed_ids: z.array(FeedId),
  is_demo: z.boolean(),
});
export type PublisherRow = z.infer<typeof PublisherRow>;

/**
 * Who publishes (all, or this one)? Whoever has a feed in the registry or a procedure that can be seen; `is_demo` where
 * nothing but demonstration feeds stand behind the name.
 */
export function publishersSql(sight: Sight, only?: Id): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const wanted = (column: string): string =>
    only === undefined ? 'true' : `${column} = ${bindings.bind(only, 'text')}`;
  const sql = `-- Who publishes?
    with tally as (
      select p.publisher_id, p.feed_id, ${statusSql(scope.now)} as status, count(*)::int as count
      from procedure p join feed f on f.id = p.feed_id
      where ${visibleSql(scope)} and ${wanted('p.publisher_id')}
      group by 1, 2, 3),
    behind as (
      select publisher_id, feed_id from tally
      union
      select f.publisher_id, f.id from feed f
      where f.state in ('live', 'paused') and ${scope.demo} and ${wanted('f.publisher_id')})
    select b.id, b.name, b.domain, b.territory_key, source.feed_ids, source.is_demo,
      coalesce((
        select jsonb_object_agg(status, count) from (
          select status, sum(count)::int as count from tally where publisher_id = b.id group by status) summed),
        '{}') as counts
    from publisher b
    join lateral (
      select coalesce(array_agg(f.id order by f.id) filter (where f.state in ('live', 'paused')), '{}') as feed_ids,
        bool_and(f.is_demo) as is_demo, count(*) as feeds
      from behind join feed f on f.id = behind.feed_id
      where behind.publisher_id = b.id) source on source.feeds > 0`;
  return { sql, parameters: bindings.values };
}
