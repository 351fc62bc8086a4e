import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FeedId } from '@navigator/shared';
import { openAccessApp, type AccessApp } from '../../test/access-app.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { SEED_CITY, seedFeeds } from '../../test/seed-procedures.js';
import { Keys } from './keys.js';

jest.setTimeout(30_000);

const FEED = FeedId.parse(SEED_CITY.id);

let database: TestDatabase;
let app: AccessApp;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await openAccessApp(database.db);
});
beforeEach(async () => {
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY]);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const keys = (): Keys => app.app.get(Keys);
const create = (name = 'Bauamt'): ReturnType<Keys['create']> => keys().create(database.db, { feed: FEED, name });

describe('an owner key', () => {
  it('opens its feed, under its name, and notes the hour', async () => {
    const { id, key } = await create();
    expect(key).toMatch(/^pnk_[0-9a-z]{10}_[A-Za-z0-9_-]{43}$/);
    expect(await keys().owner(` ${key}\n`)).toEqual({ kind: 'owner', feed: FEED, key: id, name: 'Bauamt' });
    expect(await keys().list(FEED)).toMatchObject([{ id, usedAt: '2026-03-10T10:00:00.000Z' }]);
  });

  it('stands nowhere in the store', async () => {
    const { key } = await create();
    const secret = key.slice(15);
    const rows = await keys().list(FEED);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const held = `select count(*)::int from owner_key where owner_key::text like '%' || $1 || '%'`;
    expect(await database.db.execute(`${held} having count(*) > 0`, [secret])).toBe(0);
  });

  it('opens nothing once revoked, and a rotated one lives on in another', async () => {
    const [gone, old] = [await create('Praktikum'), await create('Bauamt')];
    expect(await keys().revoke(database.db, gone.id)).toBe(true);
    expect(await keys().revoke(database.db, gone.id)).toBe(false);
    const fresh = await keys().rotate(database.db, old.id);
    expect(await keys().owner(gone.key)).toBeNull();
    expect(await keys().owner(old.key)).toBeNull();
    expect(await keys().owner(fresh?.key ?? '')).toMatchObject({ name: 'Bauamt' });
    expect(await keys().rotate(database.db, gone.id)).toBeNull();
  });
});

describe('a guarded door', () => {
  const ask = (headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${app.base}/api/v1/audit`, { headers });

  it('answers 401 to nobody and to a wrong key, 403 to an owner, and writes each down', async () => {
    const { key } = await create();
    expect((await ask({})).status).toBe(401);
    const wrong = await ask({ authorization: `Bearer ${key.slice(0, -1)}!` });
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="owner"']);
    expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(403);
    const all = { outcome: null, action: null, subject: null, limit: 9, cursor: null };
    const { items } = await app.audit.read(all);
    expect(items.map(({ actor, code, action, network }) => [actor.name, code, action, network])).toEqual([
      ['Bauamt', 'role-too-small', 'GET /api/v1/audit', '127.0.0.0/24'],
      [null, 'key-wrong', 'GET /api/v1/audit', '127.0.0.0/24'],
      [null, 'key-needed', 'GET /api/v1/audit', '127.0.0.0/24'],
    ]);
  });
});
