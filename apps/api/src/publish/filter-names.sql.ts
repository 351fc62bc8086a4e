import type { Filter } from '@navigator/shared';
import { z } from 'zod';
import type { Statement } from '../procedures/list.sql.js';

/** What an id in a filter is called. */
export const NameRow = z.object({ key: z.enum(['publisher', 'feed']), id: z.string(), name: z.string() });
export type NameRow = z.infer<typeof NameRow>;

/** What are the ids of this filter called? Only names that the public record shows anyway. */
export function filterNamesSql({ publisher = [], feed = [] }: Filter): Statement {
  const sql = `-- What are the ids of this filter called?
    select 'publisher' as key, b.id, b.name from publisher b
    where b.id = any($1::text[]) and exists (select from procedure p where p.publisher_id = b.id)
    union all
    select 'feed', f.id, f.name from feed f where f.id = any($2::text[]) and f.state <> 'proposed'`;
  return { sql, parameters: [publisher, feed] };
}
