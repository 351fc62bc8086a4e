import { FeedId, LocalText } from '@navigator/shared';
import { z } from 'zod';

/** What happens once a token is found. */
export const Purpose = z.enum(['registration', 'move']);
export type Purpose = z.infer<typeof Purpose>;

/** A token that is looked for. */
export const ProofRow = z.object({
  id: z.string(),
  purpose: Purpose,
  feed_id: FeedId,
  domain: z.string(),
  token: z.string(),
  created_at: z.date(),
  expires_at: z.date(),
  looks: z.int(),
  next_look_at: z.date().nullable(),
  last_look_at: z.date().nullable(),
  last_look: LocalText.nullable(),
  proved_at: z.date().nullable(),
});
export type ProofRow = z.infer<typeof ProofRow>;

const COLUMNS = `id, purpose, feed_id, domain, token, created_at, expires_at, looks, next_look_at, last_look_at,
  last_look, proved_at`;

/**
 * A new token, in place of an earlier one of the same purpose.
 * Parameters: id, purpose, feed, domain, token, now, until when, when it is first looked for.
 */
export const ISSUE_PROOF = `
  insert into proof (id, purpose, feed_id, domain, token, created_at, expires_at, next_look_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (purpose, feed_id) do update set id = excluded.id, domain = excluded.domain, token = excluded.token,
    created_at = excluded.created_at, expires_at = excluded.expires_at, looks = 0,
    next_look_at = excluded.next_look_at, last_look_at = null, last_look = null, proved_at = null
  returning ${COLUMNS}`;

/** The token of a registration or move. Parameters: purpose, feed. */
export const PROOF_OF = `select ${COLUMNS} from proof where purpose = $1 and feed_id = $2`;

/** A token that nobody else decides about meanwhile. Parameters: id. */
export const LOCK_PROOF = `select ${COLUMNS} from proof where id = $1 for update`;

/**
 * Takes one token that is due, and says in the same breath when it is looked for again: after minutes, then every hour,
 * until its time is over. Parameters: now.
 */
export const CLAIM_LOOK = `
  update proof set looks = looks + 1,
    next_look_at = case
      when $1::timestamptz + pause.of >= expires_at then null
      else $1::timestamptz + pause.of end
  from (
    select id as due, coalesce((array['5 minutes', '15 minutes', '1 hour'])[looks + 1], '1 hour')::interval as of
    from proof where next_look_at <= $1 and proved_at is null
    order by next_look_at limit 1 for update skip locked) pause
  where id = pause.due
  returning ${COLUMNS}`;

/** What a look found. Parameters: id, now, words. */
export const NOTE_LOOK = 'update proof set last_look_at = $2, last_look = $3::jsonb where id = $1';

/** It stands there. Parameters: id, now. */
export const SET_PROVED = 'update proof set proved_at = $2, next_look_at = null where id = $1';

/** Nobody looks for it any more. Parameters: purpose, feed. */
export const FORGET_PROOF = 'delete from proof where purpose = $1 and feed_id = $2';
