import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { RegistryProblem } from '../../src/feeds/feed-registry.js';
import { openTestDatabase, testConnection, type TestDatabase } from '../database.js';
import { command, endAllProcesses } from './navigator-process.js';
import { ownDatabase } from './own-database.js';
import { registerFeedAt } from './registered-feeds.js';

/** One address in the spellings in which people paste it. */
const SPELLINGS = [
  'https://beteiligung.example/dipas-pds/projects',
  'https://Beteiligung.Example/dipas-pds/projects',
  'https://beteiligung.example:443/dipas-pds/projects/',
  'http://beteiligung.example/dipas-pds/projects#liste',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await endAllProcesses();
  await database.close();
});
beforeEach(() => database.truncate());

async function countOf(table: 'feed' | 'publisher'): Promise<number> {
  const [row] = await database.db.query(
    `select count(*)::int as count from ${table}`,
    [],
    z.object({ count: z.int() }),
  );
  return row?.count ?? -1;
}

describe('one address registered by several at once', () => {
  it('becomes one feed; everybody else is told which one it is', async () => {
    const attempts = await Promise.allSettled(
      SPELLINGS.map((address, index) => registerFeedAt(database.db, new URL(address), `Stadt ${String(index)}`)),
    );
    const added = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    const refused = attempts.flatMap((attempt): unknown[] => (attempt.status === 'rejected' ? [attempt.reason] : []));
    expect(added).toHaveLength(1);
    expect(refused).toHaveLength(SPELLINGS.length - 1);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(RegistryProblem);
      expect(reason).toMatchObject({ code: 'feed-exists', text: { en: expect.stringContaining(String(added[0])) } });
    }
    expect([await countOf('feed'), await countOf('publisher')]).toEqual([1, 1]);
  });

  it('is refused by the database itself, whoever writes (F47)', async () => {
    const feed = await registerFeedAt(database.db, new URL(String(SPELLINGS[0])));
    const copy = `insert into feed (id, publisher_id, name, url, url_key, host, format, state, shows_planned, interval_minutes)
      select 'other', publisher_id, name, url, url_key, host, format, 'proposed', false, 60 from feed where id = $1`;
    await expect(database.db.execute(copy, [feed])).rejects.toMatchObject({ code: '23505', constraint: 'feed_url' });
  });

  it('may be registered again once the feed was removed, which gives it its old id back', async () => {
    const first = await registerFeedAt(database.db, new URL(String(SPELLINGS[0])));
    await database.db.execute(`update feed set state = 'removed' where id = $1`, [first]);
    const second = await registerFeedAt(database.db, new URL(String(SPELLINGS[1])));
    expect(second).toBe(first);
  });
});

// The embedded database has one owner: there a second command is told so before it asks for anything.
if (testConnection().kind === 'server') {
  describe('two operators with one address on one server', () => {
    it('get one feed and one clear refusal', async () => {
      const own = await ownDatabase();
      // Migrated before both come.
      await own.use(() => Promise.resolve());
      const add = ['feeds', 'add', String(SPELLINGS[0]), '--publisher', 'Musterstadt', '--format', 'dipas-pds'];
      const ended = await Promise.all([add, add].map((words) => command(words, own.surroundings).ended));
      await own.remove();
      expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1]);
      expect(ended.find(({ code }) => code === 1)?.complaints).toContain('This address is registered already, as feed');
    }, 60_000);
  });
}
