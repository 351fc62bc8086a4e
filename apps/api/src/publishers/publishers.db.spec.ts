import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublisherDetail, PublisherList } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { EXAMPLES, EXAMPLE_FEEDS } from '../../test/example-city.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures, type SeedFeed } from '../../test/seed-procedures.js';

const DEMO_CITY: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed0d',
  publisher: { id: 'pbpbpbpbpd', name: 'Lindenhafen', territory: '99001000' },
  url: 'demo://lindenhafen/dipas-pds/projects',
  isDemo: true,
};

/** Registered by the operator, never harvested: it has no procedures yet. */
const NEW_CITY: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed03',
  publisher: { id: 'pbpbpbpbp3', name: 'Zeven', territory: null },
  url: 'https://zeven.example/api',
  lastCompleteAt: null,
  lastAppliedAt: null,
};

/** Waits for the operator: nobody sees it. */
const PROPOSED_CITY: SeedFeed = {
  ...NEW_CITY,
  id: 'feedfeed04',
  publisher: { id: 'pbpbpbpbp4', name: 'Bremen', territory: '04011000' },
  url: 'https://bremen.example/api',
  state: 'proposed',
};

let database: TestDatabase;
let reading: ReadingApp;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedFeeds(database.db, [...EXAMPLE_FEEDS, DEMO_CITY, NEW_CITY, PROPOSED_CITY]);
  await seedProcedures(database.db, [
    ...EXAMPLES,
    aProcedure('000000000d', 'Erfunden', {
      feed: DEMO_CITY.id,
      publisher: DEMO_CITY.publisher.id,
      territories: ['99001000'],
      phases: [phase('2026-03-01', '2026-03-20')],
    }),
  ]);
  reading = await openReadingApp(database.db);
});
afterAll(async () => {
  await reading.close();
  await database.close();
  expect(reading.logged).toEqual([]);
});

const list = async (app = reading): Promise<PublisherList> => PublisherList.parse(await app.json('/api/v1/publishers'));

describe('GET /api/v1/publishers', () => {
  it('names everybody with a feed or procedures in German order, and nobody who waits for the operator', async () => {
    const { items, next } = await list();
    expect(items.map(({ name }) => name)).toEqual(['Ährenfeld', 'Musterstadt', 'Zeven']);
    expect(next).toBeNull();
  });

  it('tells area, Land and residents with their day where the lists know the key', async () => {
    const musterstadt = (await list()).items.find(({ name }) => name === 'Musterstadt');
    expect(musterstadt?.territory).toEqual({
      key: '02000000',
      name: 'Hamburg',
      state: 'Hamburg',
      population: { value: 1_841_179, date: '2018-12-31' },
    });
  });

  it('keeps a key that no list knows, with the name of its publisher and without residents', async () => {
    const { items } = await list();
    expect(items[0]?.territory).toEqual({
      key: '03152012',
      name: 'Ährenfeld',
      state: 'Niedersachsen',
      population: null,
    });
    expect(items[2]?.territory).toBeNull();
  });

  it('counts what can be seen by status: no draft, nothing withdrawn or merged', async () => {
    const { items } = await list();
    const none = { open: 0, planned: 0, evaluating: 0, closed: 0, cancelled: 0, unknown: 0 };
    expect(items.map(({ name, procedures }) => [name, procedures])).toEqual([
      ['Ährenfeld', { ...none, closed: 1 }],
      ['Musterstadt', { ...none, open: 2, planned: 1, unknown: 1 }],
      ['Zeven', none],
    ]);
    expect(items.map(({ feeds }) => feeds)).toEqual([1, 1, 1]);
  });

  it('shows imaginary cities where the demonstration does, and says that they are', async () => {
    const withDemo = await openReadingApp(database.db, 'on');
    const { items } = await list(withDemo);
    await withDemo.close();
    expect(items.map(({ name, isDemo }) => [name, isDemo])).toEqual([
      ['Ährenfeld', false],
      ['Lindenhafen', true],
      ['Musterstadt', false],
      ['Zeven', false],
    ]);
    expect(items[1]?.territory).toMatchObject({ key: '99001000', name: 'Lindenhafen', state: null });
    expect(items[1]?.territory?.population?.value).toBe(318_400);
  });

  it('answers a known edition without a body, and a new one when a procedure opens', async () => {
    const first = await reading.get('/api/v1/publishers');
    await first.arrayBuffer();
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await reading.get('/api/v1/publishers', known)).status).toBe(304);
    reading.clock.set('2026-04-01T12:00:00Z');
    const later = await reading.get('/api/v1/publishers', known);
    reading.clock.set('2026-03-10T12:00:00Z');
    expect(later.status).toBe(200);
    const { items } = PublisherList.parse(await later.json());
    expect(items[1]?.procedures).toMatchObject({ open: 1, planned: 0 });
  });
});

describe('GET /api/v1/publishers/{id}', () => {
  it('tells the feeds behind it with their health', async () => {
    const detail = PublisherDetail.parse(await reading.json('/api/v1/publishers/pbpbpbpbp1'));
    expect(detail).toMatchObject({ name: 'Musterstadt', procedures: { open: 2 }, isDemo: false });
    expect(detail.feeds.map(({ id, procedures }) => [id, procedures])).toEqual([['feedfeed01', 4]]);
  });

  it('counts a feed of somebody else that brings its procedures', async () => {
    await database.db.execute(`update procedure set publisher_id = 'pbpbpbpbp3' where id = '0000000001'`, []);
    const detail = PublisherDetail.parse(await reading.json('/api/v1/publishers/pbpbpbpbp3'));
    await database.db.execute(`update procedure set publisher_id = 'pbpbpbpbp1' where id = '0000000001'`, []);
    expect(detail.feeds.map(({ id }) => id).toSorted()).toEqual(['feedfeed01', 'feedfeed03']);
    expect(detail.procedures.open).toBe(1);
  });

  it.each([
    ['nobody bears', 'zzzzzzzzzz'],
    ['is malformed', 'hamburg'],
    ['belongs to an imaginary city that is hidden', 'pbpbpbpbpd'],
    ['belongs to a proposal', 'pbpbpbpbp4'],
  ])('is 404 as a problem for an id that %s', async (_, id) => {
    const answer = await reading.get(`/api/v1/publishers/${id}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  });
});
