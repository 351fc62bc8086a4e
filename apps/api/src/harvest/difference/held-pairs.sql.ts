import { ProcedureId } from '@navigator/shared';
import { z } from 'zod';
import { ComparedRecord } from './pair.js';

/**
 * What do the next held records say, and what do we show in their place? In the order of their source ids, so that any
 * number of them is read in small pages. Parameters: quarantine id, source id of the last one (or empty), how many.
 */
export const HELD_PAIRS = `
  select h.source_id as "sourceId", r.record as before, h.record as after, r.procedure_id as procedure,
         h.replaces as "renamedFrom", coalesce(p.lifecycle = 'withdrawn', false) as "isHidden", f.shows_planned as "showsPlanned"
  from held_record h
  join quarantine q on q.id = h.quarantine_id join feed f on f.id = q.feed_id
  left join source_record r on r.feed_id = q.feed_id and r.source_id = coalesce(h.replaces, h.source_id)
  left join procedure p on p.id = r.procedure_id
  where h.quarantine_id = $1 and h.source_id > $2
  order by h.source_id limit $3`;

export const HeldPairRow = z.object({
  sourceId: z.string(),
  before: ComparedRecord.nullable(),
  after: ComparedRecord.nullable(),
  procedure: ProcedureId.nullable(),
  renamedFrom: z.string().nullable(),
  /** An operator hides it: nobody sees it, whatever its source says. */
  isHidden: z.boolean(),
  /** Whether its platform shows in public what is still to come. */
  showsPlanned: z.boolean(),
});
export type HeldPairRow = z.infer<typeof HeldPairRow>;
