import { z } from 'zod';
import type { Db } from '../database/db.js';

/** How many records of a feed another publisher's feed tells too, with one of them and that feed's name? Parameters: feed id. */
const TOLD_ELSEWHERE = `
  with pair as (
    select s.source_id, l.other as elsewhere, s.procedure_id from source_record s join procedure_link l on l.one = s.id
    where s.feed_id = $1 and l.state = 'linked'
    union all
    select s.source_id, l.one, s.procedure_id from source_record s join procedure_link l on l.other = s.id
    where s.feed_id = $1 and l.state = 'linked'
  )
  select count(distinct pair.source_id)::int as count, min(pair.source_id) as example,
    (array_agg(f.name order by pair.source_id, f.name))[1] as feed
  from pair
  join source_record t on t.id = pair.elsewhere
  join feed f on f.id = t.feed_id and f.state in ('live', 'paused')
  join feed own on own.id = $1 and own.publisher_id <> f.publisher_id
  join procedure p on p.id = pair.procedure_id join procedure q on q.id = t.procedure_id
  where coalesce(p.merged_into, p.id) = coalesce(q.merged_into, q.id)`;

const Row = z.object({ count: z.int(), example: z.string().nullable(), feed: z.string().nullable() });
export type ToldElsewhere = z.infer<typeof Row>;

/** What of a feed is told by another body's feed too: nothing of it is left out in silence (failure case F39). */
export async function toldElsewhere(tx: Db, feed: string): Promise<ToldElsewhere> {
  const [row] = await tx.query(TOLD_ELSEWHERE, [feed], Row);
  return row ?? { count: 0, example: null, feed: null };
}
