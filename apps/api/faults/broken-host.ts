import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Run, RunList, type FeedFormat, type FeedId } from '@navigator/shared';
import { readConfig } from '../src/config/config.js';
import { FeedRegistry } from '../src/feeds/feed-registry.js';
import { HarvestModule } from '../src/harvest/harvest.module.js';
import { HarvestWorker } from '../src/harvest/harvest.worker.js';
import { parseAllowedHosts } from '../src/platform/http/allowed-hosts.js';
import { GuardedClient } from '../src/platform/http/guarded-client.js';
import { systemClock } from '../src/platform/http/host-queue.js';
import { createLog } from '../src/platform/log.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { openTestDatabase, type TestDatabase } from '../test/database.js';
import { GivenDatabase, HARVEST_NOW, newFeed, StoppedClock } from '../test/harvest-kit.js';
import { openReadingApp, type ReadingApp } from '../test/reading-app.js';

/** More than any list of an imaginary town, less than what a broken host sends. */
export const MOST_BYTES = 2_000_000;

/** As in the product, but for how long we wait. */
const LIMITS = { firstByteMs: 2_000, windowMs: 1_000, totalMs: 20_000, againAfterMs: [50, 100] };

/** What everybody can fetch, in the formats in which nothing is left out. */
const EXPORTS = ['/api/v1/procedures.ndjson', '/api/v1/procedures.geojson'] as const;

/** A run that took the list that was there before the fault. */
export const SOUND: object = {
  outcome: expect.stringMatching(/^(?:applied|unchanged)$/),
  ...{ new: 0, changed: 0, missing: 0, held: 0, rejected: 0 },
  error: null,
};

/** The product before a host that breaks: it harvests by its schedule and is read over HTTP. */
export interface Product {
  /** A live feed, harvested well once. */
  readonly harvestWell: (url: string, format: FeedFormat) => Promise<FeedId>;
  /** Takes the feed out of the registry and registers it again. */
  readonly registerAnew: (feed: FeedId, url: string, format: FeedFormat) => Promise<FeedId>;
  /** What stands at an address of ours, with its status. */
  readonly at: (path: string) => Promise<Response>;
  /** Half a day later; everything that is due is harvested, nothing is asked for by a person. */
  readonly halfADayLater: () => Promise<void>;
  /** Days later, in the same way. */
  readonly daysLater: (days: number) => Promise<void>;
  /** What the public page of the feed says of its latest run. */
  readonly latestRun: (feed: FeedId) => Promise<Run>;
  /** Byte for byte what everybody can fetch, each at the same instant. */
  readonly publicAnswers: () => Promise<readonly string[]>;
}

/**
 * Sets the product up around the tests of a suite; each test begins with an empty store.
 * @param clientOf asks the hosts, by the clock of the suite; one that may ask all of loopback unless given
 */
export function product(clientOf: (clock: StoppedClock) => GuardedClient = impatientClient): Product {
  let database: TestDatabase;
  let reading: ReadingApp;
  let harvesting: TestingModule;
  const clock = new StoppedClock(new Date(HARVEST_NOW));
  // Some hosts keep us waiting on purpose, and a loaded machine may take its time.
  jest.setTimeout(60_000);
  beforeAll(async () => {
    database = await openTestDatabase();
    reading = await openReadingApp(database.db, 'off', HARVEST_NOW);
    harvesting = await startHarvesting(database, clock, clientOf(clock));
  });
  afterAll(async () => {
    await harvesting.close();
    await reading.close();
    await database.close();
  });
  afterEach(async () => {
    await database.truncate();
    clock.move(HARVEST_NOW);
  });
  const drain = (): Promise<void> => harvesting.get(HarvestWorker, { strict: false }).drain();
  const later = async (hours: number): Promise<void> => {
    clock.move(new Date(clock.now().getTime() + hours * 3_600_000).toISOString());
    await drain();
  };
  const registry = (): FeedRegistry => harvesting.get(FeedRegistry, { strict: false });
  return {
    harvestWell: async (url, format) => {
      const feed = await registry().add({ ...newFeed(url), format });
      await drain();
      return feed.id;
    },
    registerAnew: async (feed, url, format) => {
      await registry().remove(feed);
      const again = await registry().add({ ...newFeed(url), format });
      await drain();
      return again.id;
    },
    at: (path) => reading.get(path),
    halfADayLater: () => later(12),
    daysLater: (days) => later(days * 24),
    latestRun: async (feed) => {
      const { items } = RunList.parse(await reading.json(`/api/v1/feeds/${feed}/runs`));
      return Run.parse(items[0]);
    },
    publicAnswers: () => Promise.all(EXPORTS.map((path) => textOf(reading, path))),
  };
}

async function startHarvesting(
  { db }: TestDatabase,
  clock: StoppedClock,
  client: GuardedClient,
): Promise<TestingModule> {
  const config = readConfig({ LOG_LEVEL: 'silent', DEMO: 'off', FEED_MAX_BYTES: String(MOST_BYTES) });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ config, log: createLog('silent'), clock }), GivenDatabase.of(db), HarvestModule],
  })
    .overrideProvider(GuardedClient)
    .useValue(client)
    .compile();
  return module.init();
}

/** Waits less than the product; its host may say when to come again: by the clock by which we come again. */
function impatientClient(clock: StoppedClock): GuardedClient {
  const hosts = parseAllowedHosts('127.0.0.0/8');
  if (hosts.kind === 'invalid') throw new Error(hosts.reason);
  const identity = { version: '0', operator: 'Musterstadt', contact: '' };
  const told = {
    now: () => clock.now().getTime(),
    sleep: (ms: number, signal: AbortSignal) => systemClock.sleep(ms, signal),
  };
  return new GuardedClient({ identity, allowed: hosts.allowed, limits: LIMITS, clock: told });
}

async function textOf(reading: ReadingApp, path: string): Promise<string> {
  const answer = await reading.get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}
