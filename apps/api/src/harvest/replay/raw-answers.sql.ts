import { FeedFormat, RunError } from '@navigator/shared';
import { z } from 'zod';

/** Puts a part of an answer aside. Parameters: feed id, run id, number, part, question, head, body. */
export const PUT_PART = `
  insert into raw_answer (feed_id, run_id, number, part, question, head, body)
  values ($1, $2, $3, $4, $5, $6::jsonb, $7)`;

/**
 * From now on the answers of this run are the ones that are kept.
 * Parameters: feed id, run id, address, format, fetched at, digest, bytes, whether they are kept.
 */
export const KEEP_READING = `
  insert into raw_reading (feed_id, run_id, url, format, fetched_at, digest, bytes, is_kept)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (feed_id) do update set run_id = excluded.run_id, url = excluded.url, format = excluded.format,
    fetched_at = excluded.fetched_at, digest = excluded.digest, bytes = excluded.bytes, is_kept = excluded.is_kept`;

/** The same came again: only the time is new. Parameters: feed id, digest, fetched at, address, format. */
export const SAME_AGAIN = `
  update raw_reading set fetched_at = $3 where feed_id = $1 and digest = $2 and url = $4 and format = $5`;

/** What no kept conversation needs: of former runs, and of those that were killed. Parameters: feed id. */
export const DROP_OTHERS = `
  delete from raw_answer a
  where a.feed_id = $1
    and not exists (select from raw_reading r where r.feed_id = a.feed_id and r.run_id = a.run_id and r.is_kept)`;

/** Forgets what is kept of a feed. Parameters: feed id. */
export const FORGET_ANSWERS = `
  with reading as (delete from raw_reading where feed_id = $1)
  delete from raw_answer where feed_id = $1`;

/**
 * Was anything of this feed withdrawn? Its answers may go on holding the text that we erased. Parameters: feed id.
 */
export const HAS_WITHDRAWN = `
  select exists (select from procedure where feed_id = $1 and lifecycle = 'withdrawn') as "hasWithdrawn"`;

export const WithdrawnRow = z.object({ hasWithdrawn: z.boolean() });

/** What is kept of this feed? Parameters: feed id. */
export const KEPT_READING = `
  select run_id as run, url, format, fetched_at as "fetchedAt", is_kept as "isKept" from raw_reading where feed_id = $1`;

export const KeptReading = z.object({
  run: z.string(),
  url: z.string(),
  format: FeedFormat,
  fetchedAt: z.date(),
  isKept: z.boolean(),
});
export type KeptReading = z.infer<typeof KeptReading>;

/** Which answers did it have, in order? Parameters: feed id, run id. */
export const KEPT_HEADS = `
  select number, question, head from raw_answer where feed_id = $1 and run_id = $2 and part = 0 order by number`;

/** What of an answer is not its body: JSON, so instants are text. */
export const Head = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    status: z.int(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('failure'), error: RunError.extend({ status: z.int().nullable() }) }),
]);
export type Head = z.infer<typeof Head>;

export const KeptHead = z.object({ number: z.int(), question: z.string(), head: Head });
export type KeptHead = z.infer<typeof KeptHead>;

/** The next part of a body. Parameters: feed id, run id, number, part. */
export const KEPT_PART = `
  select body from raw_answer where feed_id = $1 and run_id = $2 and number = $3 and part = $4`;

export const KeptPart = z.object({ body: z.instanceof(Uint8Array) });
