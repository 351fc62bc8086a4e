import { tmpdir } from 'node:os';
import type { FeedId } from '@navigator/shared';
import { readConfig } from '../../src/config/config.js';
import { Credentials } from '../../src/credentials/credentials.js';
import { SecretKey } from '../../src/credentials/secret-key.js';
import type { Db } from '../../src/database/db.js';
import { FeedRegistry } from '../../src/feeds/feed-registry.js';
import { SystemClock } from '../../src/platform/clock.js';

/** Registers a live feed, as the operator's command does. */
export async function registerFeedAt(db: Db, url: URL, publisher = 'Musterstadt'): Promise<FeedId> {
  const credentials = new Credentials(new SecretKey(readConfig({ DATA_DIR: tmpdir() })));
  const feed = await new FeedRegistry(db, new SystemClock(), credentials).add({
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
