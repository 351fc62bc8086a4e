import { afterAll, beforeAll } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from './database.js';
import { EXAMPLE_FEEDS, EXAMPLES } from './example-city.js';
import { openReadingApp, type ReadingApp } from './reading-app.js';
import { seedFeeds, seedProcedures, type SeedProcedure } from './seed-procedures.js';

/** The reading side over the examples, for the length of a suite. */
export interface ExampleReading {
  readonly reading: ReadingApp;
  readonly database: TestDatabase;
}

/** The embedded database on a busy machine takes its time. */
const PATIENCE_MS = 30_000;

/**
 * Opens it before the suite and closes it after; whatever went wrong unexpectedly fails the suite, all but what the suite
 * provokes itself.
 */
export function readExamples(procedures: readonly SeedProcedure[] = EXAMPLES, provoked?: RegExp): ExampleReading {
  const opened: { reading?: ReadingApp; database?: TestDatabase } = {};
  beforeAll(async () => {
    opened.database = await openTestDatabase();
    await seedFeeds(opened.database.db, EXAMPLE_FEEDS);
    await seedProcedures(opened.database.db, procedures);
    opened.reading = await openReadingApp(opened.database.db);
  }, PATIENCE_MS);
  afterAll(async () => {
    await opened.reading?.close();
    await opened.database?.close();
    const unexpected = opened.reading?.logged.filter((entry) => provoked?.test(entry) !== true) ?? [];
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  }, PATIENCE_MS);
  return {
    get reading(): ReadingApp {
      return present(opened.reading);
    },
    get database(): TestDatabase {
      return present(opened.database);
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Only inside a test: the suite has not begun.');
  return value;
}
