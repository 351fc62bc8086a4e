import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FeedMove, Problem, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openRegistrationApp, procedures, type City, type RegistrationApp } from '../../test/registration-app.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: RegistrationApp;
let feed: FeedId;
let key: string;

const [OLD, NEW] = [0, 1] as const;
const city = (which: 0 | 1): City => app.cities[which];
const harvest = (): Promise<unknown> => app.operate({ kind: 'harvest', feed });

beforeAll(async () => {
  database = await openTestDatabase();
});
/** A live feed on the old host, with its procedures. */
beforeEach(async () => {
  await database.truncate();
  app = await openRegistrationApp(database.db);
  for (const one of app.cities) one.list(procedures('Hafen', 3));
  const receipt = await app.register(city(OLD));
  [feed, key] = [receipt.feed.id, receipt.ownerToken];
  city(OLD).prove(receipt.proof.token);
  await app.post(`/feeds/${feed}/proof`, {}, key);
  await app.operate({ kind: 'feeds.move', id: feed, to: 'approve' });
});
afterEach(() => app.close());
afterAll(() => database.close());

async function move(to: City, as = key): Promise<Response> {
  return app.post(`/feeds/${feed}/move`, { checkId: await app.check(to) }, as);
}
const moved = async (answer: Response): Promise<FeedMove> => FeedMove.parse(await answer.json());

const Row = z.object({ id: z.string(), title: z.string(), lifecycle: z.string() });
const permalinks = (): Promise<readonly z.infer<typeof Row>[]> =>
  database.db.query('select id, title, lifecycle from procedure order by title', [], Row);
const Place = z.object({ url: z.string(), etag: z.string().nullable(), runs: z.int() });
const place = (): Promise<readonly z.infer<typeof Place>[]> =>
  database.db.query(
    'select url, etag, (select count(*)::int from run r where r.feed_id = f.id) as runs from feed f where id = $1',
    [feed],
    Place,
  );

describe('a feed that moves to another host', () => {
  it('waits for a new proof, and keeps permalinks, runs, history and subscriptions after it', async () => {
    const before = await permalinks();
    await database.db.execute(
      `insert into subscription (id, email, filter, rhythm, language, created_at)
       values ('abo0000001', 'a@b.example', 'feed=' || $1, 'weekly', 'de', now())`,
      [feed],
    );
    await database.db.execute(`update feed set etag = '"old"' where id = $1`, [feed]);
    const asked = await moved(await move(city(NEW)));
    expect(asked).toMatchObject({ state: 'unproved', url: city(NEW).url, proof: { domain: city(OLD).domain } });
    const look = async (): Promise<FeedMove> => moved(await app.post(`/feeds/${feed}/move/proof`, {}, key));
    expect(await look()).toMatchObject({ state: 'unproved' });
    expect(await place()).toEqual([{ url: city(OLD).url, etag: '"old"', runs: 1 }]);

    city(OLD).prove(asked.proof?.token ?? '');
    expect(await look()).toEqual({ state: 'moved', url: city(NEW).url, proof: null });
    expect(await place()).toEqual([{ url: city(NEW).url, etag: null, runs: 1 }]);
    await harvest();
    expect(await permalinks()).toEqual(before);
    expect(before).toHaveLength(3);
    expect(await place()).toMatchObject([{ runs: 2 }]);
    const filter = `select filter from subscription where filter = 'feed=' || $1`;
    expect(await database.db.execute(filter, [feed])).toBe(1);
  });

  it('goes back without another proof: both hosts are its own now', async () => {
    const { proof } = await moved(await move(city(NEW)));
    city(OLD).prove(proof?.token ?? '');
    await app.post(`/feeds/${feed}/move/proof`, {}, key);
    expect(await moved(await move(city(OLD)))).toMatchObject({ state: 'moved', url: city(OLD).url });
  });

  it('is not proved by the token with which it was registered', async () => {
    await move(city(NEW));
    expect(await moved(await app.post(`/feeds/${feed}/move/proof`, {}, key))).toMatchObject({ state: 'unproved' });
  });

  it('loses nothing where the new host lists other ids: that is held for a decision (F40)', async () => {
    city(NEW).list(procedures('Neu', 3));
    const { proof } = await moved(await move(city(NEW)));
    city(OLD).prove(proof?.token ?? '');
    await app.post(`/feeds/${feed}/move/proof`, {}, key);
    expect(await harvest()).toMatchObject({ result: { outcome: 'quarantined' } });
    expect((await permalinks()).filter(({ title }) => title.startsWith('Hafen'))).toHaveLength(3);
  });

  it('never takes the address of another feed', async () => {
    city(NEW).list(procedures('Berg', 2));
    const other = await app.register(city(NEW), { publisher: { name: 'Berg', domain: city(NEW).domain } });
    city(NEW).prove(other.proof.token);
    await app.post(`/feeds/${other.feed.id}/proof`, {}, other.ownerToken);
    await app.operate({ kind: 'feeds.move', id: other.feed.id, to: 'approve' });
    const answer = await move(city(NEW));
    expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([409, 'feed-exists']);
    expect((await move(city(NEW), other.ownerToken)).status).toBe(403);
  });
});
