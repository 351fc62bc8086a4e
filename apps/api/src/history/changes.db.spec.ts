import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeList, ProcedureDetail } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { aProcedure, phase, SEED_CITY, seedFeeds, seedProcedures, type SeedFeed } from '../../test/seed-procedures.js';

const TOWN: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed02',
  publisher: { id: 'pbpbpbpbp2', name: 'Beispielstadt', territory: null },
  url: 'https://beispiel.example/list',
};

let database: TestDatabase;
let reading: ReadingApp;
beforeAll(async () => {
  database = await openTestDatabase();
  reading = await openReadingApp(database.db);
});
afterAll(async () => {
  expect(reading.logged).toEqual([]);
  await reading.close();
  await database.close();
});

beforeEach(async () => {
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY, TOWN]);
  await seedProcedures(database.db, [
    aProcedure('0000000001', 'Park', { phases: [phase('2026-03-01', '2026-03-15')] }),
    aProcedure('0000000002', 'Markt', {
      feed: TOWN.id,
      publisher: TOWN.publisher.id,
      createdAt: '2026-02-01T00:00:00Z',
    }),
    aProcedure('0000000003', 'Entwurf', { showsPlanned: false, phases: [phase('2026-04-01', '2026-04-30')] }),
  ]);
});

/** Changes procedures at an instant. */
async function at(instant: string, ...statements: readonly string[]): Promise<void> {
  await database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('navigator.now', $1, true)`, [instant]);
    for (const sql of statements) await tx.execute(sql, []);
    await tx.execute('update data_version set version = version + 1', []);
  });
}

const longer = JSON.stringify([phase('2026-03-01', '2026-03-31')]);
const EXTEND = `update procedure set phases = '${longer}', public_ranges = '{[2026-02-28 23:00Z,2026-03-31 22:00Z)}' where id = '0000000001'`;

const list = async (query = ''): Promise<ChangeList> => ChangeList.parse(await reading.json(`/api/v1/changes${query}`));
const told = async (query = ''): Promise<readonly string[]> =>
  (await list(query)).items.map(({ text, procedure }) => `${text.de}: ${procedure.title ?? '-'}`);

describe('GET /api/v1/changes', () => {
  it('tells what became of procedures, newest first, and that they came', async () => {
    await at('2026-03-05T10:00:00Z', EXTEND);
    await at('2026-03-06T10:00:00Z', `update procedure set title = 'Großer Markt' where title = 'Markt'`);
    await at('2026-03-07T10:00:00Z', `update procedure set lifecycle = 'missing' where id = '0000000002'`);
    expect(await told()).toEqual([
      'Nicht mehr in der Quelle: Großer Markt',
      'Geändert: Titel: Großer Markt',
      'Frist verlängert bis 31.03.2026 (zuvor 15.03.2026): Park',
      'Neu: Großer Markt',
      'Neu: Park',
    ]);
    expect((await list()).items[1]).toMatchObject({
      at: '2026-03-06T10:00:00.000Z',
      kind: 'changed',
      fields: [{ field: 'title', from: 'Markt', to: 'Großer Markt' }],
      procedure: { id: '0000000002', publisher: { name: 'Beispielstadt' }, feed: { id: TOWN.id } },
    });
    expect((await list()).items[2]?.fields).toContainEqual({
      field: 'phases',
      from: '2026-03-01/2026-03-15',
      to: '2026-03-01/2026-03-31',
    });
  });

  it('begins at a day or an instant, and keeps to feeds and publishers', async () => {
    await at('2026-03-05T10:00:00Z', EXTEND);
    expect(await told('?since=2026-02-01')).toHaveLength(2);
    expect(await told('?since=2026-03-05T10:00:00.001Z')).toEqual([]);
    expect(await told(`?feed=${TOWN.id}`)).toEqual(['Neu: Markt']);
    expect(await told(`?publisher=${SEED_CITY.publisher.id}&since=2026-03-01`)).toHaveLength(1);
  });

  it('is told page by page, nothing twice and nothing left out, also within one instant', async () => {
    await at('2026-03-05T10:00:00Z', `update procedure set place = 'hier' where id <> '0000000003'`);
    const whole = await told();
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: ChangeList = await list(`?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      pages.push(...page.items.map(({ text, procedure }) => `${text.de}: ${procedure.title ?? '-'}`));
      next = page.next;
    }
    expect(pages).toEqual(whole);
    expect(pages).toHaveLength(4);
  });

  it('keeps the title of what was withdrawn to itself, and all that was said of it before', async () => {
    await at(
      '2026-03-05T10:00:00Z',
      `update procedure set title = 'Herr Mustermann', slug = 'herr-mustermann' where id = '0000000002'`,
    );
    await at('2026-03-06T10:00:00Z', `update procedure set lifecycle = 'withdrawn' where id = '0000000002'`);
    expect(await told(`?feed=${TOWN.id}`)).toEqual(['Zurückgezogen: -']);
    expect(JSON.stringify(await list())).not.toMatch(/mustermann/i);
  });

  it('tells that one was joined with another, and nothing else of it', async () => {
    await at(
      '2026-03-06T10:00:00Z',
      `update procedure set lifecycle = 'merged', merged_into = '0000000001' where id = '0000000002'`,
    );
    await at('2026-03-07T10:00:00Z', `update procedure set place = 'hier' where id = '0000000002'`);
    expect(await told(`?feed=${TOWN.id}`)).toEqual([
      'Mit demselben Verfahren aus einer anderen Quelle zusammengeführt: Markt',
    ]);
  });

  it('says nothing of a draft before it begins', async () => {
    await at('2026-03-05T10:00:00Z', `update procedure set place = 'hier' where id = '0000000003'`);
    expect((await told()).join()).not.toContain('Entwurf');
    reading.clock.set('2026-04-02T12:00:00Z');
    expect((await told()).join()).toContain('Entwurf');
    reading.clock.set('2026-03-10T12:00:00Z');
  });

  it('has an ETag that changes with a change', async () => {
    const tag = async (): Promise<string | null> => (await reading.get('/api/v1/changes')).headers.get('etag');
    const before = await tag();
    expect(await tag()).toBe(before);
    await at('2026-03-05T10:00:00Z', EXTEND);
    expect(await tag()).not.toBe(before);
  });

  it.each(['?since=yesterday', '?cursor=zz', '?limit=201', '?feed=x', '?colour=red'])('refuses %s', async (query) => {
    expect((await reading.get(`/api/v1/changes${query}`)).status).toBe(400);
  });

  it('is an Atom feed too, with an entry of its own for each change', async () => {
    await at('2026-03-05T10:00:00Z', EXTEND);
    await at('2026-03-06T10:00:00Z', `update procedure set place = '<b>' where id = '0000000001'`);
    const answer = await reading.get('/api/v1/changes.atom?lang=en');
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    const text = await answer.text();
    expect(text).toContain('Deadline extended to 31 March 2026 (was 15 March 2026): Park');
    expect(new Set(text.match(/<id>[^<]*<\/id>/g)).size).toBe(1 + (await told()).length);
  });
});

describe('a moved deadline', () => {
  const park = async (): Promise<ProcedureDetail> =>
    ProcedureDetail.parse(await reading.json('/api/v1/procedures/0000000001'));

  it('stands with the procedure, in its history, and in subscriptions', async () => {
    expect((await park()).deadlineMoved).toBeNull();
    await at(
      '2026-03-05T10:00:00Z',
      EXTEND,
      `update procedure set changed_at = '2026-03-05T10:00:00Z' where id = '0000000001'`,
    );
    const { deadlineMoved, end, history } = await park();
    expect({ deadlineMoved, end }).toEqual({
      deadlineMoved: { was: '2026-03-15', movedAt: '2026-03-05T10:00:00.000Z' },
      end: '2026-03-31',
    });
    expect(history.changes.map(({ kind }) => kind)).toEqual(['deadlineMoved', 'added']);
    for (const ending of ['atom', 'json', 'ics']) {
      const text = await (await reading.get(`/api/v1/procedures.${ending}`)).text();
      expect(text.replace(/\r\n /g, '')).toContain('Frist verlängert bis 31.03.2026 (zuvor 15.03.2026)');
    }
    const calendar = await (await reading.get('/api/v1/procedures.ics')).text();
    expect(calendar).toContain('SUMMARY:Frist verlängert: Park');
    expect(calendar).toContain('LAST-MODIFIED:20260305T100000Z');
  });

  it('is told until a week after the new one, and changes every ETag when it is told no more', async () => {
    await at('2026-03-05T10:00:00Z', EXTEND);
    const tag = async (): Promise<string | null> => (await reading.get('/api/v1/procedures')).headers.get('etag');
    reading.clock.set('2026-04-07T21:59:59Z');
    const before = await tag();
    expect((await park()).deadlineMoved).not.toBeNull();
    reading.clock.set('2026-04-07T22:00:00Z');
    expect((await park()).deadlineMoved).toBeNull();
    expect(await tag()).not.toBe(before);
    reading.clock.set('2026-03-10T12:00:00Z');
  });

  it('is told no more when another phase is the one that matters', async () => {
    await at('2026-03-05T10:00:00Z', EXTEND);
    await at('2026-03-06T10:00:00Z', `update procedure set public_ranges = '{[2026-02-28 23:00Z,2026-04-30 22:00Z)}'`);
    expect((await park()).deadlineMoved).toBeNull();
  });
});

describe('the history of a procedure', () => {
  it('has its counts by day, oldest first', async () => {
    await at('2026-03-05T10:00:00Z', `update procedure set contributions = 3`);
    await at('2026-03-06T10:00:00Z', `update procedure set contributions = 8, comments = 1`);
    const { history } = ProcedureDetail.parse(await reading.json('/api/v1/procedures/0000000001'));
    expect(history.counts).toEqual([
      { day: '2026-03-05', contributions: 3, comments: null, participants: null },
      { day: '2026-03-06', contributions: 8, comments: 1, participants: null },
    ]);
    expect(history.changes.map(({ kind }) => kind)).toEqual(['added']);
  });
});
