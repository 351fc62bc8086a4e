import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcedureDetail, ProcedureList } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 53.5],
      [10.02, 53.5],
      [10.02, 53.52],
      [10, 53.52],
      [10, 53.5],
    ],
  ],
};

const procedures = [
  aProcedure('0000000001', 'Radweg an der Grünstraße', {
    phases: [phase('2026-03-01', '2026-03-20')],
    geometry: square,
    contributions: 19,
    events: [
      { title: 'Vorbei', start: '2026-03-02T18:00:00+01:00', end: null, place: null, url: null },
      { title: 'Rundgang', start: '2026-03-12T18:00:00+01:00', end: null, place: 'Rathaus', url: null },
    ],
  }),
  aProcedure('0000000002', 'Bürgerhaushalt', {
    phases: [phase('2026-03-01', '2026-03-12')],
    kind: 'formal',
    topics: ['budget', 'democracy'],
    geometry: { type: 'Point', coordinates: [9.99, 53.55] },
    createdAt: '2026-02-01T00:00:00Z',
  }),
  aProcedure('0000000003', 'Spielplatz Süd', {
    phases: [phase('2026-04-01', '2026-04-30')],
    topics: ['children-youth'],
  }),
  aProcedure('0000000004', 'Quartier Nord', {
    phases: [phase('2025-01-01', '2025-02-01')],
    topics: ['housing'],
    territories: ['03152012'],
    lifecycle: 'archived',
    goneAt: '2025-06-01T00:00:00Z',
    changedAt: '2026-03-05T00:00:00Z',
  }),
  aProcedure('0000000005', 'Entwurf', { phases: [phase('2026-05-01', null)], showsPlanned: false }),
  aProcedure('0000000006', 'Zurückgezogen', { lifecycle: 'withdrawn' }),
  aProcedure('0000000007', 'Doppelt', { lifecycle: 'merged', mergedInto: '0000000001' }),
  aProcedure('0000000008', 'Ohne Daten', {}),
];

let database: TestDatabase;
let reading: ReadingApp;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [SEED_CITY]);
  await seedProcedures(database.db, procedures);
  reading = await openReadingApp(database.db);
});

afterAll(async () => {
  await reading.close();
  await database.close();
  expect(reading.logged).toEqual([]);
});

const list = async (query = ''): Promise<ProcedureList> =>
  ProcedureList.parse(await reading.json(`/api/v1/procedures${query}`));
const ids = async (query = ''): Promise<readonly string[]> => (await list(query)).items.map(({ id }) => id.slice(-1));

describe('GET /api/v1/procedures', () => {
  it('lists by deadline: what ends first, then what starts next, then what ended last', async () => {
    expect(await ids()).toEqual(['2', '1', '3', '4', '8']);
  });

  it('tells a procedure in the shape of the contract', async () => {
    const { items, count, next } = await list('?q=radweg');
    expect(count).toEqual({ value: 1, exact: true });
    expect(next).toBeNull();
    expect(items[0]).toMatchSnapshot();
  });
});

describe('GET /api/v1/procedures/{id}', () => {
  it('tells the whole record', async () => {
    const detail = ProcedureDetail.parse(await reading.json('/api/v1/procedures/0000000001'));
    expect(detail.sources[0]?.feed.url).toBe('https://beteiligung.example/dipas-pds/projects?token=…&version=3');
  });
});
