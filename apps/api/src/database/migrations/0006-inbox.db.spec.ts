import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { EXAMPLE_FEEDS } from '../../../test/example-city.js';
import { goBackBefore } from '../../../test/migration-steps.js';
import { seedFeeds } from '../../../test/seed-procedures.js';
import { migrate } from '../migrate.js';

const NAME = 'Inbox1764000000006';
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
const goBack = (): Promise<void> => goBackBefore(1764000000006, database);

const states = async (): Promise<readonly string[]> =>
  (
    await database.db.query('select state from feed where url like $1', ['inbox:%'], z.object({ state: z.string() }))
  ).map(({ state }) => state);

describe('an upgraded database', () => {
  it('has feeds without a credential, and no senders', async () => {
    expect(await migrate(database.source)).toContain(NAME);
    const kept = await database.db.query('select credential from feed', [], z.object({ credential: z.null() }));
    expect(kept).toHaveLength(EXAMPLE_FEEDS.length);
    expect(await database.db.query('select id from inbox_sender', [], z.object({}))).toEqual([]);
  });

  it('keeps a message once per sender, and forgets it with its sender', async () => {
    await addSender();
    await addMessage('m1');
    await expect(addMessage('m1')).rejects.toThrow('inbox_message_sender_id_message_id_key');
    await database.db.execute('delete from inbox_sender', []);
    expect(await database.db.query('select number from inbox_message', [], z.object({}))).toEqual([]);
  });

  it('goes back to the release before, where nobody can read what senders brought, and forward again', async () => {
    await addSender();
    await goBack();
    expect(await states()).toEqual(['paused']);
    expect(await migrate(database.source)).toContain(NAME);
  });
});

async function addSender(): Promise<void> {
  const [feed] = EXAMPLE_FEEDS;
  await database.db.execute(`update feed set url = 'inbox:s', state = 'live' where id = $1`, [feed?.id]);
  await database.db.execute(`insert into inbox_sender values ('s', 'Stadt', $1, 'hash', now(), now())`, [feed?.id]);
}

async function addMessage(id: string): Promise<void> {
  await database.db.execute(
    `insert into inbox_message (sender_id, message_id, digest, type, created_at, received_at)
     values ('s', $1, '', '0451', now(), now())`,
    [id],
  );
}
