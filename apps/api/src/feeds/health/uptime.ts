import type { HealthInterval, HealthState, Uptime } from '@navigator/shared';
import type { Interval, Step } from './timeline.js';

/** Windows over which people compare, in days; the longest is as far as intervals are told. */
export const UPTIME_DAYS = [7, 30, 90] as const;

const DAY_MS = 24 * 3_600_000;

/** The beginning of the longest window. */
export function toldSince(now: Date): Date {
  return new Date(now.getTime() - Math.max(...UPTIME_DAYS) * DAY_MS);
}

/** What is written down, newest first, with what the clock adds to it at this moment. */
export function withPresent(written: readonly Interval[], { end, retell, add }: Step): readonly Interval[] {
  const [newest, ...older] = written;
  if (newest === undefined || newest.until !== null) return [...add.toReversed(), ...written];
  const told = retell === null ? newest : { ...newest, state: retell.state, reason: retell.code, text: retell.text };
  return [...add.toReversed(), { ...told, until: end }, ...older];
}

/** How the time of a window is shared out; what we could not look at never counts against the feed. */
export function uptimeOf(intervals: readonly Interval[], days: number, now: Date): Uptime {
  const from = now.getTime() - days * DAY_MS;
  const ms: Record<HealthState, number> = { healthy: 0, degraded: 0, failing: 0, unknown: 0 };
  for (const { since, until, state } of intervals) {
    ms[state] += Math.max(0, (until ?? now).getTime() - Math.max(since.getTime(), from));
  }
  const known = ms.healthy + ms.degraded + ms.failing;
  return {
    days,
    healthy: share(ms.healthy, known),
    degraded: share(ms.degraded, known),
    failing: share(ms.failing, known),
    unknown: share(ms.unknown, known + ms.unknown),
  };
}

/** As the contract tells it. */
export function toInterval({ since, until, state, reason, text }: Interval): HealthInterval {
  return { state, code: reason, reason: text, since: since.toISOString(), until: until?.toISOString() ?? null };
}

/** To a hundredth of a per cent. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
