import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FeedId, RecoveredKey, Recovery } from '@navigator/shared';
import { openAccessApp, type AccessApp } from '../../test/access-app.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { HARVEST_NOW } from '../../test/harvest-kit.js';
import { SEED_CITY, seedFeeds } from '../../test/seed-procedures.js';
import { Keys } from './keys.js';

jest.setTimeout(30_000);

const FEED = FeedId.parse(SEED_CITY.id);

let database: TestDatabase;
let app: AccessApp;
let city: Server;
let host: string;
/** What the city has put into the file of its domain. */
let lines: readonly string[] = [];

beforeAll(async () => {
  city = createServer((_, response) => response.end(lines.join('\n'))).listen(0, '127.0.0.1');
  await once(city, 'listening');
  const address = city.address();
  host = `127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`;
  database = await openTestDatabase();
  app = await openAccessApp(database.db, [], { ALLOW_PRIVATE_HOSTS: host });
});
let minute = 10;
beforeEach(async () => {
  lines = [];
  minute += 2;
  app.clock.move(HARVEST_NOW.replace('10:00', `10:${String(minute)}`));
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY]);
  await database.db.execute('update publisher set domain = $1', [host]);
});
afterAll(async () => {
  await app.close();
  city.close();
  await database.close();
});

const post = (path: string): Promise<Response> => fetch(`${app.base}/api/v1/feeds/${path}`, { method: 'POST' });
const begin = async (): Promise<Recovery> => Recovery.parse(await (await post(`${FEED}/recovery`)).json());

describe('a lost key', () => {
  it('is replaced once the token stands on the domain; every other key ends, and the token is good once', async () => {
    const old = await app.app.get(Keys).create(database.db, { feed: FEED, name: 'Bauamt' });
    const way = await begin();
    expect(way).toMatchObject({ domain: host, dnsName: null });
    expect((await post(`${FEED}/recovery/${way.id}/proof`)).status).toBe(409);
    lines = ['something else', way.token];
    const answer = await post(`${FEED}/recovery/${way.id}/proof`);
    expect(answer.status).toBe(200);
    const { key } = RecoveredKey.parse(await answer.json());
    expect(await app.app.get(Keys).owner(key)).toMatchObject({ kind: 'owner', feed: FEED });
    expect(await app.app.get(Keys).owner(old.key)).toBeNull();
    const again = await post(`${FEED}/recovery/${way.id}/proof`);
    expect(again.status).toBe(404);
    const { items } = await app.audit.read({ outcome: null, action: 'key.', subject: FEED, limit: 9, cursor: null });
    expect(items.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'recovery-unknown'],
      ['done', null],
    ]);
  });

  it('is not had with the token of another way, by another feed’s way, or after a week', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    lines = [theirs.token];
    expect((await post(`${FEED}/recovery/${mine.id}/proof`)).status).toBe(409);
    expect((await post(`feedfeed02/recovery/${theirs.id}/proof`)).status).toBe(404);
    expect((await post(`${FEED}/recovery/${'A'.repeat(43)}/proof`)).status).toBe(404);
    app.clock.move('2026-03-18T10:00:00Z');
    expect((await post(`${FEED}/recovery/${theirs.id}/proof`)).status).toBe(404);
  });

  it('has no way back where no domain answers for the feed', async () => {
    await database.db.execute('update publisher set domain = null', []);
    expect((await post(`${FEED}/recovery`)).status).toBe(404);
  });
});
