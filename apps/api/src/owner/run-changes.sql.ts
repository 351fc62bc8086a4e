import { ChangeKind, ProcedureId, RunId } from '@navigator/shared';
import { z } from 'zod';
import { IS_TOLD } from '../history/changes.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** A procedure that a run changed, with how many it changed in the same way. */
export const RunChangeRow = z.object({
  run: RunId,
  kind: ChangeKind,
  count: z.int(),
  id: ProcedureId,
  slug: z.string(),
  title: z.string(),
  at: z.date(),
  told: z.enum(['added', 'changed', 'missing', 'archived', 'back', 'withdrawn', 'merged', 'unmerged']),
  fields: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
});
export type RunChangeRow = z.infer<typeof RunChangeRow>;

/**
 * What did these runs change of what residents see? All changes of a run bear the instant of its beginning. Of each kind
 * the first few, in the order of their titles.
 */
export function runChangesSql(runs: readonly RunId[], examples: number, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const asked = bindings.bind(runs, 'text[]');
  const sql = `-- What did these runs change of what residents see?
    with told as (
      select r.id as run, c.at, c.kind as told, c.fields, c.procedure_id,
        case when c.kind = 'changed' and c.fields ? 'deadline' then 'deadlineMoved'
          when c.kind = 'merged' then 'linked' when c.kind = 'unmerged' then 'unlinked' else c.kind end as kind
      from run r join change c on c.feed_id = r.feed_id and c.at = r.started_at
      where r.id = any(${asked}) and ${IS_TOLD}
      union all
      select r.id, p.created_at, 'added', '{}', p.id, 'added'
      from run r join procedure p on p.feed_id = r.feed_id and p.created_at = r.started_at
      where r.id = any(${asked})
    ), ranked as (
      select told.*, p.slug, p.title, count(*) over kinds as count,
        row_number() over (partition by told.run, told.kind order by p.title, p.id) as rank
      from told join procedure p on p.id = told.procedure_id join feed f on f.id = p.feed_id
      where (${visibleSql(scope)}) or p.lifecycle = 'merged'
      window kinds as (partition by told.run, told.kind)
    )
    select run, kind, count::int as count, procedure_id as id, slug, title, at, told, fields from ranked
    where rank <= ${bindings.bind(examples, 'int')} order by run, kind, rank`;
  return { sql, parameters: bindings.values };
}
