import { describe, expect, it } from '@jest/globals';
import { FeedSettings, Problem, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { features } from '../../test/harvest-suite.js';
import { ownerSuite } from '../../test/owner-suite.js';
import { Removals } from './removals.js';

const suite = ownerSuite();
const State = z.object({ state: z.string(), lifecycle: z.string().nullable() });

async function owner(): Promise<{ feed: FeedId; key: string }> {
  const feed = await suite.register();
  return { feed, key: await suite.keyOf(feed) };
}

const settingsOf = async (answer: Response): Promise<FeedSettings> => FeedSettings.parse(await answer.json());
const codeOf = async (answer: Response): Promise<string> => Problem.parse(await answer.json()).code;

async function stateOf(feed: FeedId): Promise<z.infer<typeof State> | undefined> {
  const sql = `select f.state, max(p.lifecycle) as lifecycle from feed f left join procedure p on p.feed_id = f.id
    where f.id = $1 group by f.state`;
  return (await suite.database.db.query(sql, [feed], State))[0];
}

const decisions = async (): Promise<readonly string[]> => {
  const { items } = await suite.app.audit.read({
    outcome: 'done',
    action: null,
    subject: null,
    limit: 50,
    cursor: null,
  });
  return items.map(({ action, actor }) => `${actor.kind} ${action}`);
};

describe('PATCH /feeds/{id}', () => {
  it('pauses a feed, takes it up again at once, and notes who did', async () => {
    const { feed, key } = await owner();
    const paused = await settingsOf(await suite.ask(`PATCH /feeds/${feed}`, key, { state: 'paused' }));
    expect(paused).toMatchObject({ state: 'paused', isAsked: false });
    expect(await codeOf(await suite.ask(`POST /feeds/${feed}/harvest`, key))).toBe('feed-paused');
    const resumed = await settingsOf(await suite.ask(`PATCH /feeds/${feed}`, key, { state: 'live' }));
    expect(resumed).toMatchObject({ state: 'live', isAsked: true });
    expect(await decisions()).toEqual(['owner feed.change', 'owner feed.change']);
  });

  it('changes name, pace and expectations together, and makes a quicker feed due sooner', async () => {
    const { feed, key } = await owner();
    const change = {
      name: ' Beteiligung Musterstadt ',
      intervalMinutes: 60,
      expectations: { min: 5, max: null, quietMonths: [8, 8, 1] },
    };
    expect(await settingsOf(await suite.ask(`PATCH /feeds/${feed}`, key, change))).toMatchObject({
      name: 'Beteiligung Musterstadt',
      intervalMinutes: 60,
      expectations: { min: 5, max: null, quietMonths: [1, 8] },
    });
    const due = `select next_due_at <= '2026-03-10T11:00:00Z' as soon from feed where id = $1`;
    expect(await suite.database.db.query(due, [feed], z.object({ soon: z.boolean() }))).toEqual([{ soon: true }]);
  });

  it.each([
    [{}, 400, 'invalid-input'],
    [{ intervalMinutes: 5 }, 400, 'invalid-input'],
    [{ name: 'a\u202Eb' }, 400, 'invalid-input'],
    [{ state: 'removed' }, 400, 'invalid-input'],
    [{ publisher: 'x' }, 400, 'invalid-input'],
    [{ expectations: { min: 9, max: 3, quietMonths: [] } }, 400, 'expectations-upside-down'],
    [{ map: { title: 'Titel' } }, 400, 'map-not-taken'],
  ])('refuses %j and changes nothing', async (change, status, code) => {
    const { feed, key } = await owner();
    const answer = await suite.ask(`PATCH /feeds/${feed}`, key, change);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(await decisions()).toEqual([]);
  });

  it('undoes all of a change of which one part cannot be', async () => {
    const { feed, key } = await owner();
    await suite.ask(`PATCH /feeds/${feed}`, key, { name: 'Anders', map: { title: 'Titel' } });
    expect(await settingsOf(await suite.ask(`GET /feeds/${feed}/settings`, key))).toMatchObject({
      name: 'Musterstadt',
    });
  });

  it('is not for the key of another feed, nor for nobody; both are noted', async () => {
    const { feed } = await owner();
    const other = await suite.keyOf(await suite.register({ url: new URL('http://127.0.0.1:1/other') }));
    expect((await suite.ask(`PATCH /feeds/${feed}`, other, { state: 'paused' })).status).toBe(403);
    expect((await suite.ask(`PATCH /feeds/${feed}`, null, { state: 'paused' })).status).toBe(401);
    expect(await stateOf(feed)).toMatchObject({ state: 'live' });
  });
});

describe('a field map', () => {
  const GEOJSON = JSON.stringify({
    type: 'FeatureCollection',
    features: [1, 2, 3].map((id) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [9.99, 53.55] },
      properties: { nr: String(id), alt: `Alt ${String(id)}`, neu: `Neu ${String(id)}` },
    })),
  });

  it('is changed later too: all of the feed is read by it, though the source says that nothing is new', async () => {
    const map = (title: string): object => ({ id: 'nr', title });
    suite.platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"a"') return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'application/geo+json', etag: '"a"' }).end(GEOJSON);
    });
    const feed = await suite.register({ format: 'geojson' });
    const key = await suite.keyOf(feed);
    const first = await suite.ask(`PATCH /feeds/${feed}`, key, { map: map('alt') });
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('"title":"alt"')]);
    await suite.read(feed);
    await suite.read(feed);
    await suite.ask(`PATCH /feeds/${feed}`, key, { map: map('neu') });
    await suite.read(feed);
    const titles = await suite.database.db.query(
      'select title from procedure order by title',
      [],
      z.object({ title: z.string() }),
    );
    expect(titles.map(({ title }) => title)).toEqual(['Neu 1', 'Neu 2', 'Neu 3']);
  });
});

describe('DELETE /feeds/{id}', () => {
  it('removes a feed after seven days, not a minute earlier, and archives what it brought', async () => {
    const { feed, key } = await owner();
    await suite.harvest(feed, features(3));
    const answer = await suite.ask(`DELETE /feeds/${feed}`, key);
    expect(answer.status).toBe(202);
    expect((await settingsOf(answer)).removal).toEqual({
      askedAt: '2026-03-10T10:00:00.000Z',
      dueAt: '2026-03-17T10:00:00.000Z',
    });
    await removeAt('2026-03-17T09:59:00Z');
    expect(await stateOf(feed)).toEqual({ state: 'live', lifecycle: 'live' });
    await removeAt('2026-03-17T10:00:00Z');
    expect(await stateOf(feed)).toEqual({ state: 'removed', lifecycle: 'archived' });
    await removeAt('2026-03-10T10:00:00Z');
  });

  it('can be taken back until then; who asks twice gets no more time', async () => {
    const { feed, key } = await owner();
    await suite.ask(`DELETE /feeds/${feed}`, key);
    const kept = await suite.ask(`DELETE /feeds/${feed}/removal`, key);
    expect((await settingsOf(kept)).removal).toBeNull();
    expect(await codeOf(await suite.ask(`DELETE /feeds/${feed}/removal`, key))).toBe('no-removal');
    await removeAt('2026-03-18T10:00:00Z');
    expect(await stateOf(feed)).toMatchObject({ state: 'live' });
    await removeAt('2026-03-10T10:00:00Z');
  });
});

async function removeAt(instant: string): Promise<void> {
  suite.app.clock.move(instant);
  await suite.app.app.get(Removals, { strict: false }).carryOut();
}
