import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FeedList, ProcedureList } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp } from '../../test/reading-app.js';
import { aProcedure, SEED_CITY, seedFeeds, seedProcedures, type SeedFeed } from '../../test/seed-procedures.js';
import type { DemoMode } from './demo-switch.js';

jest.setTimeout(30_000);

const demoCity: SeedFeed = {
  ...SEED_CITY,
  id: 'ddddddd001',
  publisher: { id: 'ddddddd002', name: 'Demostadt', territory: '99000001' },
  url: 'demo:demostadt',
  isDemo: true,
};
const point = { geometry: { type: 'Point', coordinates: [10, 53] } };

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** What a reader sees with the given real feed beside the demonstration. */
async function seen(demo: DemoMode, real: SeedFeed | null): Promise<readonly unknown[]> {
  await database.truncate();
  await seedFeeds(database.db, [demoCity, ...(real === null ? [] : [real])]);
  await seedProcedures(database.db, [
    aProcedure('00000000d1', 'Demo', { feed: demoCity.id, publisher: demoCity.publisher.id, ...point }),
    ...(real === null
      ? []
      : [aProcedure('00000000c1', 'Echt', { feed: real.id, publisher: real.publisher.id, ...point })]),
  ]);
  const reading = await openReadingApp(database.db, demo);
  try {
    const list = ProcedureList.parse(await reading.json('/api/v1/procedures'));
    const feeds = FeedList.parse(await reading.json('/api/v1/feeds'));
    const detail = await reading.get('/api/v1/procedures/00000000d1');
    const csv = await (await reading.get('/api/v1/procedures.csv')).text();
    const health = await reading.json('/api/v1/health');
    return [
      list.items
        .map(({ title }) => title)
        .toSorted()
        .join(),
      feeds.items.length,
      detail.status,
      csv.includes('Demo'),
      health,
    ];
  } finally {
    await reading.close();
  }
}

const isDemo = (value: boolean): unknown => expect.objectContaining({ isDemo: value });
const applied: SeedFeed = { ...SEED_CITY };
const waiting: SeedFeed = { ...SEED_CITY, lastAppliedAt: null };
const paused: SeedFeed = { ...SEED_CITY, state: 'paused' };

interface Example {
  readonly mode: DemoMode;
  readonly real: SeedFeed | null;
  readonly expected: readonly unknown[];
}

describe('the demonstration', () => {
  it.each<readonly [string, Example]>([
    [
      'shows while nothing real is registered',
      { mode: 'auto', real: null, expected: ['Demo', 1, 200, true, isDemo(true)] },
    ],
    [
      'still shows while the real feed was never harvested',
      { mode: 'auto', real: waiting, expected: ['Demo,Echt', 2, 200, true, isDemo(true)] },
    ],
    [
      'hides everywhere once a real feed was',
      { mode: 'auto', real: applied, expected: ['Echt', 1, 404, false, isDemo(false)] },
    ],
    [
      'stays hidden while the only real feed is paused',
      { mode: 'auto', real: paused, expected: ['Echt', 1, 404, false, isDemo(false)] },
    ],
    [
      'shows beside real feeds when switched on',
      { mode: 'on', real: applied, expected: ['Demo,Echt', 2, 200, true, isDemo(true)] },
    ],
    ['never shows when switched off', { mode: 'off', real: null, expected: ['', 0, 404, false, isDemo(false)] }],
  ])('%s', async (_, { mode, real, expected }) => {
    expect(await seen(mode, real)).toEqual(expected);
  });
});
