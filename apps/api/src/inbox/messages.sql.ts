import { z } from 'zod';

/** What orders messages: when they were written, then what they do (a deletion comes last), then their id. */
const ORDER = (row: string): string => `(${row}.created_at, right(${row}.type, 1), ${row}.message_id)`;

const IS_BEFORE = (one: string, other: string): string => `${ORDER(one)} < ${ORDER(other)}`;

/**
 * A deletion `d` takes away what was written before it: the records that messages of its own process (vorgangsID) made.
 * Where there are none, all records of its plan, but only if it names no process or the plan has no more than one: it
 * must not erase what others told us. The adapter reads deletions by the same rule.
 */
const DELETES = (d: string, m: string): string => {
  const before = `
    from inbox_message c
    where c.sender_id = ${d}.sender_id and c.plan_id = ${d}.plan_id and c.source_id is not null and ${IS_BEFORE('c', d)}`;
  const ofItsProcess = `select ${before} and c.case_id = ${d}.case_id`;
  return `(${d}.type like '%9' and ${IS_BEFORE(m, d)}
    and (exists (${ofItsProcess} and c.source_id = ${m}.source_id)
      or not exists (${ofItsProcess})
        and (${d}.case_id is null or (select count(distinct c.case_id) ${before}) <= 1)))`;
};

/** How was this message answered, if it came before? Parameters: sender id, message id. */
export const ANSWER_OF = `
  select digest, outcome, answer from inbox_message where sender_id = $1 and message_id = $2`;

export const AnsweredRow = z.object({
  digest: z.string(),
  outcome: z.enum(['accepted', 'refused']).nullable(),
  answer: z.string().nullable(),
});
/** A message that came before; without an answer where we were interrupted. */
export type AnsweredRow = z.infer<typeof AnsweredRow>;

/**
 * Keeps a message, unless its id is known. What it says of when it was written counts, but no clock is a day ahead of ours.
 * Parameters: sender id, message id, digest, type, plan id, process, source id, created at, now, body.
 */
export const KEEP_MESSAGE = `
  insert into inbox_message
    (sender_id, message_id, digest, type, plan_id, case_id, source_id, created_at, received_at, body)
  values ($1, $2, $3, $4, $5, $6, $7,
    case when $8::timestamptz <= $9::timestamptz + interval '1 day' then $8::timestamptz else $9::timestamptz end, $9, $10)
  on conflict (sender_id, message_id) do nothing`;

/**
 * Of the messages of a plan, only the newest of each record is the current one, and only while nothing deletes it; the
 * bodies of the others go. The order of arrival makes no difference. Parameters: sender id, plan id.
 */
export const DROP_OVERTAKEN = `
  update inbox_message m set body = null
  where m.sender_id = $1 and m.plan_id = $2 and m.body is not null
    and exists (
      select from inbox_message o
      where o.sender_id = m.sender_id and o.plan_id = m.plan_id
        and (o.source_id = m.source_id and ${IS_BEFORE('m', 'o')} or ${DELETES('o', 'm')}))`;

/**
 * Which records does this deletion take away? Those of messages written before it that no other deletion took or takes.
 * Parameters: sender id, message id.
 */
export const TAKEN_AWAY = `
  select distinct m.source_id as "sourceId"
  from inbox_message d join inbox_message m on m.sender_id = d.sender_id and m.plan_id = d.plan_id
  where d.sender_id = $1 and d.message_id = $2 and m.source_id is not null and ${DELETES('d', 'm')}
    and not exists (
      select from inbox_message o
      where o.sender_id = d.sender_id and o.plan_id = d.plan_id and o.message_id <> d.message_id
        and ${DELETES('o', 'm')})`;

/** Answers a message; the first answer stays. Parameters: sender id, message id, outcome, answer. */
export const ANSWER_MESSAGE = `
  update inbox_message set outcome = $3, answer = $4
  where sender_id = $1 and message_id = $2 and answer is null`;

/** Keeps that a message was refused, without its body. Parameters: sender id, message id, digest, type, now, answer. */
export const KEEP_REFUSED = `
  insert into inbox_message (sender_id, message_id, digest, type, created_at, received_at, outcome, answer)
  values ($1, $2, $3, $4, $5, $5, 'refused', $6)
  on conflict (sender_id, message_id) do nothing`;

/** Which content came first under this id? Parameters: sender id, message id. */
export const DIGEST_OF = 'select digest from inbox_message where sender_id = $1 and message_id = $2';

export const DigestRow = z.object({ digest: z.string() });

/** A message that was refused and comes again mended is another one. Parameters: sender id, message id. */
export const FORGET_REFUSED = `
  delete from inbox_message where sender_id = $1 and message_id = $2 and outcome = 'refused'`;

/**
 * Is the feed's newest state being read, or still to be read, and how did this run end, or its last one?
 * Parameters: feed id, run id or null.
 */
export const FEED_STANDING = `
  select f.requested_at is not null as "isRequested", coalesce(f.lease_until > clock_timestamp(), false) as "isClaimed",
         r.outcome
  from feed f
  left join lateral (
    select outcome from run
    where feed_id = f.id and finished_at is not null and coalesce(error ->> 'code', '') <> 'abandoned'
      and ($2::text is null or id = $2)
    order by finished_at desc, started_at desc limit 1
  ) r on true
  where f.id = $1`;

export const FeedStanding = z.object({
  isRequested: z.boolean(),
  isClaimed: z.boolean(),
  outcome: z.enum(['applied', 'unchanged', 'quarantined', 'failed']).nullable(),
});
