import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { numberOf } from '../../test/harvest-views.js';
import { registerEvents, sourceEvent, tellRun } from '../../test/told-run.js';

const suite = harvestSuite();
let city: FeedId;
beforeEach(async () => {
  city = await suite.register();
});

const Row = z.object({ at: z.date(), kind: z.string(), fields: z.record(z.string(), z.unknown()) });
const changes = (): Promise<readonly z.infer<typeof Row>[]> =>
  suite.db.query('select at, kind, fields from change order by at, number', [], Row);

const Counts = z.object({ day: z.string(), contributions: z.int().nullable() });
const counts = (): Promise<readonly z.infer<typeof Counts>[]> =>
  suite.db.query('select day::text, contributions from count_history order by day', [], Counts);

/** Lists features at an instant and harvests them. */
async function harvestAt(instant: string, list: readonly object[]): Promise<void> {
  suite.harvesting.clock.move(instant);
  await suite.harvestList(city, list);
}

const MONDAY = '2026-03-09T10:00:00.000Z';
const TUESDAY = '2026-03-10T10:00:00.000Z';

describe('what an update changes', () => {
  it('is kept with both values and the instant of the run, and a first import keeps nothing', async () => {
    await harvestAt(MONDAY, features(3));
    expect(await changes()).toEqual([]);
    await harvestAt(TUESDAY, [
      pdsFeature('v00', { nameFull: 'Neuer Name', description: 'Anderes.' }),
      ...features(3).slice(1),
    ]);
    expect(await changes()).toEqual([
      {
        at: new Date(TUESDAY),
        kind: 'changed',
        fields: expect.objectContaining({ title: { from: 'Verfahren v00', to: 'Neuer Name' } }),
      },
    ]);
  });

  it('is told of long texts only by name', async () => {
    await harvestAt(MONDAY, features(1));
    await suite.db.execute(`update procedure set description = 'Geheim', documents = '[{"title": "Geheim"}]'`, []);
    const [change] = await changes();
    expect(Object.keys(change?.fields ?? {}).toSorted()).toEqual(['description', 'documents']);
    expect(JSON.stringify(change)).not.toContain('Geheim');
  });

  it('is not told when only search words, marks or the day of a confirmation differ', async () => {
    await harvestAt(MONDAY, features(1));
    await suite.db.execute(
      `update procedure set search = '', slug = 's', confirmed_at = now(), changed_at = now()`,
      [],
    );
    expect(await changes()).toEqual([]);
  });

  it('is one change, however many steps the transaction took', async () => {
    await harvestAt(MONDAY, features(1));
    await suite.db.transaction(async (tx) => {
      await tx.execute(`update procedure set title = 'A', place = 'Markt', events = '[{}]'`, []);
      await tx.execute(`update procedure set title = 'B', events = '[]'`, []);
    });
    expect(await changes()).toEqual([
      expect.objectContaining({
        kind: 'changed',
        fields: { title: { from: 'Verfahren v00', to: 'B' }, place: { from: null, to: 'Markt' } },
      }),
    ]);
  });

  it('is none where events that were attached are merely attached again', async () => {
    await harvestAt(MONDAY, features(1));
    const calendar = await registerEvents(suite, 'calendar');
    await tellRun(suite, calendar, {
      events: [sourceEvent({ about: { names: ['Verfahren v00'], urls: ['https://v00.beteiligung.example/'] } })],
    });
    await suite.db.execute('delete from change', []);
    await harvestAt(TUESDAY, [pdsFeature('v00', { owner: 'Bezirksamt Süd' })]);
    expect(await changes()).toEqual([
      expect.objectContaining({ fields: { organiser: { from: 'Bezirksamt Nord', to: 'Bezirksamt Süd' } } }),
    ]);
  });
});

describe('what became of a record', () => {
  it('is kept: missing, back with what changed meanwhile, archived', async () => {
    await harvestAt(MONDAY, features(6));
    await harvestAt(TUESDAY, features(6).slice(1));
    await harvestAt('2026-03-11T10:00:00Z', [pdsFeature('v00', { nameFull: 'Wieder da' }), ...features(6).slice(1)]);
    await harvestAt('2026-03-12T10:00:00Z', features(6).slice(1));
    await harvestAt('2026-03-19T10:00:00Z', features(6).slice(1));
    await harvestAt('2026-03-20T10:00:00Z', features(6).slice(1));
    expect((await changes()).map(({ kind }) => kind)).toEqual(['missing', 'back', 'missing', 'archived']);
    expect((await changes())[1]?.fields).toEqual({ title: { from: 'Verfahren v00', to: 'Wieder da' } });
  });

  it('is kept when it is merged, and when it stands for itself again', async () => {
    await harvestAt(MONDAY, features(1));
    await suite.db.execute(`update procedure set lifecycle = 'merged'`, []);
    // A record has one change for each millisecond, and a server may do both within one.
    await suite.db.query('select pg_sleep(0.005)::text as slept', [], z.object({ slept: z.string() }));
    await suite.db.execute(`update procedure set lifecycle = 'live'`, []);
    expect((await changes()).map(({ kind }) => kind)).toEqual(['merged', 'unmerged']);
  });

  it('is kept without a word of it when it is withdrawn', async () => {
    await harvestAt(MONDAY, features(1));
    await suite.db.execute(`update procedure set lifecycle = 'withdrawn', title = '', organiser = null`, []);
    await suite.db.execute(`update procedure set title = 'kommt nicht mehr vor'`, []);
    expect((await changes()).map(({ kind, fields }) => ({ kind, fields }))).toEqual([
      { kind: 'withdrawn', fields: {} },
    ]);
  });
});

describe('counts', () => {
  const counting = (count: number): Promise<number> =>
    suite.db.execute('update procedure set contributions = $1, changed_at = $2', [count, suite.harvesting.clock.now()]);

  it('are kept by local day, with the value before and its day', async () => {
    await harvestAt(MONDAY, features(1));
    await counting(4);
    await suite.db.execute('delete from count_history', []);
    await told('2026-03-12T22:59:59Z', 9);
    await told('2026-03-12T23:00:00Z', 12);
    await told('2026-03-13T09:00:00Z', 15);
    expect(await counts()).toEqual([
      { day: '2026-03-09', contributions: 4 },
      { day: '2026-03-12', contributions: 9 },
      { day: '2026-03-13', contributions: 15 },
    ]);
    expect(await changes()).toEqual([]);
  });

  it('are kept on the long day of October and on 29 February as on any other', async () => {
    await harvestAt(MONDAY, features(1));
    await told('2026-10-25T22:59:59Z', 1);
    await told('2026-12-31T22:59:59Z', 2);
    await told('2026-12-31T23:00:00Z', 3);
    await told('2028-02-29T12:00:00Z', 4);
    expect((await counts()).map(({ day }) => day)).toEqual([
      '2026-03-09',
      '2026-10-25',
      '2026-12-31',
      '2027-01-01',
      '2028-02-29',
    ]);
  });

  async function told(instant: string, contributions: number): Promise<void> {
    await suite.db.transaction(async (tx) => {
      await tx.execute(`select set_config('navigator.now', $1, true)`, [instant]);
      await tx.execute('update procedure set contributions = $1', [contributions]);
    });
  }
});

it('an update of ten thousand procedures after one of a single one does not loop over them', async () => {
  await harvestAt(MONDAY, features(1));
  await suite.db.execute(
    `insert into procedure (id, feed_id, publisher_id, title, slug, kind, topics, result, phases, events, documents,
       time_zone, public_ranges, listed_as_active, shows_planned, search, created_at, changed_at)
     select 'many' || n, feed_id, publisher_id, title, slug, kind, topics, result, phases, events, documents,
       time_zone, public_ranges, listed_as_active, shows_planned, search, created_at, changed_at
     from procedure, generate_series(1, 10000) n`,
    [],
  );
  for (let time = 0; time < 7; time += 1) {
    await suite.db.execute(`update procedure set place = $1 where id = 'many1'`, [String(time)]);
  }
  const begin = performance.now();
  await suite.db.execute(`update procedure set organiser = 'Amt'`, []);
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(await numberOf(suite.db, `select count(*) from change where fields ? 'organiser'`)).toBe(10_001);
});
