import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import {
  json,
  pdsFeature,
  pdsList,
  startHarvesting,
  startPlatform,
  type Harvesting,
  type Platform,
} from '../../test/harvest-kit.js';
import { contents, lifecycles, rowVersions, runOf as viewOf, type RunView } from '../../test/harvest-views.js';

let database: TestDatabase;
let harvesting: Harvesting;
let platform: Platform;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.truncate();
  harvesting = await startHarvesting(database.db);
  platform = await startPlatform();
});
afterEach(async () => {
  await harvesting.close();
  await platform.close();
});

const runOf = (id: string): Promise<RunView> => viewOf(database.db, id);
const shown = async (): Promise<readonly { title: string; lifecycle: string }[]> =>
  (await lifecycles(database.db)).map(({ title, lifecycle }) => ({ title, lifecycle }));
const ids = (count: number, prefix = 'v'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(2, '0')}`);
const listOf = (names: readonly string[], properties: object = {}): object =>
  pdsList(names.map((name) => pdsFeature(name, properties)));

describe('a harvest', () => {
  it('shows what the feed lists', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(3))));
    const run = await runOf(await harvesting.harvest(feed));
    expect(run).toMatchObject({ outcome: 'applied', found: 3, mapped: 3, new: 3, held: 0 });
    expect((await shown()).map(({ title }) => title)).toEqual(['Verfahren v00', 'Verfahren v01', 'Verfahren v02']);
  });

  it('writes nothing but the run when nothing changed', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(3))));
    await harvesting.harvest(feed);
    const before = await rowVersions(database.db);
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'unchanged', unchanged: 3 });
    expect(await rowVersions(database.db)).toEqual(before);
  });

  it('sends validators back and takes 304 as unchanged', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end(JSON.stringify(listOf(ids(3))));
    });
    await harvesting.harvest(feed);
    const before = await rowVersions(database.db);
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'unchanged', found: 0 });
    expect(await rowVersions(database.db)).toEqual(before);
  });

  it('takes changes and keeps the public id (F41)', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(3))));
    await harvesting.harvest(feed);
    const before = await publicIds();
    platform.answer(
      json(
        pdsList([
          pdsFeature('v00', { nameFull: 'Neuer Titel' }),
          ...ids(3)
            .slice(1)
            .map((id) => pdsFeature(id)),
        ]),
      ),
    );
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'applied', changed: 1, unchanged: 2 });
    expect(await publicIds()).toEqual(before);
    expect((await shown()).map(({ title }) => title)).toContain('Neuer Titel');
  });

  it('calls a record missing that vanished before its end, and live again when it is back (F34)', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(5))));
    await harvesting.harvest(feed);
    platform.answer(json(listOf(ids(4))));
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'applied', missing: 1 });
    expect((await shown()).at(-1)).toEqual({ title: 'Verfahren v04', lifecycle: 'missing' });
    platform.answer(json(listOf(ids(5))));
    await harvesting.harvest(feed);
    expect((await shown()).map(({ lifecycle }) => lifecycle)).toEqual(Array.from({ length: 5 }, () => 'live'));
  });

  it('archives a record that vanished after its end', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(5))));
    await harvesting.harvest(feed);
    harvesting.clock.move('2026-05-01T10:00:00Z');
    platform.answer(json(listOf(ids(4))));
    await harvesting.harvest(feed);
    expect((await shown()).at(-1)).toEqual({ title: 'Verfahren v04', lifecycle: 'archived' });
  });

  it('archives a record that stayed away longer than the grace days (F31)', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(5))));
    await harvesting.harvest(feed);
    platform.answer(json(listOf(ids(4))));
    await harvesting.harvest(feed);
    harvesting.clock.move('2026-03-16T10:00:00Z');
    await harvesting.harvest(feed);
    expect((await shown()).at(-1)?.lifecycle).toBe('missing');
    harvesting.clock.move('2026-03-18T10:00:00Z');
    await harvesting.harvest(feed);
    expect((await shown()).at(-1)?.lifecycle).toBe('archived');
  });

  it('keeps the last valid version of a record whose newest one is faulty (F28)', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(3))));
    await harvesting.harvest(feed);
    platform.answer(
      json(
        pdsList([
          pdsFeature('v00', { nameFull: null }),
          ...ids(3)
            .slice(1)
            .map((id) => pdsFeature(id)),
        ]),
      ),
    );
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'applied', rejected: 1, missing: 0 });
    expect(await shown()).toHaveLength(3);
  });
});

describe('a database that comes back from a crash in the middle of a run', () => {
  it('has lost what was put aside, so the run fails and the next one brings everything', async () => {
    const feed = await harvesting.register(platform.url);
    const whole = JSON.stringify(listOf(ids(1200, 'viele')));
    const half = whole.lastIndexOf('{"type":"Feature"', whole.length * 0.7);
    platform.answer((response) => {
      response.writeHead(200, { etag: '"eins"' }).write(whole.slice(0, half));
      void stagedRows(500)
        .then(() => database.db.execute('delete from staged_record', []))
        .then(() => response.end(whole.slice(half)));
    });
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'failed', code: 'internal' });
    expect(await shown()).toEqual([]);
    platform.answer((response) => response.writeHead(200, { etag: '"eins"' }).end(whole));
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'applied', new: 1200 });
    expect(await shown()).toHaveLength(1200);
  });
});

/** Waits until so many records of the run under way are put aside. */
async function stagedRows(count: number): Promise<void> {
  const sql = 'select count(*)::int as count from staged_record';
  for (;;) {
    const [row] = await database.db.query(sql, [], z.object({ count: z.int() }));
    if ((row?.count ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('losses are held', () => {
  it.each([
    ['empty', listOf([]), 10],
    ['shrunk', listOf(ids(5)), 5],
    ['ids-changed', pdsList(ids(10).map((id) => pdsFeature(`neu-${id}`, { nameFull: `Verfahren ${id}` }))), 20],
    ['fields-emptied', listOf(ids(10), { description: '' }), 10],
  ])('when the list is %s', async (reason, broken, held) => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(10))));
    await harvesting.harvest(feed);
    const before = await contents(database.db);
    platform.answer(json(broken));
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({ outcome: 'quarantined', code: reason, held });
    expect(await contents(database.db)).toEqual(before);
  });

  it('when the list is cut in the middle, and takes what came before the cut (F18)', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(10))));
    await harvesting.harvest(feed);
    const whole = JSON.stringify(listOf(['a-neu', ...ids(10)]));
    platform.answer((response) => response.writeHead(200).end(whole.slice(0, whole.length / 2)));
    expect(await runOf(await harvesting.harvest(feed))).toMatchObject({
      outcome: 'quarantined',
      code: 'truncated',
      new: 1,
    });
    expect(await shown()).toHaveLength(11);
  });

  it('until a healthy run says that the fears were idle', async () => {
    const feed = await harvesting.register(platform.url);
    platform.answer(json(listOf(ids(10))));
    await harvesting.harvest(feed);
    platform.answer(json(listOf([])));
    await harvesting.harvest(feed);
    platform.answer(json(listOf(ids(10))));
    await harvesting.harvest(feed);
    const states = await database.db.query('select state from quarantine', [], z.object({ state: z.string() }));
    expect(states).toEqual([{ state: 'superseded' }]);
  });
});

async function publicIds(): Promise<readonly object[]> {
  return database.db.query('select source_id, procedure_id from source_record order by 1', [], z.looseObject({}));
}
