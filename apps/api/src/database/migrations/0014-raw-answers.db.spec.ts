import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { goBackBefore, hasTable } from '../../../test/migration-steps.js';
import { migrate } from '../migrate.js';

const NAME = 'RawAnswers1764000000014';
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await migrate(database.source);
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000014, database);

const isThere = (): Promise<boolean> => hasTable('raw_answer', database);

describe('the tables of kept answers', () => {
  it('go with the way back and come again with the way forward', async () => {
    expect(await isThere()).toBe(true);
    await goBack();
    expect(await isThere()).toBe(false);
    expect(await migrate(database.source)).toContain(NAME);
    expect(await isThere()).toBe(true);
  });
});
