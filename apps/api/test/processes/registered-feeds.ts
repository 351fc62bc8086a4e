import type { FeedId } from '@navigator/shared';
import type { Db } from '../../src/database/db.js';
import { FeedRegistry } from '../../src/feeds/feed-registry.js';
import { SystemClock } from '../../src/platform/clock.js';

/** Registers a live feed, as the operator's command does. */
export async function registerFeedAt(db: Db, url: URL, publisher = 'Musterstadt'): Promise<FeedId> {
  const feed = await new FeedRegistry(db, new SystemClock()).add({
    url,
    format: 'dipas-pds',
    name: publisher,
    publisher: { name: publisher, domain: null, territoryKey: '99001' },
    licence: null,
    isDemo: false,
    state: 'live',
  });
  return feed.id;
}
