import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import type { Db } from '../src/database/db.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import {
  json,
  pdsFeature,
  pdsList,
  startHarvesting,
  startPlatform,
  type Harvesting,
  type Platform,
} from './harvest-kit.js';
import { runOf, type RunView } from './harvest-views.js';

/** What every harvest suite has: an empty store, the harvesting side of the application and one platform. */
export interface HarvestSuite {
  readonly db: Db;
  readonly harvesting: Harvesting;
  readonly platform: Platform;
  /** The platform's address as a live feed. */
  register(): Promise<FeedId>;
  /** Lets the platform list these features and harvests them. */
  harvestList(feed: FeedId, features: readonly object[]): Promise<RunView>;
  /** Harvests whatever the platform says now. */
  harvest(feed: FeedId): Promise<RunView>;
}

/** Sets a suite up around each of its tests. */
export function harvestSuite(): HarvestSuite {
  let database: TestDatabase;
  let harvesting: Harvesting;
  let platform: Platform;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    harvesting = await startHarvesting(database.db);
    platform = await startPlatform();
  });
  afterEach(async () => {
    await platform.close();
    await harvesting.close();
  });
  const harvest = async (feed: FeedId): Promise<RunView> => runOf(database.db, await harvesting.harvest(feed));
  return {
    get db() {
      return database.db;
    },
    get harvesting() {
      return harvesting;
    },
    get platform() {
      return platform;
    },
    register: () => harvesting.register(platform.url),
    harvestList: (feed, features) => {
      platform.answer(json(pdsList(features)));
      return harvest(feed);
    },
    harvest,
  };
}

/** So many features, `v00`, `v01` …, alike but for their ids. */
export function features(count: number, properties: object = {}): readonly object[] {
  return names(count).map((name) => pdsFeature(name, properties));
}

/** The ids of those features. */
export function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `v${String(index).padStart(2, '0')}`);
}
