import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** How many procedures concern exactly these areas; `name` of a publisher there, for keys that no list knows. */
export const TerritoryCountRow = z.object({
  territories: z.array(z.string()),
  name: z.string().nullable(),
  count: z.int(),
});
export type TerritoryCountRow = z.infer<typeof TerritoryCountRow>;

/** Which areas do the procedures concern that can be seen, and how many each? */
export function territoryCountsSql(sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Which areas do the procedures concern?
    select p.territories, min(b.name) filter (where b.territory_key = any(p.territories)) as name, count(*)::int as count
    from procedure p join feed f on f.id = p.feed_id join publisher b on b.id = p.publisher_id
    where cardinality(p.territories) > 0 and ${visibleSql(scope)}
    group by p.territories`;
  return { sql, parameters: bindings.values };
}
