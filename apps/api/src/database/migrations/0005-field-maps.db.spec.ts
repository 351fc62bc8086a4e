import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { EXAMPLE_FEEDS } from '../../../test/example-city.js';
import { goBackBefore } from '../../../test/migration-steps.js';
import { seedFeeds } from '../../../test/seed-procedures.js';
import { migrate } from '../migrate.js';

const NAME = 'FieldMaps1764000000005';
let database: TestDatabase;

/** The schema of the release before, with its feeds. */
beforeAll(async () => {
  database = await openTestDatabase();
  await goBack();
  await seedFeeds(database.db, EXAMPLE_FEEDS);
});
afterAll(async () => {
  await migrate(database.source);
  await database.truncate();
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000005, database);

describe('an upgraded database', () => {
  it('has feeds without a map', async () => {
    expect(await migrate(database.source)).toContain(NAME);
    const maps = await database.db.query('select map from feed', [], z.object({ map: z.null() }));
    expect(maps).toHaveLength(EXAMPLE_FEEDS.length);
  });

  it.each(['[]', '"titel"', 'null'])('takes no %s for a map', async (map) => {
    const odd = database.db.execute('update feed set map = $1::jsonb', [map]);
    await expect(odd).rejects.toThrow('feed_map_check');
  });

  it('goes back to the release before with its feeds, and forward again', async () => {
    await database.db.execute(`update feed set map = '{"title": "qx1"}'`, []);
    await goBack();
    const feeds = await database.db.query(
      'select to_jsonb(f) as feed from feed f',
      [],
      z.object({ feed: z.unknown() }),
    );
    expect(feeds).toHaveLength(EXAMPLE_FEEDS.length);
    expect(JSON.stringify(feeds)).not.toContain('"map"');
    expect(await migrate(database.source)).toContain(NAME);
  });
});
