import { Count, LocalDate, type ProcedureId } from '@navigator/shared';
import { z } from 'zod';
import type { Statement } from '../procedures/list.sql.js';
import { IS_TOLD } from './changes.sql.js';

/** Days with a change of counts that are told of one procedure, the latest. */
const MOST_DAYS = 400;

/** Changes that are told of one procedure, the latest. */
const MOST_CHANGES = 50;

export const CountsRow = z.object({
  day: LocalDate,
  contributions: Count,
  comments: Count,
  participants: Count,
});
export type CountsRow = z.infer<typeof CountsRow>;

/** On which days did the counts of this procedure change, and to what? Oldest first. */
export function countsSql(id: ProcedureId): Statement {
  const sql = `-- On which days did the counts of this procedure change?
    select day::text, contributions, comments, participants from (
      select * from count_history where procedure_id = $1 order by day desc limit ${MOST_DAYS}) latest
    order by day`;
  return { sql, parameters: [id] };
}

/** What became of this procedure? Newest first; that it came is the last to tell. */
export function entriesSql(id: ProcedureId): Statement {
  const sql = `-- What became of this procedure?
    (select c.at, c.kind, c.fields from change c where c.procedure_id = $1 and ${IS_TOLD}
    order by c.at desc limit ${MOST_CHANGES})
    union all
    (select p.created_at, 'added', '{}' from procedure p where p.id = $1)
    order by at desc`;
  return { sql, parameters: [id] };
}
