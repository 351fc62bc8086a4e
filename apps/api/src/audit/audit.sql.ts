import { z } from 'zod';

/** Writes a decision down. Parameters: at, kind and id of the actor, action, kind and id of the subject, detail. */
export const NOTE_DONE = `
  insert into audit (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, detail)
  values ($1, $2, $3, $4, $5, $6, 'done', $7)`;

/**
 * Writes a refusal down; the same again within the minute is counted. What a refused attempt named first stays.
 * Parameters: at, kind and id of the actor, action, kind and id of the subject, detail, code, network.
 */
export const NOTE_REFUSED = `
  insert into audit as a (at, actor_kind, actor_id, action, subject_kind, subject_id, outcome, detail, code, network, fold)
  values ($1, $2, $3, $4, $5, $6, 'refused', $7, $8, $9,
    concat_ws(' ', to_char(date_trunc('minute', $1::timestamptz at time zone 'UTC'), 'YYYYMMDDHH24MI'), $2::text, $3::text, $9::text, $8::text, $4::text))
  on conflict (fold) do update set times = a.times + 1`;

/** The network of a refusal is of use while somebody looks into it. Parameters: the instant before which it goes, rows at most. */
export const FORGET_NETWORKS = `
  update audit set network = null, fold = null where number in (
    select number from audit where network is not null and at < $1 order by at limit $2)`;

/**
 * The log, newest first. Parameters: outcome, beginning of the action, id of the subject (each null for any), the
 * number before which to go on (null for the newest), rows at most.
 */
export const READ_AUDIT = `
  select a.number::int as number, a.at, a.actor_kind as kind, a.actor_id as "actorId",
    coalesce(c.name, k.name) as "actorName", a.action, a.subject_kind as "subjectKind", a.subject_id as "subjectId",
    a.outcome, a.code, a.detail, a.network, a.times
  from audit a
  left join account c on a.actor_kind = 'staff' and c.id = a.actor_id
  left join owner_key k on a.actor_kind = 'owner' and k.id = a.actor_id
  where ($1::text is null or a.outcome = $1)
    and ($2::text is null or starts_with(a.action, $2))
    and ($3::text is null or a.subject_id = $3)
    and ($4::bigint is null or a.number < $4)
  order by a.number desc
  limit $5`;

export const AuditRow = z.object({
  number: z.int(),
  at: z.date(),
  kind: z.enum(['operator', 'staff', 'owner', 'nobody']),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  action: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
  network: z.string().nullable(),
  times: z.int(),
});
export type AuditRow = z.infer<typeof AuditRow>;
