import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { EXAMPLE_FEEDS, OTHER_CITY } from '../../../test/example-city.js';
import { goBackBefore } from '../../../test/migration-steps.js';
import { aProcedure, SEED_CITY, seedFeeds, seedProcedures, type SeedFeed } from '../../../test/seed-procedures.js';
import { migrate } from '../migrate.js';

const LAND: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed03',
  publisher: { id: 'pbpbpbpbp3', name: 'Land', territory: '01' },
  url: 'https://land.example',
};
const NOBODY: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed04',
  publisher: { id: 'pbpbpbpbp4', name: 'Verein', territory: null },
  url: 'https://verein.example',
};

let database: TestDatabase;

/** The schema of the release before, with what it held. */
beforeAll(async () => {
  database = await openTestDatabase();
  await goBack();
  await seedFeeds(database.db, [...EXAMPLE_FEEDS, LAND, NOBODY]);
  await seedProcedures(database.db, [
    aProcedure('0000000001', 'In der Stadt'),
    aProcedure('0000000002', 'Anderswo', { feed: OTHER_CITY.id, publisher: OTHER_CITY.publisher.id, territories: [] }),
    aProcedure('0000000003', 'Im Land', { feed: LAND.id, publisher: LAND.publisher.id, territories: ['01'] }),
    aProcedure('0000000004', 'Irgendwo', { feed: NOBODY.id, publisher: NOBODY.publisher.id, territories: [] }),
  ]);
  await holdOne();
});
afterAll(async () => {
  await migrate(database.source);
  await database.truncate();
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000004, database);

async function holdOne(): Promise<void> {
  const { db } = database;
  await db.execute(
    `insert into run (id, feed_id, started_at, requested) values ('rnrnrnrnr1', 'feedfeed01', '2026-03-10', false)`,
    [],
  );
  await db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, facts, opened_at)
     values ('qrqrqrqrq1', 'feedfeed01', 'rnrnrnrnr1', 'ids-changed', 'run', '{}', '2026-03-10')`,
    [],
  );
  await db.execute(
    `insert into held_record (quarantine_id, source_id, action, procedure_id, derived)
     values ('qrqrqrqrq1', 'v1', 'put', 'prprprprp1', '{"slug": "v1"}'), ('qrqrqrqrq1', 'v2', 'remove', 'prprprprp2', null)`,
    [],
  );
}

const Row = z.object({
  id: z.string(),
  territories: z.array(z.string()),
  territory_key: z.string().nullable(),
  territory_method: z.string().nullable(),
  territory_confidence: z.string().nullable(),
});

describe('an upgraded database', () => {
  it('gives every procedure the area of its publisher, and how sure that is', async () => {
    expect(await migrate(database.source)).toContain('Territories1764000000004');
    const rows = await database.db.query(
      'select id, territories, territory_key, territory_method, territory_confidence from procedure order by id',
      [],
      Row,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['0000000001', ['02000000'], '02000000', 'publisher', 'high'],
      ['0000000002', ['03152012'], '03152012', 'publisher', 'high'],
      ['0000000003', ['01'], '01', 'publisher', 'low'],
      ['0000000004', [], null, null, null],
    ]);
  });

  it('keeps the area with what a person may still confirm', async () => {
    const rows = await database.db.query(
      'select derived from held_record order by source_id',
      [],
      z.object({ derived: z.unknown() }),
    );
    expect(rows.map(({ derived }) => derived)).toEqual([
      { slug: 'v1', territory: { key: '02000000', method: 'publisher', confidence: 'high' } },
      null,
    ]);
  });

  it('accepts no half of a link', async () => {
    const half = database.db.execute(`update procedure set territory_method = null where id = '0000000001'`, []);
    await expect(half).rejects.toThrow('procedure_territory');
  });

  it('goes back to the release before, and forward again', async () => {
    await goBack();
    const columns = await database.db.query(
      `select column_name as id from information_schema.columns
       where table_name = 'procedure' and column_name like 'territory%'`,
      [],
      z.object({ id: z.string() }),
    );
    expect(columns).toEqual([]);
    expect(await migrate(database.source)).toContain('Territories1764000000004');
  });
});
