const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const SHORTEST_RETRY = 5;

/** A feed that is hard to ask is one whose failing cost more requests than this. */
const CHEAP_REQUESTS = 10;

/** The longest wait while a feed is down, in minutes, by how long it has been down: outages are to be known exactly. */
const LONGEST_RETRY = [
  { downDays: 1, minutes: 30 },
  { downDays: 7, minutes: 4 * HOUR },
] as const;

/** From then on nobody waits for it any more: calmer than its own interval, but never never. */
const CALM_RETRY = [
  { downDays: 30, minutes: DAY },
  { downDays: Infinity, minutes: 7 * DAY },
] as const;

/** So many lists in a row without a change stretch the interval so many times. */
const STRETCHES = [
  { from: 24, times: 4 },
  { from: 12, times: 3 },
  { from: 6, times: 2 },
] as const;

/** An interval is stretched to this at most, in minutes. */
const STRETCHED_AT_MOST = DAY;
const STRETCHED_TIMES_AT_MOST = 4;

/** When a feed is due again after a run that worked: its interval, moved a little so that feeds do not march in step. */
export function nextDue(feedId: string, intervalMinutes: number, now: Date): Date {
  return new Date(now.getTime() + intervalMinutes * MINUTE * (1 + spread(feedId)));
}

/** What the wait after a list depends on. */
export interface Calm {
  readonly intervalMinutes: number;
  /** Lists in a row that changed nothing. */
  readonly unchangedRuns: number;
  /** How long the source says that its answer stays good, in minutes. */
  readonly freshMinutes: number;
}

/** How long to wait after a list, in minutes: longer while nothing changes, and no less than it stays fresh. */
export function calmInterval({ intervalMinutes, unchangedRuns, freshMinutes }: Calm): number {
  const times = STRETCHES.find(({ from }) => unchangedRuns >= from)?.times ?? 1;
  const limit = Math.max(intervalMinutes, Math.min(STRETCHED_TIMES_AT_MOST * intervalMinutes, STRETCHED_AT_MOST));
  return Math.min(Math.max(times * intervalMinutes, freshMinutes), limit);
}

/** A feed that failed: how often in a row, since when, and what the last attempt cost. */
export interface Failing {
  readonly failures: number;
  readonly failingSince: Date;
  readonly intervalMinutes: number;
  readonly requests: number;
}

/**
 * When to try again after failed runs: soon at first, doubling; for a week often enough to know when the outage ends,
 * then once a day, after a month once a week.
 */
export function nextRetry(failing: Failing, now: Date): Date {
  const doubling = SHORTEST_RETRY * 2 ** Math.min(failing.failures - 1, 20);
  return new Date(now.getTime() + Math.min(doubling, longestRetry(failing, now)) * MINUTE);
}

function longestRetry({ failingSince, intervalMinutes, requests }: Failing, now: Date): number {
  const downDays = (now.getTime() - failingSince.getTime()) / (DAY * MINUTE);
  const often = LONGEST_RETRY.find((step) => downDays < step.downDays);
  if (often) return requests > CHEAP_REQUESTS ? intervalMinutes : Math.min(intervalMinutes, often.minutes);
  return Math.max(intervalMinutes, CALM_RETRY.find((step) => downDays < step.downDays)?.minutes ?? 0);
}

/** Between 0 and 0.1, the same for the same feed. */
function spread(feedId: string): number {
  const sum = Buffer.from(feedId).reduce((total, byte) => (total * 31 + byte) % 1000, 7);
  return sum / 10_000;
}
