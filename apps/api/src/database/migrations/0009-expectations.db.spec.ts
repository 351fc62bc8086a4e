import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { EXAMPLE_FEEDS } from '../../../test/example-city.js';
import { goBackBefore } from '../../../test/migration-steps.js';
import { seedFeeds } from '../../../test/seed-procedures.js';
import { migrate } from '../migrate.js';

const NAME = 'Expectations1764000000009';
const [FEED] = EXAMPLE_FEEDS;
let database: TestDatabase;

/** A feed with three decided quarantines, as this release leaves them. */
beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, EXAMPLE_FEEDS);
  await database.db.execute(
    `insert into run (id, feed_id, started_at, requested) values ('run0000001', $1, now(), false)`,
    [FEED?.id],
  );
  await database.db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, state, facts, opened_at)
     select 'q-' || reason, $1, 'run0000001', reason, 'run', 'rejected', '{}', now()
     from unnest(array['empty', 'ids-changed', 'dates-shifted']) as reason`,
    [FEED?.id],
  );
  await database.db.execute(
    `insert into held_record (quarantine_id, source_id, action, procedure_id, replaces)
     values ('q-ids-changed', 'new', 'put', '0000000000', 'old')`,
    [],
  );
});
afterAll(async () => {
  await migrate(database.source);
  await database.truncate();
  await database.close();
});

/** To the release before. */
const goBack = (): Promise<void> => goBackBefore(1764000000009, database);

const expectations = (told: string): Promise<unknown> =>
  database.db.execute('update feed set expectations = $2::jsonb where id = $1', [FEED?.id, told]);

describe('what is expected of a feed', () => {
  it('says all three or nothing', async () => {
    await expectations('{"min": 5, "max": null, "quietMonths": []}');
    for (const told of ['{"min": 5}', '[]', '5']) await expect(expectations(told)).rejects.toThrow();
  });
});

describe('the release before', () => {
  it('is left only what it can decide, and goes forward again', async () => {
    await goBack();
    const left = await database.db.query('select id from quarantine', [], z.object({ id: z.string() }));
    expect(left).toEqual([{ id: 'q-empty' }]);
    expect(await migrate(database.source)).toContain(NAME);
  });
});
