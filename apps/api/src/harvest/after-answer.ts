import type { Db } from '../database/db.js';
import { isEnriching } from '../events/event-losses.js';
import { isOverdue } from '../feeds/health/health.js';
import { noteHealth } from '../feeds/health/note-health.js';
import type { Gap } from '../feeds/health/timeline.js';
import { BoundaryRow, FEED_AFTER_ANSWER, LEARN_HABIT, NEXT_BOUNDARY } from './after-answer.sql.js';
import type { Claim } from './leases.js';
import { overNetwork, someoneAnswered } from './outage/after-failure.js';
import type { Reading } from './reading/read-feed.js';
import type { OpenRun } from './run.store.js';
import { calmInterval, nextDue } from './schedule.js';

/** So long after a deadline passed or a phase began we look whether that is still so. */
const AFTER_BOUNDARY_MS = 15 * 60_000;

/** A run that read its feed, or heard that nothing is new. */
export interface Answered {
  readonly claim: Claim;
  readonly run: OpenRun;
  readonly reading: Reading;
  readonly isChanged: boolean;
  readonly now: Date;
}

/** Ends what the run means for its feed: when to look again, what it listed, how it works. After the run is closed. */
export async function afterAnswer(tx: Db, answered: Answered): Promise<void> {
  const { claim, run, reading, isChanged, now } = answered;
  const unchangedRuns = unchangedAfter(answered);
  const listed = listedIn(claim, reading);
  await tx.execute(FEED_AFTER_ANSWER, [
    claim.id,
    await nextLook(tx, answered, unchangedRuns),
    unchangedRuns,
    listed,
    reading.counts.rejected + reading.counts.skipped,
    overNetwork(claim.url) ? now : null,
  ]);
  await someoneAnswered(tx, claim, now);
  if (isChanged) await tx.execute(LEARN_HABIT, [claim.id]);
  await noteHealth(tx, { feed: claim.id, now, gap: gapBefore(claim, run) });
}

/** From when a feed was due until we came, where that was too long: there we could not look. */
export function gapBefore({ dueAt, intervalMinutes }: Claim, { startedAt }: OpenRun): Gap | null {
  return isOverdue(dueAt, intervalMinutes, startedAt) ? { from: dueAt, to: startedAt } : null;
}

/** A 304 costs nobody anything and stretches nothing; a request of a person, and every change, begin anew. */
function unchangedAfter({ claim, reading, isChanged }: Answered): number {
  if (isChanged || claim.requested || reading.end === 'not-modified') return 0;
  return claim.unchangedRuns + 1;
}

function listedIn({ format }: Claim, { end, counts }: Reading): number | null {
  return end === 'complete' && !isEnriching(format) ? counts.found - counts.duplicates : null;
}

/** Stretched while nothing changes, but not beyond the next deadline: it is to be confirmed. */
async function nextLook(tx: Db, { claim, reading, now }: Answered, unchangedRuns: number): Promise<Date> {
  const { id, intervalMinutes } = claim;
  const soonest = nextDue(id, intervalMinutes, now);
  const calm = nextDue(id, calmInterval({ intervalMinutes, unchangedRuns, freshMinutes: reading.freshMinutes }), now);
  if (calm <= soonest) return soonest;
  const [boundary] = await tx.query(NEXT_BOUNDARY, [id, now, calm], BoundaryRow);
  if (!boundary?.at) return calm;
  const confirming = new Date(boundary.at.getTime() + AFTER_BOUNDARY_MS);
  return new Date(Math.max(soonest.getTime(), Math.min(calm.getTime(), confirming.getTime())));
}
