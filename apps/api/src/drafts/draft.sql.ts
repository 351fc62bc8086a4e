import { DraftFields, FeedId } from '@navigator/shared';
import { z } from 'zod';

export const DraftRow = z.object({ fields: DraftFields.nullable(), feed_id: FeedId.nullable() });
export type DraftRow = z.infer<typeof DraftRow>;

/** Keeps what was typed first. Parameters: hash, fields, now. */
export const INSERT_DRAFT = 'insert into draft (hash, fields, changed_at) values ($1, $2::jsonb, $3)';

/** What stands in a draft that still counts? Parameters: hash, the instant since which drafts count. */
export const LOOK_AT_DRAFT = 'select fields, feed_id from draft where hash = $1 and changed_at > $2';

/** Changes some of the fields, each tab only its own. Parameters: hash, the instant since which drafts count, fields, now. */
export const CHANGE_DRAFT = `
  update draft set fields = fields || $3::jsonb, changed_at = $4
  where hash = $1 and changed_at > $2 and feed_id is null
  returning fields, feed_id`;

/** What was typed has become a registration. Parameters: hash, feed, now. */
export const END_DRAFT = 'update draft set fields = null, feed_id = $2, changed_at = $3 where hash = $1';

/** Forgets drafts that count no more. Parameters: the instant since which drafts count. */
export const FORGET_DRAFTS = 'delete from draft where changed_at <= $1';

/** A draft lasts so long from its last change, in milliseconds: seven days. */
const LASTS = 7 * 86_400_000;

/** The instant since which drafts count. */
export function oldestDraft(now: Date): Date {
  return new Date(now.getTime() - LASTS);
}
