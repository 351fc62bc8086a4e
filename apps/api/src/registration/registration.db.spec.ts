import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Problem, Registration, type RegistrationReceipt } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openRegistrationApp, procedures, wish, type RegistrationApp } from '../../test/registration-app.js';
import { Expiry } from './expiry.js';
import { Proving } from './proving.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: RegistrationApp;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.truncate();
  app = await openRegistrationApp(database.db);
  app.cities[0].list(procedures('Hafen', 3));
  app.cities[1].list(procedures('Berg', 3));
});
afterEach(() => app.close());
afterAll(() => database.close());

const state = async ({ feed, ownerToken }: RegistrationReceipt): Promise<Registration> =>
  Registration.parse(await (await app.get(`/feeds/${feed.id}/registration`, ownerToken)).json());
const look = async ({ feed, ownerToken }: RegistrationReceipt): Promise<Registration> =>
  Registration.parse(await (await app.post(`/feeds/${feed.id}/proof`, {}, ownerToken)).json());
const publisher = (name = 'Stadt Musterhafen'): Promise<readonly object[]> =>
  database.db.query(
    'select name, domain, territory_key as territory from publisher where name = $1',
    [name],
    z.object({ name: z.string(), domain: z.string().nullable(), territory: z.string().nullable() }),
  );
/** As the operator or an earlier proof left it. */
const know = (domain: string | null): Promise<number> =>
  database.db.execute(
    `insert into publisher (id, name, domain, territory_key) values ('stadt00001', 'Stadt Musterhafen', $1, '99001')`,
    [domain],
  );

describe('a registration', () => {
  it('comes with a key and a token, and is no feed that anybody sees', async () => {
    const [city] = app.cities;
    const receipt = await app.register(city);
    expect(receipt).toMatchObject({
      feed: { state: 'unproved', url: city.url, format: 'dipas-pds', publisher: 'Stadt Musterhafen' },
      ownerToken: expect.stringMatching(/^pnk_/),
      proof: {
        domain: city.domain,
        wellKnownUrl: `http://${city.domain}/.well-known/participation-navigator.txt`,
        dnsName: null,
      },
    });
    expect(await publisher()).toEqual([]);
    expect(await database.db.execute('select from feed', [])).toBe(0);
    expect(await state(receipt)).toMatchObject({ state: 'unproved', review: [], proof: { lastLook: null } });
  });

  it('shows itself to its own key alone, and its contact to nobody else', async () => {
    const [one, other] = [await app.register(app.cities[0]), await app.register(app.cities[1])];
    const statuses = await Promise.all(
      [undefined, 'pnk_0000000000_x', other.ownerToken].map(
        async (key) => (await app.get(`/feeds/${one.feed.id}/registration`, key)).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 403]);
    expect((await state(one)).contact).toEqual({ email: 'erika.muster@musterhafen.example' });
    const log = await database.db.query('select audit::text as line from audit', [], z.object({ line: z.string() }));
    expect(log.length).toBeGreaterThan(3);
    expect(JSON.stringify(log) + app.logged.join()).not.toMatch(/erika|pnk_|pn-/);
  });

  it('waits for the operator once it is proved, and is live when accepted: from check to procedures', async () => {
    const [city] = app.cities;
    const receipt = await app.register(city);
    expect((await look(receipt)).proof.lastLook?.de).toMatch(/noch keine Datei/);
    city.prove('pn-of-somebody-else', `  ${receipt.proof.token}\r`);
    expect(await look(receipt)).toMatchObject({
      state: 'waiting',
      review: [{ code: 'new-publisher' }],
      expiresAt: null,
    });
    expect(await database.db.execute('select from feed', [])).toBe(0);
    expect(await app.operate({ kind: 'registrations.waiting' })).toMatchObject({
      kind: 'done',
      result: [{ id: receipt.feed.id }],
    });
    const accepted = await app.operate({ kind: 'feeds.move', id: receipt.feed.id, to: 'approve' });
    expect(accepted).toMatchObject({
      result: { feed: { state: 'live', procedures: 3 }, run: { outcome: 'applied', new: 3 } },
    });
    expect(await state(receipt)).toMatchObject({ state: 'live' });
    expect(await publisher()).toEqual([{ name: 'Stadt Musterhafen', domain: city.domain, territory: null }]);
    // Whoever registered it is told when it fails.
    const told = `select from notice_target where feed_id = $1 and email = 'erika.muster@musterhafen.example'`;
    expect(await database.db.execute(told, [receipt.feed.id])).toBe(1);
  });

  it('is live at once where the publisher is known with this domain, and twice no feed (F47)', async () => {
    const [city] = app.cities;
    await know(city.domain);
    const [first, second] = [await app.register(city), await app.register(city)];
    city.prove(first.proof.token, second.proof.token);
    expect(await look(first)).toMatchObject({ state: 'live', review: [] });
    expect(await look(second)).toMatchObject({ state: 'refused', contact: { email: null } });
    const again = await app.post('/feeds', wish(await app.check(city), city.domain));
    expect([again.status, Problem.parse(await again.json()).code]).toEqual([409, 'feed-exists']);
  });

  it('never changes a publisher that is there: name, domain and area stay, another domain waits', async () => {
    await know('musterhafen.example');
    const [city] = app.cities;
    const receipt = await app.register(city, {
      publisher: { name: 'STADT MUSTERHAFEN', domain: city.domain, territory: '02000000' },
    });
    city.prove(receipt.proof.token);
    expect(await look(receipt)).toMatchObject({ state: 'waiting', review: [{ code: 'new-domain' }] });
    await app.operate({ kind: 'feeds.move', id: receipt.feed.id, to: 'approve' });
    expect(await publisher()).toEqual([
      { name: 'Stadt Musterhafen', domain: 'musterhafen.example', territory: '99001' },
    ]);
  });

  it('on a host outside of the domain waits once, and never again for this publisher', async () => {
    const [home, platform] = app.cities;
    await know(home.domain);
    const first = await app.register(platform, { publisher: { id: 'stadt00001' } });
    expect(first.proof.domain).toBe(home.domain);
    home.prove(first.proof.token);
    expect(await look(first)).toMatchObject({ state: 'waiting', review: [{ code: 'foreign-host' }] });
    await app.operate({ kind: 'feeds.move', id: first.feed.id, to: 'approve' });
    await app.operate({ kind: 'feeds.move', id: first.feed.id, to: 'remove' });
    const second = await app.register(platform, { publisher: { id: 'stadt00001' } });
    home.prove(second.proof.token);
    expect(await look(second)).toMatchObject({ state: 'live' });
  });

  it('of procedures that another feed holds is told so, and always waits (F43)', async () => {
    const [city, other] = app.cities;
    await know(city.domain);
    const first = await app.register(city);
    city.prove(first.proof.token);
    await look(first);
    await app.operate({ kind: 'harvest', feed: first.feed.id });
    other.list(procedures('Hafen', 3));
    await database.db.execute(`insert into publisher_host values ('stadt00001', $1, now())`, [other.domain]);
    const second = await app.register(other, { publisher: { id: 'stadt00001' } });
    expect(await state(second)).toMatchObject({
      similar: [{ feed: { id: first.feed.id }, share: 1 }],
      report: { findings: expect.arrayContaining([expect.objectContaining({ code: 'same-procedures' })]) },
    });
    city.prove(second.proof.token);
    expect(await look(second)).toMatchObject({ state: 'waiting', review: [{ code: 'same-procedures' }] });
  });

  it('is refused with a reason that its owner reads, and its contact goes', async () => {
    const [city] = app.cities;
    const receipt = await app.register(city);
    city.prove(receipt.proof.token);
    await look(receipt);
    expect(
      await app.operate({ kind: 'registrations.refuse', id: receipt.feed.id, reason: 'Keine Stadt.' }),
    ).toMatchObject({ kind: 'done' });
    expect(await state(receipt)).toMatchObject({
      state: 'refused',
      refusal: { reason: 'Keine Stadt.' },
      contact: { email: null },
    });
    expect(await app.operate({ kind: 'feeds.move', id: receipt.feed.id, to: 'approve' })).toMatchObject({
      kind: 'refused',
      code: 'not-waiting',
    });
  });

  it('is not let in by the operator before its proof', async () => {
    const { feed } = await app.register(app.cities[0]);
    expect(await app.operate({ kind: 'feeds.move', id: feed.id, to: 'approve' })).toMatchObject({
      kind: 'refused',
      code: 'not-waiting',
    });
  });

  it('goes for good when its owner takes it back', async () => {
    const { feed, ownerToken } = await app.register(app.cities[0]);
    const path = `${app.base}/api/v1/feeds/${feed.id}/registration`;
    const answer = await fetch(path, { method: 'DELETE', headers: { authorization: `Bearer ${ownerToken}` } });
    expect(answer.status).toBe(204);
    expect((await app.get(`/feeds/${feed.id}/registration`, ownerToken)).status).toBe(404);
    expect(await database.db.execute('select from proof', [])).toBe(0);
  });
});

describe('the search for a token', () => {
  const tick = (): Promise<number> => app.app.get(Proving, { strict: false }).lookForDue();

  it('goes on by itself: after 1, 5, 15, 60 minutes, then every hour, for 14 days', async () => {
    const receipt = await app.register(app.cities[0]);
    expect(await tick()).toBe(0);
    const minutes = [1, 6, 21, 81, 141];
    for (const minute of minutes) {
      app.clock.move(new Date(Date.parse('2026-03-10T10:00:00Z') + minute * 60_000 - 1_000).toISOString());
      expect([minute, await tick()]).toEqual([minute, 0]);
      app.clock.move(new Date(Date.parse('2026-03-10T10:00:00Z') + minute * 60_000).toISOString());
      expect([minute, await tick()]).toEqual([minute, 1]);
    }
    app.cities[0].prove(receipt.proof.token);
    app.clock.move('2026-03-14T10:00:00Z');
    expect(await tick()).toBe(1);
    expect((await state(receipt)).state).toBe('waiting');
    app.clock.move('2026-03-20T10:00:00Z');
    expect(await tick()).toBe(0);
  });

  it('ends after 14 days, and the contact goes with it; a month later nothing is left', async () => {
    const receipt = await app.register(app.cities[0]);
    const expire = (): Promise<void> => app.app.get(Expiry, { strict: false }).expire();
    app.clock.move('2026-03-24T10:00:01Z');
    app.cities[0].prove(receipt.proof.token);
    expect((await look(receipt)).state).toBe('unproved');
    await expire();
    expect(await state(receipt)).toMatchObject({ state: 'expired', contact: { email: null } });
    app.clock.move('2026-04-24T10:00:00Z');
    await expire();
    expect(await database.db.execute('select from registration', [])).toBe(0);
  });

  it('leaves no address of anybody behind once the feed is taken out', async () => {
    const receipt = await app.register(app.cities[0]);
    app.cities[0].prove(receipt.proof.token);
    await look(receipt);
    await app.operate({ kind: 'feeds.move', id: receipt.feed.id, to: 'approve' });
    const left = async (): Promise<readonly number[]> => [
      await database.db.execute('select from registration where email is not null', []),
      await database.db.execute('select from notice_target where email is not null', []),
    ];
    await app.app.get(Expiry, { strict: false }).expire();
    expect(await left()).toEqual([1, 1]);
    await app.operate({ kind: 'feeds.move', id: receipt.feed.id, to: 'remove' });
    await app.app.get(Expiry, { strict: false }).expire();
    expect(await left()).toEqual([0, 0]);
  });

  it('takes no token of another registration, and none twice', async () => {
    const [city, other] = app.cities;
    const [one, two] = [
      await app.register(city),
      await app.register(other, { publisher: { name: 'B', domain: city.domain } }),
    ];
    city.prove(one.proof.token);
    expect((await look(two)).state).toBe('unproved');
    expect((await look(one)).state).toBe('waiting');
    await app.operate({ kind: 'registrations.refuse', id: one.feed.id, reason: 'Nein.' });
    expect((await look(one)).state).toBe('refused');
  });

  it('follows no redirect to another host', async () => {
    const [city, other] = app.cities;
    const receipt = await app.register(city);
    other.prove(receipt.proof.token);
    city.platform.answer((response) => {
      response.writeHead(302, { location: `http://${other.domain}/.well-known/participation-navigator.txt` }).end();
    });
    expect(await look(receipt)).toMatchObject({
      state: 'unproved',
      proof: { lastLook: { en: expect.stringMatching(/another host/) } },
    });
  });

  it('asks a host no more than a few times a minute', async () => {
    const { feed, ownerToken } = await app.register(app.cities[0]);
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1)
      statuses.push((await app.post(`/feeds/${feed.id}/proof`, {}, ownerToken)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});
