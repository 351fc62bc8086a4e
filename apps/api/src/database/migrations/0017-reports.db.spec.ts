import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { goBackBefore, hasTable } from '../../../test/migration-steps.js';
import { migrate } from '../migrate.js';

const NAME = 'Reports1764000000017';
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await migrate(database.source);
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000017, database);

const isThere = (): Promise<boolean> => hasTable('report', database);

describe('the table of reports', () => {
  it('goes with the way back and comes again with the way forward', async () => {
    expect(await isThere()).toBe(true);
    await goBack();
    expect(await isThere()).toBe(false);
    expect(await migrate(database.source)).toContain(NAME);
    expect(await isThere()).toBe(true);
  });

  it('never holds the address of somebody whose report is done', async () => {
    const done = `insert into report (id, kind, created_at, language, text, email, done_at)
      values ('r', 'error', now(), 'de', 'x', 'a@b.example', now())`;
    await expect(database.db.execute(done, [])).rejects.toThrow(/check/);
  });
});
