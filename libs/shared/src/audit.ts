import { z } from 'zod';

/** Who did something, as the audit log keeps it: ids, no addresses. */
export const AuditActor = z.object({
  kind: z.enum(['operator', 'staff', 'owner', 'nobody']),
  /** Id of the account or key; null for who has none. */
  id: z.string().nullable(),
  /** The name of the account or key today. */
  name: z.string().nullable(),
});
export type AuditActor = z.infer<typeof AuditActor>;

/** One line of the audit log: a decision, or an attempt that was refused. */
export const AuditEntry = z
  .object({
    number: z.int(),
    at: z.iso.datetime(),
    actor: AuditActor,
    /** What was done (`feed.approve`), or for refusals the door (`PATCH /api/v1/feeds/:id`). */
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
    outcome: z.enum(['done', 'refused']),
    /** Why it was refused. */
    code: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    /** The network that asked, for refusals of the last 30 days. */
    network: z.string().nullable(),
    /** How often it happened within that minute. */
    times: z.int(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditList = z
  .object({ items: z.array(AuditEntry), next: z.string().nullable() })
  .meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof AuditList>;

/** Which lines of the audit log are wanted; every key that is not null narrows. */
export interface AuditQuery {
  readonly outcome: AuditEntry['outcome'] | null;
  /** The beginning of an action, such as `feed.`. */
  readonly action: string | null;
  /** The id of a subject. */
  readonly subject: string | null;
  readonly limit: number;
  /** The `next` of the page before, or null for the newest. */
  readonly cursor: string | null;
}
