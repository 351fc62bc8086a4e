import type { RegistrationRefusal } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { FEED_BY_URL, FeedRow } from '../feeds/feed.sql.js';
import { feedExists } from './refusals.js';

/** The feed that has this address already; null where none has. A registration that is not proved blocks nobody. */
export async function takenBy(db: Db, urlKey: string): Promise<RegistrationRefusal | null> {
  const [feed] = await db.query(FEED_BY_URL, [urlKey], FeedRow);
  return feed === undefined ? null : feedExists(feed);
}
