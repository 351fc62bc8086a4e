import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

let database: TestDatabase;
let reading: ReadingApp;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [{ ...SEED_CITY, isDemo: true }]);
  await seedProcedures(database.db, [aProcedure('00000000d1', 'Weg')]);
  reading = await openReadingApp(database.db);
});

afterAll(async () => {
  await reading.close();
  await database.close();
});

describe('numbers that are taken away while the demonstration shows', () => {
  it.each([
    ['de', 'Städte,Vorführung mit erfundenen Städten'],
    ['en', 'Cities,demonstration with imaginary cities'],
  ])('say so in %s', async (language, line) => {
    const text = await (await reading.get(`/api/v1/indicators/A1.csv?lang=${language}`)).text();
    expect(text.split('\r\n')).toContain(line);
  });

  it('do not once a real feed has been harvested', async () => {
    await database.db.execute('update feed set is_demo = false', []);
    expect(await (await reading.get('/api/v1/indicators/A1.csv')).text()).not.toContain('erfunden');
  });
});
