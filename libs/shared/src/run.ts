import { z } from 'zod';
import { Finding } from './finding.js';
import { FeedId, QuarantineId, RunId } from './ids.js';
import { LocalText } from './language.js';

/** How a harvest ended. In a quarantined run the gains are live and the losses wait. */
export const RunOutcome = z.enum(['applied', 'unchanged', 'quarantined', 'failed']);
export type RunOutcome = z.infer<typeof RunOutcome>;

/** An error with a stable code, a technical detail and what to do, in plain words. */
export const RunError = z.object({ code: z.string(), detail: z.string(), text: LocalText }).meta({ id: 'RunError' });
export type RunError = z.infer<typeof RunError>;

/** One harvest of one feed. A row may stand for `repeats` unchanged runs up to `finishedAt`. */
export const Run = z
  .object({
    id: RunId,
    feed: FeedId,
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    outcome: RunOutcome.nullable(),
    repeats: z.int(),
    /** Asked for by a person, so schedule and back-off were ignored. */
    requested: z.boolean(),
    found: z.int(),
    mapped: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    missing: z.int(),
    held: z.int(),
    rejected: z.int(),
    skipped: z.int(),
    duplicates: z.int(),
    /** Events about procedures of other feeds; they are not part of `found`. */
    events: z.int(),
    bytes: z.int(),
    ms: z.int(),
    http: z.object({ status: z.int().nullable(), requests: z.int() }),
    findings: z.array(Finding),
    quarantine: QuarantineId.nullable(),
    error: RunError.nullable(),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof Run>;

export const RunList = z.object({ items: z.array(Run), next: z.string().nullable() }).meta({ id: 'RunList' });
export type RunList = z.infer<typeof RunList>;
