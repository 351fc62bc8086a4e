import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { Keys } from '../src/access/keys.js';
import { HarvestRequests } from '../src/harvest/harvest-requests.js';
import { FeedRegistry, type NewFeed } from '../src/feeds/feed-registry.js';
import { OwnerModule } from '../src/owner/owner.module.js';
import { openAccessApp, type AccessApp } from './access-app.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { json, newFeed, pdsList, startPlatform, type Platform } from './harvest-kit.js';

/** The owner's doors behind a real port, beside a platform whose answers a test sets. */
export interface OwnerSuite {
  readonly database: TestDatabase;
  readonly app: AccessApp;
  readonly platform: Platform;
  /** Registers the platform as a live feed. */
  register(told?: Partial<NewFeed>): Promise<FeedId>;
  /** A key of a feed. */
  keyOf(feed: FeedId): Promise<string>;
  /** Lets the platform list these features, and harvests them. */
  harvest(feed: FeedId, features: readonly object[]): Promise<void>;
  /** Harvests whatever the platform says now. */
  read(feed: FeedId): Promise<void>;
  /** Asks a door with a key; a body goes as JSON. */
  ask(door: string, key: string | null, body?: unknown): Promise<Response>;
}

/** Sets a suite up around its tests. */
export function ownerSuite(): OwnerSuite {
  let database: TestDatabase;
  let app: AccessApp;
  let platform: Platform;
  beforeAll(async () => {
    database = await openTestDatabase();
    app = await openAccessApp(database.db, [OwnerModule], { ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' });
    platform = await startPlatform();
  }, 30_000);
  beforeEach(() => database.truncate());
  afterAll(async () => {
    await platform.close();
    await app.close();
    await database.close();
  });
  const service = <T>(kind: abstract new (...given: never[]) => T): T => app.app.get(kind, { strict: false });
  return {
    get database() {
      return database;
    },
    get app() {
      return app;
    },
    get platform() {
      return platform;
    },
    register: async (told = {}) => (await service(FeedRegistry).add({ ...newFeed(platform.url), ...told })).id,
    keyOf: async (feed) => (await service(Keys).create(database.db, { feed, name: 'Stadtplanung' })).key,
    harvest: async (feed, features) => {
      platform.answer(json(pdsList(features)));
      await service(HarvestRequests).harvest(feed);
    },
    read: async (feed) => {
      await service(HarvestRequests).harvest(feed);
    },
    ask: (door, key, body) => {
      const [method = 'GET', path = ''] = door.split(' ');
      const bearer: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
      const sent =
        body === undefined
          ? { headers: bearer }
          : { headers: { ...bearer, 'content-type': 'application/json' }, body: JSON.stringify(body) };
      return fetch(`${app.base}/api/v1${path}`, { method, ...sent });
    },
  };
}
