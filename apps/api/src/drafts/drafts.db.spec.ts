import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_RETENTION, DraftSecret, EMPTY_DRAFT, FeedId } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { StoppedClock } from '../../test/reading-app.js';
import { Forgetting } from '../retention/retention.js';
import { DRAFTS_AN_HOUR, KeptDrafts } from './kept-drafts.js';

const TYPED = { ...EMPTY_DRAFT, address: 'mitreden.example', email: 'erika@stadt.example', name: '„Süd“ \\N' };
const FEED = FeedId.parse('feed000001');
const ASKER = '192.0.2.1';

let database: TestDatabase;
let clock: StoppedClock;
let drafts: KeptDrafts;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.truncate();
  clock = new StoppedClock('2026-03-10T12:00:00Z');
  drafts = new KeptDrafts(database.db, clock);
});
afterAll(() => database.close());

async function begun(): Promise<DraftSecret> {
  return DraftSecret.parse(await drafts.begin(TYPED, ASKER));
}

const rows = async (): Promise<string> => {
  const found = await database.db.query('select d::text as row from draft d', [], z.object({ row: z.string() }));
  return found.map(({ row }) => row).join();
};

describe('a draft', () => {
  it('holds what was typed, right or wrong, under a secret of which only the hash is kept', async () => {
    const secret = await begun();
    expect(await drafts.look(secret)).toEqual({ kind: 'open', fields: TYPED });
    expect(await rows()).not.toContain(secret);
  });

  it('changes field by field, so that two tabs take nothing from each other', async () => {
    const secret = await begun();
    await Promise.all([
      drafts.change(secret, { licence: 'CC0-1.0' }),
      drafts.change(secret, { domain: 'stadt.example' }),
    ]);
    expect(await drafts.look(secret)).toMatchObject({
      fields: { ...TYPED, licence: 'CC0-1.0', domain: 'stadt.example' },
    });
  });

  it('is nobody’s without its secret', async () => {
    await begun();
    const guessed = DraftSecret.parse('a'.repeat(43));
    expect([await drafts.look(guessed), await drafts.look('1'), await drafts.look('')]).toEqual([null, null, null]);
    expect(await drafts.change(guessed, { name: 'Fremd' })).toBeNull();
  });

  it('loses what was typed once it is registered, and leads to the registration from then on', async () => {
    const secret = await begun();
    await drafts.registered(secret, FEED);
    expect(await drafts.look(secret)).toEqual({ kind: 'registered', feed: FEED });
    expect(await drafts.change(secret, { name: 'Noch einmal' })).toBeNull();
    expect(await rows()).not.toMatch(/erika|mitreden/);
  });

  it('lasts seven days from its last change, and is then erased with the address in it', async () => {
    const secret = await begun();
    clock.set('2026-03-17T11:59:00Z');
    await drafts.change(secret, { licence: 'CC0-1.0' });
    clock.set('2026-03-24T11:58:00Z');
    await forget();
    expect(await drafts.look(secret)).toMatchObject({ kind: 'open' });
    clock.set('2026-03-24T12:00:00Z');
    expect(await drafts.look(secret)).toBeNull();
    expect(await drafts.change(secret, { name: 'Zu spät' })).toBeNull();
    await forget();
    expect(await rows()).toBe('');
  });

  it('is begun only so often from one network, that nobody fills the table', async () => {
    for (let count = 0; count < DRAFTS_AN_HOUR; count += 1) await begun();
    expect(await drafts.begin(TYPED, ASKER)).toBeNull();
    expect(await drafts.begin(TYPED, '198.51.100.7')).not.toBeNull();
  });
});

async function forget(): Promise<void> {
  await new Forgetting(database.db, clock, { times: DEFAULT_RETENTION }).forget();
}
