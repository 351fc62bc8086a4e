import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ProcedureList } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

let database: TestDatabase;
let reading: ReadingApp;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [SEED_CITY]);
  await seedProcedures(database.db, [
    aProcedure('0000000001', 'Park', { phases: [phase('2026-03-01', '2026-05-15')] }),
    aProcedure('0000000002', 'Alt', { lifecycle: 'archived', goneAt: '2026-02-01T00:00:00Z' }),
    aProcedure('0000000003', 'Gehalten', { confirmedAt: '2026-03-09T22:30:00Z' }),
  ]);
  reading = await openReadingApp(database.db);
});
afterAll(async () => {
  await reading.close();
  await database.close();
});
beforeEach(() => database.db.execute('update feed set interval_minutes = 60', []));

/** Since when each is unconfirmed at an instant, by id. */
async function since(instant: string): Promise<Readonly<Record<string, string | null>>> {
  reading.clock.set(instant);
  const { items } = ProcedureList.parse(await reading.json('/api/v1/procedures'));
  return Object.fromEntries(items.map(({ id, unconfirmedSince }) => [id.slice(-1), unconfirmedSince]));
}

/** The feed was last confirmed on 10 March, 7 o'clock in Berlin. */
describe('a feed that was not confirmed for long', () => {
  it('says on every record it should have when that was, from the third day on', async () => {
    expect(await since('2026-03-12T22:59:59Z')).toMatchObject({ 1: null, 2: null });
    expect(await since('2026-03-12T23:00:00Z')).toMatchObject({ 1: '2026-03-10', 2: null });
  });

  it('says so of a held record by its own confirmation', async () => {
    expect(await since('2026-03-11T22:59:59Z')).toMatchObject({ 1: null, 3: null });
    expect(await since('2026-03-11T23:00:00Z')).toMatchObject({ 1: null, 3: '2026-03-09' });
  });

  it('has three of its intervals time, across the day on which the clock changes, and less than thirty days', async () => {
    await database.db.execute('update feed set interval_minutes = 7 * 1440', []);
    expect(await since('2026-03-31T21:59:59Z')).toMatchObject({ 1: null });
    expect(await since('2026-03-31T22:00:00Z')).toMatchObject({ 1: '2026-03-10' });
    await database.db.execute('update feed set interval_minutes = 60 * 1440', []);
    expect(await since('2026-04-08T21:59:59Z')).toMatchObject({ 1: null });
    expect(await since('2026-04-08T22:00:00Z')).toMatchObject({ 1: '2026-03-10' });
  });

  it('changes the ETag exactly when it changes an answer', async () => {
    const tag = async (): Promise<string | null> => (await reading.get('/api/v1/procedures')).headers.get('etag');
    await since('2026-03-15T12:00:00Z');
    const silent = await tag();
    await database.db.execute('update feed set interval_minutes = 10 * 1440', []);
    expect(await tag()).not.toBe(silent);
    const patient = await tag();
    await database.db.execute(`update feed set last_complete_at = '2026-03-15T06:00:00Z', interval_minutes = 60`, []);
    const confirmed = await tag();
    expect([silent, patient]).not.toContain(confirmed);
    await database.db.execute(`update feed set last_complete_at = '2026-03-15T11:00:00Z'`, []);
    expect(await tag()).toBe(confirmed);
    await database.db.execute(`update feed set last_complete_at = '2026-03-10T06:00:00Z'`, []);
  });

  it('says so in files and subscriptions', async () => {
    await since('2026-03-15T12:00:00Z');
    const text = async (ending: string): Promise<string> => (await reading.get(`/api/v1/procedures.${ending}`)).text();
    expect(await text('geojson')).toContain('"unconfirmedSince":"2026-03-10"');
    expect(await text('csv')).toMatch(/Zuletzt bestätigt/);
    expect(await text('atom')).toContain('Zuletzt bestätigt am 10.03.2026.');
  });
});
