import { z } from 'zod';
import { LocalText } from './language.js';

/** How well a feed works; `unknown` when we could not look. */
export const HealthState = z.enum(['healthy', 'degraded', 'failing', 'unknown']);
export type HealthState = z.infer<typeof HealthState>;

/** Why a feed is as healthy as it is. */
export const HealthReason = z.enum([
  /** The latest harvests were successful. */
  'working',
  /** The latest harvests failed. */
  'failed',
  /** Losses or doubtful changes wait for a decision. */
  'held',
  /** Unchanged for much longer than this source ever was. */
  'unusually-quiet',
  /** No harvest has finished yet. */
  'never-run',
  /** A person paused it. */
  'paused',
  /** It should have been read long ago and was not. */
  'overdue',
  /** Our own connection was down. */
  'own-outage',
]);
export type HealthReason = z.infer<typeof HealthReason>;

/** How a feed works, since when and why. */
export const FeedHealth = z
  .object({ state: HealthState, code: HealthReason, since: z.iso.datetime().nullable(), reason: LocalText })
  .meta({ id: 'FeedHealth' });
export type FeedHealth = z.infer<typeof FeedHealth>;

/** A time in which a feed was in one state; `until` is null for the one that lasts. */
export const HealthInterval = z
  .object({
    state: HealthState,
    code: HealthReason,
    reason: LocalText,
    since: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
  })
  .meta({ id: 'HealthInterval' });
export type HealthInterval = z.infer<typeof HealthInterval>;

/**
 * Shares of the last `days` days, or of the time since the first look where that is shorter. `healthy`, `degraded` and
 * `failing` are shares of the time we know of (together 1; null where we know of none): what we could not look at never
 * counts against a feed. `unknown` is its share of the whole time, null where there was none.
 */
export const Uptime = z
  .object({
    days: z.int(),
    healthy: z.number().nullable(),
    degraded: z.number().nullable(),
    failing: z.number().nullable(),
    unknown: z.number().nullable(),
  })
  .meta({ id: 'Uptime' });
export type Uptime = z.infer<typeof Uptime>;

/** Feeds that are not healthy for the same reason. */
const HealthCause = z.object({ code: HealthReason, feeds: z.int(), text: LocalText });

/** Health of the whole installation: `GET /health`. */
export const Health = z
  .object({
    state: HealthState,
    asOf: z.iso.datetime(),
    feeds: z.object({ healthy: z.int(), degraded: z.int(), failing: z.int(), unknown: z.int() }),
    procedures: z.int(),
    isDemo: z.boolean(),
    /** Since when our own connection is down; null while it works. */
    ownOutageSince: z.iso.datetime().nullable(),
    /** Why it is not simply healthy, in words; what concerns most feeds first. */
    reasons: z.array(HealthCause),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
