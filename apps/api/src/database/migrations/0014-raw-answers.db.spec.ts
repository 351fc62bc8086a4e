import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { migrate, revertLast } from '../migrate.js';

const NAME = 'RawAnswers1764000000014';
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
  const sql = 'select name from migrations where "timestamp" >= 1764000000014';
  const done = await database.db.query(sql, [], z.object({ name: z.string() }));
  for (const _ of done) await revertLast(database.source);
}

const isThere = async (): Promise<boolean> => {
  const sql = `select to_regclass('raw_answer') is not null as there`;
  const [row] = await database.db.query(sql, [], z.object({ there: z.boolean() }));
  return row?.there ?? false;
};

describe('the tables of kept answers', () => {
  it('go with the way back and come again with the way forward', async () => {
    expect(await isThere()).toBe(true);
    await goBack();
    expect(await isThere()).toBe(false);
    expect(await migrate(database.source)).toContain(NAME);
    expect(await isThere()).toBe(true);
  });
});
