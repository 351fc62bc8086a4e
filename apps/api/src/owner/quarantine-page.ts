import { QuarantineId, type FeedId } from '@navigator/shared';
import { z } from 'zod';

/** Where a page of what is held ended. */
export interface QuarantinePosition {
  readonly openedUs: number;
  readonly id: QuarantineId;
}

/** A page of what is held: of one feed or of all, in one state or in any. */
export interface QuarantinePage {
  readonly feed: FeedId | null;
  readonly state: 'open' | 'confirmed' | 'rejected' | 'superseded' | null;
  readonly limit: number;
  readonly after: QuarantinePosition | null;
}

/** The position as text. */
export function writeQuarantineCursor({ openedUs, id }: QuarantinePosition): string {
  return `${openedUs.toString(36)}.${id}`;
}

/** Reads what `writeQuarantineCursor` wrote. */
const Cursor = z.string().transform((text, context): QuarantinePosition => {
  const [opened = '', id = ''] = text.split('.');
  const read = QuarantineId.safeParse(id);
  const openedUs = parseInt(opened, 36);
  if (read.success && Number.isSafeInteger(openedUs)) return { openedUs, id: read.data };
  context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
  return z.NEVER;
});

/** What may be asked of the list. */
export const QuarantinesQuery = z.strictObject({
  state: z.enum(['open', 'confirmed', 'rejected', 'superseded']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor: Cursor.optional(),
});
export type QuarantinesQuery = z.output<typeof QuarantinesQuery>;

/**
 * What was, or is, held back, newest first? Parameters: feed or null, state or null, when the last one of the page before
 * opened in microseconds or null, its id or null, how many.
 */
export const QUARANTINES_PAGE = `
  select q.id, q.feed_id as "feedId", f.name as "feedName", q.run_id as "runId", q.reason, q.holds, q.state,
    q.opened_at as "openedAt", (extract(epoch from q.opened_at) * 1000000)::bigint as "openedUs",
    q.decided_at as "decidedAt", held.removals, held.puts
  from quarantine q join feed f on f.id = q.feed_id
  cross join lateral (
    select count(*) filter (where action = 'remove')::int as removals, count(*) filter (where action = 'put')::int as puts
    from held_record where quarantine_id = q.id) held
  where ($1::text is null or q.feed_id = $1) and ($2::text is null or q.state = $2)
    and ($3::bigint is null or (q.opened_at, q.id) < ('epoch'::timestamptz + $3::bigint * interval '1 microsecond', $4::text))
  order by q.opened_at desc, q.id desc limit $5`;
