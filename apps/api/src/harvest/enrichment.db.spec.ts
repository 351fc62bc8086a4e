import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createCityServer, FaultSwitch, type Fault } from '@navigator/demo-city';
import type { FeedId } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { HARVEST_NOW, startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { contents, numberOf, rowVersions, runOf, type RunView } from '../../test/harvest-views.js';

const CITY = 'lindenhafen';
const faults = new FaultSwitch();
const cities = createCityServer({ clock: () => new Date(HARVEST_NOW), faults });

let database: TestDatabase;
let harvesting: Harvesting;
let address: string;
let feed: FeedId;

beforeAll(async () => {
  address = `${await cities.listen()}/${CITY}/dipas-pds/projects`;
  database = await openTestDatabase();
  harvesting = await startHarvesting(database.db);
});
afterAll(async () => {
  await harvesting.close();
  await database.close();
  await cities.close();
});
beforeEach(async () => {
  faults.turnAllOff();
  await database.truncate();
  feed = await harvesting.register(address);
});

const harvest = async (): Promise<RunView> => runOf(database.db, await harvesting.harvest(feed));
const COMMENTED = 'select count(*) from procedure where comments is not null';

describe('the navigator beside a list', () => {
  it('brings counts and results that the list does not have', async () => {
    expect(await harvest()).toMatchObject({ outcome: 'applied' });
    expect(await numberOf(database.db, COMMENTED)).toBeGreaterThan(10);
    expect(
      await numberOf(database.db, `select count(*) from procedure where result ->> 'state' = 'published'`),
    ).toBeGreaterThan(0);
  });

  it.each<Fault>(['html200', 'status500', 'notJson', 'truncated', 'wrongLength'])(
    'fails (%s): the last known values stay, no row is touched, and the run says so',
    async (fault) => {
      await harvest();
      const before = [await contents(database.db), await rowVersions(database.db)];
      faults.turnOn(fault, { city: CITY, scope: 'navigator' });
      const run = await harvest();
      expect(run).toMatchObject({
        outcome: 'unchanged',
        code: null,
        findings: expect.arrayContaining(['enrichment-failed']),
      });
      expect([await contents(database.db), await rowVersions(database.db)]).toEqual(before);
    },
  );

  it('that fails the first time is made up for the next time', async () => {
    faults.turnOn('status500', { city: CITY, scope: 'navigator' });
    expect(await harvest()).toMatchObject({ outcome: 'applied' });
    expect(await numberOf(database.db, COMMENTED)).toBe(0);
    faults.turnAllOff();
    expect((await harvest()).changed).toBeGreaterThan(10);
    expect(await numberOf(database.db, COMMENTED)).toBeGreaterThan(10);
  });
});
