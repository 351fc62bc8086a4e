import { Lifecycle } from '@navigator/shared';
import { z } from 'zod';

/** What do we hold of a feed, and what became of it there? Parameters: feed id. */
export const KNOWN_RECORDS = `
  select r.source_id as "sourceId", r.procedure_id as "procedureId", r.content_hash as "contentHash",
         case when p.lifecycle = 'withdrawn' then p.lifecycle else r.lifecycle end as lifecycle,
         (r.missing_since is not null or r.confirmed_at is not null or r.rejected_since is not null
           or (p.lifecycle <> 'withdrawn' and r.lifecycle <> 'live')) as "isDoubtful",
         r.rejected_since is not null as "isFaulty", r.content_hash = '' as "isErased"
  from source_record r
  join procedure p on p.id = r.procedure_id
  where r.feed_id = $1`;

export const KnownRecord = z.object({
  sourceId: z.string(),
  procedureId: z.string(),
  contentHash: z.string(),
  lifecycle: Lifecycle,
  /** It was missing, held or faulty, so that seeing it again is news. */
  isDoubtful: z.boolean(),
  /** Its newest version was faulty already, so that the same fault again is none. */
  isFaulty: z.boolean(),
  /** Withdrawn for good: what its source goes on saying is not kept. */
  isErased: z.boolean(),
});
export type KnownRecord = z.infer<typeof KnownRecord>;

/** What were the last valid versions of these records? Parameters: feed id, source ids. */
export const LAST_RECORDS = `
  select source_id as "sourceId", record
  from source_record
  where feed_id = $1 and source_id = any($2)`;

export const LastRecord = z.object({ sourceId: z.string(), record: z.record(z.string(), z.unknown()) });
