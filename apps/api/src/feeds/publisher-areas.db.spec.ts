import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedId, PublisherId } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { newFeed, startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { aProcedure, SEED_CITY, seedFeeds, seedProcedures, type SeedFeed } from '../../test/seed-procedures.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => database.truncate());
afterAll(() => database.close());

const started = async (work: (harvesting: Harvesting) => Promise<void> = () => Promise.resolve()): Promise<void> => {
  const harvesting = await startHarvesting(database.db);
  await work(harvesting).finally(() => harvesting.close());
};
const keys = async (): Promise<readonly (readonly [string, string | null])[]> => {
  const rows = await database.db.query(
    'select name, territory_key as key from publisher order by name',
    [],
    z.object({ name: z.string(), key: z.string().nullable() }),
  );
  return rows.map(({ name, key }) => [name, key]);
};
const named = (name: string, territoryKey: string | null = null): object => ({
  publisher: { name, domain: null, territoryKey },
});

describe('a publisher that is registered by its name', () => {
  it('gets the key of the one municipality or Land of that name, else none', async () => {
    await started(async (harvesting) => {
      await harvesting.register('https://a.example', named('Freie und Hansestadt Hamburg'));
      await harvesting.register('https://b.example', named('Stadt Köln'));
      await harvesting.register('https://c.example', named('Neustadt'));
      await harvesting.register('https://d.example', named('Land Hessen'));
    });
    expect(await keys()).toEqual([
      ['Freie und Hansestadt Hamburg', '02000000'],
      ['Land Hessen', '06'],
      ['Neustadt', null],
      ['Stadt Köln', '05315000'],
    ]);
  });

  it('keeps a key that somebody told, whatever its name suggests', async () => {
    await started(async (harvesting) => {
      await harvesting.register('https://a.example', named('Neustadt', '06534016'));
      await harvesting.register('https://b.example', named('Neustadt'));
      await harvesting.register('https://c.example', named('Kiel', '99001000'));
      await harvesting.register('https://d.example', named('Kiel'));
    });
    expect(await keys()).toEqual([
      ['Kiel', '99001000'],
      ['Neustadt', '06534016'],
    ]);
  });

  it('takes a key that is told later', async () => {
    await started(async (harvesting) => {
      await harvesting.register('https://a.example', named('Neustadt'));
      await harvesting.register('https://b.example', named('Neustadt', '06534016'));
    });
    expect(await keys()).toEqual([['Neustadt', '06534016']]);
  });

  it('takes its procedures along to a key that is told later (F42)', async () => {
    await started(async (harvesting) => {
      await harvesting.register('https://a.example', named('Neustadt', '06534016'));
      const [publisher] = await database.db.query('select id from publisher', [], z.object({ id: PublisherId }));
      const [feed] = await database.db.query('select id from feed', [], z.object({ id: FeedId }));
      if (!publisher || !feed) throw new Error('nothing was registered');
      const own = { feed: feed.id, publisher: publisher.id, territories: ['06534016'] };
      await seedProcedures(database.db, [aProcedure('0000000001', 'Ort', own), aProcedure('0000000002', 'Weg', own)]);
      await database.db.execute(
        `update procedure set territory_key = '06534016', territory_confidence = 'high',
         territory_method = case id when '0000000001' then 'publisher' else 'name' end`,
        [],
      );
      await harvesting.register('https://b.example', named('Neustadt', '01062001'));
    });
    const placed = await database.db.query(
      'select territory_key as key, territories from procedure order by id',
      [],
      z.object({ key: z.string(), territories: z.array(z.string()) }),
    );
    expect(placed).toEqual([
      { key: '01062001', territories: ['01062001'] },
      { key: '06534016', territories: ['06534016'] },
    ]);
  });
});

describe('a publisher from before its area was known', () => {
  const KIEL: SeedFeed = {
    ...SEED_CITY,
    publisher: { id: 'pbpbpbpbp1', name: 'Landeshauptstadt Kiel', territory: null },
  };
  const CLUB: SeedFeed = {
    ...SEED_CITY,
    id: 'feedfeed02',
    publisher: { id: 'pbpbpbpbp2', name: 'Bürgerverein', territory: null },
    url: newFeed('https://b.example').url.href,
  };
  const version = async (): Promise<number | undefined> => {
    const rows = await database.db.query('select version from data_version', [], z.object({ version: z.int() }));
    return rows[0]?.version;
  };

  beforeEach(async () => {
    await seedFeeds(database.db, [KIEL, CLUB]);
    await seedProcedures(database.db, [
      aProcedure('0000000001', 'Ohne Gebiet', { territories: [] }),
      aProcedure('0000000002', 'Mit eigenem Gebiet', { territories: ['01062001'] }),
      aProcedure('0000000003', 'Im Verein', { feed: CLUB.id, publisher: CLUB.publisher.id, territories: [] }),
    ]);
    await database.db.execute(
      `update procedure set territory_key = '01062001', territory_method = 'key', territory_confidence = 'high'
       where id = '0000000002'`,
      [],
    );
  });

  it('gets it at the next start, and its procedures that stand nowhere else with it', async () => {
    await started();
    expect(await keys()).toEqual([
      ['Bürgerverein', null],
      ['Landeshauptstadt Kiel', '01002000'],
    ]);
    const rows = await database.db.query(
      'select id, territories, territory_key as key, territory_method as method, territory_confidence as trust from procedure order by id',
      [],
      z.record(z.string(), z.unknown()),
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['0000000001', ['01002000'], '01002000', 'publisher', 'high'],
      ['0000000002', ['01062001'], '01062001', 'key', 'high'],
      ['0000000003', [], null, null, null],
    ]);
  });

  it('makes answers new once, and changes nothing at the start after', async () => {
    const before = (await version()) ?? NaN;
    await started();
    expect(await version()).toBe(before + 1);
    await started();
    expect(await version()).toBe(before + 1);
  });
});
