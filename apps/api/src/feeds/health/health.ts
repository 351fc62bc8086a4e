import type { FeedState, HealthReason, HealthState, LocalText, RunError } from '@navigator/shared';
import { failedText, quietText, REASON_TEXTS } from './health-texts.js';
import { isUnusuallyQuiet, type ChangeHistory } from './unusually-quiet.js';

/** What the health of a feed is judged by. */
export interface HealthFacts extends ChangeHistory {
  readonly state: FeedState;
  readonly intervalMinutes: number;
  /** When it should be read next: what a person asked for, else the schedule with what its host asked for. */
  readonly dueAt: Date;
  /** A process reads it at this moment. */
  readonly isBeingRead: boolean;
  /** Start of the newest finished run; null before the first. */
  readonly lastRunAt: Date | null;
  /** Failed runs in a row. */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** Why the newest run failed. */
  readonly lastError: RunError | null;
  /** When the oldest open quarantine began. */
  readonly heldSince: Date | null;
}

/** How a feed works, and when that began as far as the facts tell. */
export interface Judged {
  readonly state: HealthState;
  readonly code: HealthReason;
  readonly since: Date | null;
  readonly text: LocalText;
}

/** Code of a run that failed because we could not reach anybody. */
export const OWN_OUTAGE = 'own-outage';

/** From this many failures in a row a feed is failing, before it is merely degraded. */
const FAILING_FROM = 3;

/** A feed is overdue when it is late by its own interval, and at least by this. */
const LATE_AT_LEAST_MS = 6 * 3_600_000;

/** How well a feed works, in a word and a sentence; first match wins. */
export function healthOf(facts: HealthFacts, now: Date): Judged {
  return notLookedAt(facts, now) ?? asItAnswered(facts, now);
}

/** Whether a feed that was due at `dueAt` should have been read by `now`. */
export function isOverdue(dueAt: Date, intervalMinutes: number, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > Math.max(intervalMinutes * 60_000, LATE_AT_LEAST_MS);
}

/** The installation as a whole: as good as its feeds are, as far as we could look. */
export function overallHealth(states: Readonly<Record<HealthState, number>>): HealthState {
  const { healthy, degraded, failing } = states;
  if (healthy + degraded + failing === 0) return 'unknown';
  if (healthy + degraded === 0) return 'failing';
  return degraded + failing === 0 ? 'healthy' : 'degraded';
}

function notLookedAt(facts: HealthFacts, now: Date): Judged | null {
  const { state, lastRunAt, lastError, dueAt, intervalMinutes } = facts;
  const unknown = (code: HealthReason, since: Date | null): Judged => ({
    state: 'unknown',
    code,
    since,
    text: REASON_TEXTS[code],
  });
  if (state !== 'live') return unknown('paused', null);
  if (!facts.isBeingRead && isOverdue(dueAt, intervalMinutes, now)) return unknown('overdue', dueAt);
  if (lastRunAt === null) return unknown('never-run', null);
  return lastError?.code === OWN_OUTAGE ? unknown('own-outage', lastRunAt) : null;
}

function asItAnswered(facts: HealthFacts, now: Date): Judged {
  const { failures, failingSince, lastError, heldSince } = facts;
  if (failures > 0) {
    const text = failedText(failures, lastError?.text ?? null);
    return { state: failures >= FAILING_FROM ? 'failing' : 'degraded', code: 'failed', since: failingSince, text };
  }
  if (heldSince !== null) return { state: 'degraded', code: 'held', since: heldSince, text: REASON_TEXTS.held };
  if (facts.lastChangeAt !== null && isUnusuallyQuiet(facts, now)) {
    return { state: 'degraded', code: 'unusually-quiet', since: null, text: quietText(facts.lastChangeAt) };
  }
  return { state: 'healthy', code: 'working', since: null, text: REASON_TEXTS.working };
}
