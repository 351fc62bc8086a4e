const MINUTE = 60_000;
const SHORTEST_RETRY = 5;

/** When a feed is due again after a run that worked: its interval, moved a little so that feeds do not march in step. */
export function nextDue(feedId: string, intervalMinutes: number, now: Date): Date {
  return new Date(now.getTime() + intervalMinutes * MINUTE * (1 + spread(feedId)));
}

/** When to try again after `failures` failed runs in a row: soon at first, doubling up to the feed's own interval. */
export function nextRetry(failures: number, intervalMinutes: number, now: Date): Date {
  const minutes = Math.min(intervalMinutes, SHORTEST_RETRY * 2 ** Math.min(failures - 1, 20));
  return new Date(now.getTime() + minutes * MINUTE);
}

/** Between 0 and 0.1, the same for the same feed. */
function spread(feedId: string): number {
  const sum = Buffer.from(feedId).reduce((total, byte) => (total * 31 + byte) % 1000, 7);
  return sum / 10_000;
}
