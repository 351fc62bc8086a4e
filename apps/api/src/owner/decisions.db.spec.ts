import { describe, expect, it } from '@jest/globals';
import { Correction, NewOwnerKey, Problem, QuarantineList, RunDifference, RunId, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { features, names } from '../../test/harvest-suite.js';
import { pdsFeature } from '../../test/harvest-kit.js';
import { ownerSuite } from '../../test/owner-suite.js';
import { Corrections } from '../corrections/corrections.js';

const suite = ownerSuite();
const IdRow = z.object({ id: z.string() });

const codeOf = async (answer: Response): Promise<string> => Problem.parse(await answer.json()).code;
const idOf = async (sql: string, ...given: readonly string[]): Promise<string> =>
  (await suite.database.db.query(sql, given, IdRow))[0]?.id ?? '';
const liveCount = (): Promise<string> => idOf(`select count(*)::text as id from procedure where lifecycle = 'live'`);

/** Ten procedures of which six are gone from the next list, so that their removal is held. */
async function held(url?: string): Promise<{ feed: FeedId; key: string }> {
  const feed = await suite.register(url === undefined ? {} : { url: new URL(url) });
  await suite.harvest(feed, features(10));
  await suite.harvest(feed, features(4));
  return { feed, key: await suite.keyOf(feed) };
}

const listed = async (key: string, query = ''): Promise<QuarantineList> =>
  QuarantineList.parse(await (await suite.ask(`GET /quarantines${query}`, key)).json());

describe('what is held', () => {
  it('is listed for its owner, is confirmed by them, and happens then', async () => {
    const { key } = await held();
    const { items } = await listed(key, '?state=open');
    expect(items).toMatchObject([{ reason: 'shrunk', holds: 'removals', removals: 6, puts: 0, decidedAt: null }]);
    const answer = await suite.ask(`POST /quarantines/${items[0]?.id ?? ''}/confirm`, key);
    expect(answer.status).toBe(204);
    expect(await liveCount()).toBe('4');
    expect((await listed(key, '?state=open')).items).toEqual([]);
    expect((await listed(key)).items).toMatchObject([{ state: 'confirmed', decidedAt: '2026-03-10T10:00:00.000Z' }]);
    expect(await codeOf(await suite.ask(`POST /quarantines/${items[0]?.id ?? ''}/reject`, key))).toBe(
      'quarantine-decided',
    );
  });

  it('stays as it is where the owner says that the source is wrong', async () => {
    const { key } = await held();
    const [first] = (await listed(key)).items;
    expect((await suite.ask(`POST /quarantines/${first?.id ?? ''}/reject`, key)).status).toBe(204);
    expect(await liveCount()).toBe('10');
  });

  it('of another feed is neither listed nor decided', async () => {
    const { key } = await held();
    const stranger = await suite.keyOf(await suite.register({ url: new URL('http://127.0.0.1:1/other') }));
    const [first] = (await listed(key)).items;
    expect((await listed(stranger)).items).toEqual([]);
    expect((await suite.ask(`POST /quarantines/${first?.id ?? ''}/confirm`, stranger)).status).toBe(403);
    expect(await liveCount()).toBe('10');
  });

  it('comes page by page', async () => {
    const { key } = await held();
    const { items, next } = await listed(key, '?limit=1');
    expect([items.length, next]).toEqual([1, null]);
    expect((await suite.ask('GET /quarantines?cursor=x', key)).status).toBe(400);
  });
});

describe('what a run changed', () => {
  const difference = async (run: string): Promise<RunDifference> =>
    RunDifference.parse(await (await suite.ask(`GET /runs/${run}/difference`, null)).json());
  const latest = async (): Promise<string> =>
    RunId.parse(await idOf('select id from run order by started_at desc, id limit 1'));

  it('is told in plain words, with the first procedures by name', async () => {
    const feed = await suite.register();
    await suite.harvest(feed, features(7));
    const first = await difference(await latest());
    expect(first.summary).toEqual({ de: '7 Verfahren sind neu.', en: '7 procedures are new.' });
    expect(first.groups).toMatchObject([{ kind: 'added', count: 7 }]);
    expect(first.groups[0]?.examples).toHaveLength(5);
    suite.app.clock.move('2026-03-11T10:00:00Z');
    const [name = ''] = names(1);
    await suite.harvest(feed, [
      ...features(7).slice(1),
      pdsFeature(name, { nameFull: 'Ganz anders' }),
      pdsFeature('neu'),
    ]);
    const second = await difference(await latest());
    expect(second.summary.de).toBe('1 Verfahren ist neu, bei 1 haben sich Angaben geändert.');
    expect(second.groups.at(-1)?.examples).toMatchObject([{ title: 'Ganz anders', text: { de: 'Geändert: Titel' } }]);
    suite.app.clock.move('2026-03-10T10:00:00Z');
  });

  it('of an unknown run is not found', async () => {
    expect((await suite.ask('GET /runs/zzzzzzzzzz/difference', null)).status).toBe(404);
  });
});

describe('PUT /procedures/{id}/corrections', () => {
  const wish = { field: 'title', value: 'Radweg an der Elbe', reason: 'Amtsblatt 7/2026' };

  async function procedure(): Promise<{ id: string; key: string }> {
    const feed = await suite.register();
    await suite.harvest(feed, features(2));
    return { id: await idOf('select id from procedure order by id limit 1'), key: await suite.keyOf(feed) };
  }

  it('shows what the owner says, until they take it back', async () => {
    const { id, key } = await procedure();
    const corrected = Correction.parse(await (await suite.ask(`PUT /procedures/${id}/corrections`, key, wish)).json());
    expect(corrected).toMatchObject({ by: 'owner', field: 'title', value: 'Radweg an der Elbe', revokedAt: null });
    expect(await idOf('select title as id from procedure where id = $1', id)).toBe('Radweg an der Elbe');
    expect((await suite.ask(`DELETE /procedures/${id}/corrections/title`, key)).status).toBe(200);
    expect(await idOf('select title as id from procedure where id = $1', id)).not.toBe('Radweg an der Elbe');
    expect(await codeOf(await suite.ask(`DELETE /procedures/${id}/corrections/title`, key))).toBe('correction-unknown');
  });

  it('is not for a procedure of another feed, nor for whose it is', async () => {
    const { id, key } = await procedure();
    const stranger = await suite.keyOf(await suite.register({ url: new URL('http://127.0.0.1:1/other') }));
    expect((await suite.ask(`PUT /procedures/${id}/corrections`, stranger, wish)).status).toBe(403);
    const publisher = { ...wish, field: 'publisher', value: 'Andere Stadt' };
    expect((await suite.ask(`PUT /procedures/${id}/corrections`, key, publisher)).status).toBe(400);
  });

  it('leaves alone what the operator corrected', async () => {
    const { id, key } = await procedure();
    const said = { field: 'title', value: 'So heißt es', reason: 'x', author: 'operator' } as const;
    await suite.app.app.get(Corrections, { strict: false }).set(id, said);
    expect(await codeOf(await suite.ask(`PUT /procedures/${id}/corrections`, key, wish))).toBe('corrected-by-operator');
  });
});

describe('keys of a feed', () => {
  it('are made, renewed and ended by an owner, but never the last one', async () => {
    const feed = await suite.register();
    const key = await suite.keyOf(feed);
    const made = NewOwnerKey.parse(
      await (await suite.ask(`POST /feeds/${feed}/keys`, key, { name: 'Praktikum' })).json(),
    );
    const renewed = await suite.ask(`POST /feeds/${feed}/keys/${made.id}/rotate`, key);
    const fresh = NewOwnerKey.parse(await renewed.json());
    expect((await suite.ask(`GET /feeds/${feed}/settings`, made.key)).status).toBe(401);
    expect((await suite.ask(`GET /feeds/${feed}/settings`, fresh.key)).status).toBe(200);
    expect((await suite.ask(`DELETE /feeds/${feed}/keys/${fresh.id}`, key)).status).toBe(204);
    const own = key.slice(4, 14);
    expect(await codeOf(await suite.ask(`DELETE /feeds/${feed}/keys/${own}`, key))).toBe('last-key');
    const list = await (await suite.ask(`GET /feeds/${feed}/keys`, key)).text();
    expect(list).not.toContain(key.slice(15));
  });

  it('of another feed are unknown', async () => {
    const feed = await suite.register();
    const other = await suite.register({ url: new URL('http://127.0.0.1:1/other') });
    const [key, foreign] = [await suite.keyOf(feed), await suite.keyOf(other)];
    const answer = await suite.ask(`POST /feeds/${feed}/keys/${foreign.slice(4, 14)}/rotate`, key);
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'key-unknown']);
  });
});
