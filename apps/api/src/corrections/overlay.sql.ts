import { z } from 'zod';
import { PUT_FROM, type PutSource } from '../harvest/apply/put-source.sql.js';

const STANDS = `c.kind = 'set' and c.revoked_at is null`;

/** Which corrections of fields stand for the procedures of a feed? Parameters: feed id. */
export const FEED_CORRECTIONS = `
  select c.id, c.procedure_id as "procedureId", c.field, c.value, c.source_value as "sourceValue",
         c.caught_up_at is not null as "isResting"
  from correction c join source_record r on r.procedure_id = c.procedure_id
  where r.feed_id = $1 and ${STANDS}
  order by c.created_at, c.id`;

export const FeedCorrectionRow = z.object({
  id: z.string(),
  procedureId: z.string(),
  field: z.string(),
  value: z.unknown(),
  sourceValue: z.unknown(),
  isResting: z.boolean(),
});

/**
 * Which procedures of those just put were put aside before their corrections were made or taken back?
 * Parameters: run or quarantine id, feed id.
 */
export const outOfDate = (source: PutSource): string => `
  select distinct r.source_id as "sourceId"
  from ${PUT_FROM[source]}
  join source_record r on r.feed_id = f.id and r.source_id = s.source_id
  join correction c on c.procedure_id = r.procedure_id and c.kind = 'set'
  where (c.revoked_at is null) is distinct from coalesce(s.derived -> 'corrections' ? c.id, false)`;

export const SourceIdRow = z.object({ sourceId: z.string() });

/**
 * Keeps what the source says now of each corrected field, and since when it says the same.
 * Parameters: run or quarantine id, feed id, now.
 */
export const keepMet = (source: PutSource): string => `
  update correction c
  set source_now = m.met -> 'says',
      caught_up_at = case when (m.met ->> 'rests')::boolean then coalesce(c.caught_up_at, $3::timestamptz) end
  from ${PUT_FROM[source]}
  cross join lateral jsonb_each(coalesce(s.derived -> 'corrections', '{}')) as m(id, met)
  where c.id = m.id and c.revoked_at is null`;

/**
 * What does a feed say of these records, word for word, and whose are they? Parameters: feed id, source ids.
 */
export const KEPT_RECORDS = `
  select r.source_id as "sourceId", r.procedure_id as "procedureId", r.content_hash as "contentHash", r.record,
         f.time_zone as "timeZone"
  from source_record r join feed f on f.id = r.feed_id
  where r.feed_id = $1 and r.source_id = any($2)`;

export const KeptRecordRow = z.object({
  sourceId: z.string(),
  procedureId: z.string(),
  contentHash: z.string(),
  record: z.unknown(),
  timeZone: z.string(),
});
export type KeptRecordRow = z.infer<typeof KeptRecordRow>;
