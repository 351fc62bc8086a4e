import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { EXAMPLE_FEEDS } from '../../../test/example-city.js';
import { goBackBefore } from '../../../test/migration-steps.js';
import { aProcedure, seedFeeds, seedProcedures } from '../../../test/seed-procedures.js';
import { numbersIn, titleKey } from '../../events/keys.js';
import { migrate } from '../migrate.js';

const NAME = 'Enrichment1764000000007';
const TITLES = ['Bebauungsplan „VI-140b“, Grünstraße', 'Ein Park für alle!', 'ÄRGER & Maß  12/345'];
let database: TestDatabase;

/** The schema of the release before, with its procedures. */
beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, EXAMPLE_FEEDS);
  await seedProcedures(
    database.db,
    TITLES.map((title, index) => aProcedure(`000000000${String(index)}`, title)),
  );
  await database.db.execute(
    `update source_record set record = record || '{"url": "https://Mitreden.example/Park/"}' where procedure_id = '0000000000'`,
    [],
  );
  await goBack();
});
afterAll(async () => {
  await migrate(database.source);
  await database.truncate();
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000007, database);

describe('an upgraded database', () => {
  it('knows its procedures by the keys that events are looked for by', async () => {
    expect(await migrate(database.source)).toContain(NAME);
    const rows = await database.db.query(
      'select title, title_key as key, title_numbers as numbers, level from procedure order by id',
      [],
      z.object({ title: z.string(), key: z.string(), numbers: z.array(z.string()), level: z.null() }),
    );
    expect(rows.map(({ title, key, numbers }) => [title, key, numbers.toSorted()])).toEqual(
      TITLES.map((title) => [title, keyOf(title), numbersIn(keyOf(title)).toSorted()]),
    );
    const pages = await database.db.query(
      'select page_key as page from source_record order by procedure_id',
      [],
      z.object({ page: z.string().nullable() }),
    );
    expect(pages.map(({ page }) => page)).toEqual(['mitreden.example/Park', null, null]);
  });

  it('goes back to the release before, and forward again', async () => {
    await goBack();
    expect(await migrate(database.source)).toContain(NAME);
  });
});

/** The database takes "&" for a mark, not for a word, until the record changes. */
function keyOf(title: string): string {
  return titleKey(title.replace('&', ' '));
}
