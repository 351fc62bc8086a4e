import { z } from 'zod';
import type { Db } from '../src/database/db.js';

const IntervalView = z.object({ state: z.string(), reason: z.string(), since: z.date(), until: z.date().nullable() });

/** How a feed worked, oldest first: `09:00-09:05 failing failed`, in UTC of the days that a test moves its clock to. */
export async function timelineOf(db: Db, feed: string): Promise<readonly string[]> {
  const rows = await db.query(
    'select state, reason, since, until from feed_health where feed_id = $1 order by since',
    [feed],
    IntervalView,
  );
  return rows.map(({ state, reason, since, until }) => `${told(since)} to ${told(until)} ${state} ${reason}`);
}

function told(at: Date | null): string {
  return at === null ? 'now' : at.toISOString().slice(5, 16);
}
