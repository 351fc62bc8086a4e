import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { goBackBefore, hasTable } from '../../../test/migration-steps.js';
import { migrate } from '../migrate.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await migrate(database.source);
  await database.close();
});

const register = (id: string, state: string, email: string | null): Promise<number> =>
  database.db.execute(
    `insert into registration (id, state, created_at, url, url_key, format, publisher_name, licence, email, language,
       report, similar_feeds, refusal)
     values ($1, $2, now(), 'https://a.example/', 'a.example', 'csv', 'A', 'CC0-1.0', $3, 'de', '{}', '[]',
       case when $2 = 'refused' then 'no' end)`,
    [id, state, email],
  );

describe('the tables of registrations', () => {
  it('go with the way back and come again with the way forward', async () => {
    await goBackBefore(1764000000019, database);
    for (const table of ['registration', 'proof', 'feed_move', 'domain_proof', 'publisher_host']) {
      expect({ table, isThere: await hasTable(table, database) }).toEqual({ table, isThere: false });
    }
    expect(await migrate(database.source)).toContain('Registrations1764000000019');
    expect(await hasTable('registration', database)).toBe(true);
  });

  it('let one wait under an address, while any number may be unproved (F47)', async () => {
    for (const id of ['a', 'b']) await register(id, 'unproved', 'a@b.example');
    await register('c', 'waiting', 'a@b.example');
    await expect(register('d', 'waiting', 'a@b.example')).rejects.toThrow(/registration_waiting/);
  });

  it('have somebody to write to as long as something may come of it', async () => {
    await expect(register('e', 'unproved', null)).rejects.toThrow(/check/);
    expect(await register('f', 'refused', null)).toBe(1);
  });
});
