import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCities } from '@navigator/demo-city';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { lifecycles, numberOf, rowVersions, runsOf } from '../../test/harvest-views.js';
import { DemoFeeds } from '../feeds/demo-feeds.js';

let database: TestDatabase;
let harvesting: Harvesting;

beforeAll(async () => {
  database = await openTestDatabase();
  harvesting = await startHarvesting(database.db);
});
afterAll(async () => {
  await harvesting.close();
  await database.close();
});

const demo = (): DemoFeeds => harvesting.module.get(DemoFeeds, { strict: false });
const makeDue = (): Promise<unknown> => database.db.execute(`update feed set next_due_at = '2026-03-10T10:00:00Z'`, []);

describe('the demonstration', () => {
  it('is registered once, however often the server starts', async () => {
    await demo().register();
    await demo().register();
    expect(await numberOf(database.db, 'select count(*) from feed where is_demo')).toBe(demoCities.length);
    expect(await demo().areTried()).toBe(false);
  });

  it('is applied in one cycle, without a rejected record', async () => {
    await harvesting.drain();
    const runs = await runsOf(database.db);
    expect(runs).toHaveLength(demoCities.length);
    for (const run of runs) expect(run).toMatchObject({ outcome: 'applied', rejected: 0, held: 0, code: null });
    expect(await demo().areTried()).toBe(true);
    expect((await lifecycles(database.db)).length).toBeGreaterThan(300);
  });

  it('changes no row in a second cycle at the same time', async () => {
    const before = await rowVersions(database.db);
    await makeDue();
    await harvesting.drain();
    const later = (await runsOf(database.db)).filter(({ outcome }) => outcome !== 'applied');
    expect(later.map(({ outcome }) => outcome)).toEqual(demoCities.map(() => 'unchanged'));
    expect(await rowVersions(database.db)).toEqual(before);
  });

  it('goes on by itself: a month later there are new procedures, and nothing is held', async () => {
    harvesting.clock.move('2026-04-10T10:00:00Z');
    const before = (await lifecycles(database.db)).length;
    await harvesting.drain();
    expect((await lifecycles(database.db)).length).toBeGreaterThan(before);
    expect(await numberOf(database.db, 'select count(*) from quarantine')).toBe(0);
  });

  it('is not registered where it is off', async () => {
    await database.truncate();
    const without = await startHarvesting(database.db, undefined, { DEMO: 'off' });
    await without.module.get(DemoFeeds, { strict: false }).register();
    expect(await without.module.get(DemoFeeds, { strict: false }).areTried()).toBe(true);
    await without.close();
    expect(await numberOf(database.db, 'select count(*) from feed')).toBe(0);
  });
});
