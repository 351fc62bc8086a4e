import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

jest.setTimeout(30_000);

let database: TestDatabase;
let reading: ReadingApp;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [{ ...SEED_CITY, isDemo: true }]);
  await seedProcedures(database.db, [aProcedure('00000000d1', 'Weg', { phases: [phase(null, '2026-03-20')] })]);
  reading = await openReadingApp(database.db);
});

afterAll(async () => {
  await reading.close();
  await database.close();
});

describe('what is taken away while the demonstration shows', () => {
  it.each([
    ['atom', 'Beteiligungsverfahren (Vorführung mit erfundenen Städten): offen'],
    ['json', 'Beteiligungsverfahren (Vorführung mit erfundenen Städten): offen'],
    ['ics', 'X-WR-CALNAME:Beteiligungsverfahren (Vorführung mit erfundenen'],
  ])('says so: %s', async (ending, title) => {
    expect(await (await reading.get(`/api/v1/procedures.${ending}?status=open`)).text()).toContain(title);
  });

  it('says so: xlsx', async () => {
    const answer = await reading.get('/api/v1/procedures.xlsx?lang=en');
    const book = await new ExcelJS.Workbook().xlsx.load(await answer.arrayBuffer());
    expect(book.worksheets[1]?.getRow(1).getCell(2).text).toBe(
      'Participation procedures from the Participation Navigator (demonstration with imaginary cities)',
    );
  });
});
