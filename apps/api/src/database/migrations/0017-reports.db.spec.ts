import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { migrate, revertLast } from '../migrate.js';

const NAME = 'Reports1764000000017';
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await migrate(database.source);
  await database.close();
});

/** To the release before: also past what was added since. */
async function goBack(): Promise<void> {
  const sql = 'select name from migrations where "timestamp" >= 1764000000017';
  const done = await database.db.query(sql, [], z.object({ name: z.string() }));
  for (const _ of done) await revertLast(database.source);
}

const isThere = async (): Promise<boolean> => {
  const sql = `select to_regclass('report') is not null as there`;
  const [row] = await database.db.query(sql, [], z.object({ there: z.boolean() }));
  return row?.there ?? false;
};

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
