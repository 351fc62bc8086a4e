import { FeedId } from '@navigator/shared';
import { z } from 'zod';

const COLUMNS = `
  s.id, s.name, s.feed_id as "feed", p.name as publisher, f.state, s.created_at as "createdAt",
  s.token_made_at as "tokenMadeAt", m.last as "lastMessageAt", coalesce(m.count, 0) as messages,
  (select count(*)::int from procedure where feed_id = f.id and lifecycle in ('live', 'missing')) as procedures`;

const FROM = `
  inbox_sender s join feed f on f.id = s.feed_id join publisher p on p.id = f.publisher_id
  left join lateral (
    select max(received_at) as last, count(*)::int as count from inbox_message where sender_id = s.id
  ) m on true`;

/** Who may bring messages? No parameters. */
export const LIST_SENDERS = `select ${COLUMNS} from ${FROM} order by s.name`;

/** One sender. Parameters: id. */
export const ONE_SENDER = `select ${COLUMNS} from ${FROM} where s.id = $1`;

/** A sender as the operator sees it. */
export const SenderRow = z.object({
  id: z.string(),
  name: z.string(),
  feed: FeedId,
  publisher: z.string(),
  state: z.string(),
  createdAt: z.date(),
  tokenMadeAt: z.date(),
  lastMessageAt: z.date().nullable(),
  messages: z.int(),
  procedures: z.int(),
});
export type SenderRow = z.infer<typeof SenderRow>;

/** Makes a sender; no row where one has the name. Parameters: id, name, feed id, token hash, now. */
export const ADD_SENDER = `
  insert into inbox_sender (id, name, feed_id, token_hash, created_at, token_made_at) values ($1, $2, $3, $4, $5, $5)
  on conflict (name) do nothing`;

/** Is there a sender of this name? Parameters: name. */
export const SENDER_BY_NAME = 'select id from inbox_sender where name = $1';

/** Gives a sender another token; the old one opens nothing any more. Parameters: id, token hash, now. */
export const ROTATE_TOKEN = 'update inbox_sender set token_hash = $2, token_made_at = $3 where id = $1';

/** Forgets a sender with its messages. Parameters: id. */
export const REMOVE_SENDER = 'delete from inbox_sender where id = $1';

/** Whose token is this, and is its feed read? Parameters: token hash. */
export const SENDER_BY_TOKEN = `
  select s.id, s.feed_id as "feed", f.state
  from inbox_sender s join feed f on f.id = s.feed_id
  where s.token_hash = $1 and f.state <> 'removed'`;

export const KnownSender = z.object({ id: z.string(), feed: FeedId, state: z.string() });
/** A sender that came with its token. */
export type KnownSender = z.infer<typeof KnownSender>;
