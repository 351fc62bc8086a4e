import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from './database.js';
import { openMailApp, type MailApp } from './mail-app.js';
import { SEED_CITY, seedFeeds } from './seed-procedures.js';

/** What every suite about mail has: an empty store with one city, the application, and a real mail server. */
export interface MailSuite {
  readonly database: TestDatabase;
  readonly app: MailApp;
}

/** What a suite adds before and looks at after each of its tests. */
export interface MailSuiteSteps {
  readonly seed?: (database: TestDatabase) => Promise<void>;
  readonly judge?: (app: MailApp) => void;
}

/** Sets a suite up around each of its tests. */
export function mailSuite({ seed, judge }: MailSuiteSteps = {}): MailSuite {
  let database: TestDatabase;
  let app: MailApp;
  jest.setTimeout(30_000);
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(async () => {
    await database.truncate();
    await seedFeeds(database.db, [SEED_CITY]);
    await seed?.(database);
    app = await openMailApp(database);
  });
  afterEach(async () => {
    judge?.(app);
    await app.close();
  });
  afterAll(() => database.close());
  return {
    get database() {
      return database;
    },
    get app() {
      return app;
    },
  };
}
