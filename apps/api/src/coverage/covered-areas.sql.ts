import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { scopeOf } from '../procedures/scope.js';

/** An official key that a live feed speaks for. */
export const CoveredRow = z.object({ key: z.string() });

/** Imaginary cities cover nobody. */
const REAL = 'not f.is_demo';

/**
 * Which areas do live feeds speak for? The area of the body that runs a feed, once the feed was read whole; and the areas
 * that its records name, which is all that a platform of a whole Land covers.
 */
export function coveredAreasSql(now: Date): Statement {
  const bindings = new Bindings();
  const scope = scopeOf({ now, demo: REAL }, bindings);
  const sql = `-- Which areas do live feeds speak for?
    select b.territory_key as key from feed f join publisher b on b.id = f.publisher_id
    where f.state = 'live' and ${REAL} and f.last_complete_at is not null and b.territory_key is not null
    union
    select named.key from procedure p join feed f on f.id = p.feed_id, unnest(p.territories) as named(key)
    where f.state = 'live' and ${visibleSql(scope)}`;
  return { sql, parameters: bindings.values };
}
