import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IndicatorResult, ProcedureDetail, ProcedureList, type FeedId, type SourceEvent } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { registerEvents, sourceEvent, tellRun } from '../../test/told-run.js';
import { MERGE_EVENTS } from './merge.sql.js';

const suite = harvestSuite();
const PLAN = pdsFeature('v1', { nameFull: 'Bebauungsplan Niendorf 92' });
const ABOUT = { names: ['Niendorf 92'] };

let reading: ReadingApp;
let city: FeedId;
let calendar: FeedId;

beforeEach(async () => {
  city = await suite.register();
  calendar = await registerEvents(suite, 'calendar');
  reading = await openReadingApp(suite.db);
  await suite.harvestList(city, [PLAN]);
});
afterEach(async () => {
  const logged = [...reading.logged];
  await reading.close();
  expect(logged).toEqual([]);
});

const tell = (...events: readonly SourceEvent[]): ReturnType<typeof tellRun> => tellRun(suite, calendar, { events });

async function listed(): Promise<ProcedureList['items'][number]> {
  const { items } = ProcedureList.parse(await reading.json('/api/v1/procedures'));
  if (!items[0]) throw new Error('nothing listed');
  return items[0];
}

async function detail(): Promise<ProcedureDetail> {
  return ProcedureDetail.parse(await reading.json(`/api/v1/procedures/${(await listed()).id}`));
}

/** What the record itself says beside what any feed of this platform does. */
async function own(told: Readonly<Record<string, unknown>>): Promise<void> {
  await suite.db.execute('update source_record set record = record || $1::jsonb', [JSON.stringify(told)]);
  const rows = await suite.db.query('select id from procedure', [], z.object({ id: z.string() }));
  await suite.db.execute(MERGE_EVENTS, [rows.map(({ id }) => id), new Date('2026-03-10T10:00:00Z')]);
}

const WALK = { title: 'Rundgang', start: '2026-03-15T10:00:00+01:00', end: null, place: 'Marktplatz', url: null };

describe('a procedure with events of another feed', () => {
  it('tells them among its own, in the order of time, and the next one in lists', async () => {
    await own({ events: [WALK, { ...WALK, title: 'Abschluss', start: '2026-03-28T10:00:00Z' }] });
    await tell(sourceEvent({ about: ABOUT }));
    expect((await detail()).events.map(({ title }) => title)).toEqual(['Rundgang', 'Bürgerversammlung', 'Abschluss']);
    expect((await listed()).nextEvent).toMatchObject({ title: 'Rundgang', place: 'Marktplatz' });
  });

  it('tells an event once that both name, in the words of its own record', async () => {
    await own({ events: [WALK] });
    const same = sourceEvent({
      about: ABOUT,
      event: { title: 'RUNDGANG!', start: '2026-03-15T09:00:00Z', place: 'Markt' },
    });
    await tell(same, { ...same, key: 'e2' });
    expect((await detail()).events).toEqual([WALK]);
  });

  it('keeps a cancelled event, marked, and calls no such event its next', async () => {
    await own({ events: [WALK] });
    await tell(sourceEvent({ about: ABOUT, event: { title: 'Rundgang', start: WALK.start, isCancelled: true } }));
    expect((await detail()).events).toEqual([{ ...WALK, isCancelled: true }]);
    expect((await listed()).nextEvent).toBeNull();
  });

  it('offers their documents behind its own, each address once', async () => {
    const file = (title: string, url: string) => ({ title, url, mediaType: null, date: null });
    await own({ documents: [file('Plan', 'https://a.example/plan.pdf')] });
    const documents = [
      file('Derselbe Plan', 'https://a.example/plan.pdf'),
      file('Protokoll', 'https://a.example/p.pdf'),
    ];
    await tell(sourceEvent({ about: ABOUT, documents }));
    expect((await detail()).documents.map(({ title }) => title)).toEqual(['Plan', 'Protokoll']);
  });

  it('has a published result where the other feed published one', async () => {
    await tell(
      sourceEvent({ about: ABOUT, kind: 'decision', result: published('https://rat.example/1', '2026-03-01') }),
    );
    expect((await listed()).result).toEqual(published('https://rat.example/1', '2026-03-01'));
    const csv = await (await reading.get('/api/v1/procedures.csv')).text();
    expect(csv).toContain('https://rat.example/1');
  });

  it.each([
    ['no share of results where its own platform can tell none', 'notReported', null],
    ['the share of results where its own platform owes one', 'notPublished', 1],
  ])('counts in %s', async (_, state, value) => {
    await suite.db.execute(
      `update procedure set public_ranges = '{[2026-01-01,2026-02-01)}', span_end = '2026-01-31'`,
      [],
    );
    await tell(sourceEvent({ about: ABOUT, result: published('https://rat.example/1', '2026-03-01') }));
    await own({ result: { state, url: null, publishedAt: null } });
    const { rows } = IndicatorResult.parse(await reading.json('/api/v1/indicators/G1'));
    expect(rows[0]?.value).toBe(value);
  });

  it('has its own result before that of others', async () => {
    await own({ result: published('https://stadt.example/ergebnis', null) });
    await tell(sourceEvent({ about: ABOUT, result: published('https://rat.example/1', '2026-03-01') }));
    expect((await listed()).result.url).toBe('https://stadt.example/ergebnis');
  });

  it('has the latest of several results', async () => {
    const result = (key: string, day: string): SourceEvent =>
      sourceEvent({ key, about: ABOUT, result: published(`https://rat.example/${key}`, day) });
    await tell(result('alt', '2026-01-01'), result('neu', '2026-02-01'), result('e3', '2025-12-01'));
    expect((await listed()).result.url).toBe('https://rat.example/neu');
  });

  it('names the other feed among its sources', async () => {
    await tell(sourceEvent({ about: ABOUT }), sourceEvent({ key: 'e0', about: ABOUT, event: { title: 'Zwei' } }));
    expect(
      (await detail()).sources.map(({ feed, sourceId, leads, licence }) => [feed.name, sourceId, leads, licence]),
    ).toEqual([
      ['Musterstadt', 'v1', true, null],
      ['calendar', 'e0', false, 'cc-by/4.0'],
    ]);
  });

  it('shows them still when its own feed changes it', async () => {
    await tell(sourceEvent({ about: ABOUT }));
    await suite.harvestList(city, [pdsFeature('v1', { nameFull: 'Bebauungsplan Niendorf 92', description: 'Neu.' })]);
    expect((await detail()).summary).toBe('Neu.');
    expect((await detail()).events.map(({ title }) => title)).toEqual(['Bürgerversammlung']);
  });

  it('shows an event that was moved at its new time only', async () => {
    await tell(sourceEvent({ about: ABOUT }));
    await tell(sourceEvent({ about: ABOUT, event: { start: '2026-03-22T18:00:00+01:00' } }));
    expect((await detail()).events.map(({ start }) => start)).toEqual(['2026-03-22T18:00:00+01:00']);
  });

  it('loses an event to the procedure that it is about by now', async () => {
    await suite.harvestList(city, [PLAN, pdsFeature('v2', { nameFull: 'Bebauungsplan Lokstedt 7' })]);
    await tell(sourceEvent({ about: ABOUT }));
    await tell(sourceEvent({ about: { names: ['Lokstedt 7'] } }));
    const { items } = ProcedureList.parse(await reading.json('/api/v1/procedures'));
    const events = items.map(({ title, nextEvent }) => [title, nextEvent?.title ?? null]);
    expect(new Map(events.map(([title, event]) => [title, event]))).toEqual(
      new Map([
        ['Bebauungsplan Niendorf 92', null],
        ['Bebauungsplan Lokstedt 7', 'Bürgerversammlung'],
      ]),
    );
  });

  it('is another edition once an event was attached, and the same while none is', async () => {
    const etag = async (): Promise<string | null> => (await reading.get('/api/v1/procedures')).headers.get('etag');
    const before = await etag();
    await tell(sourceEvent({ about: { names: ['Nirgends 12'] } }));
    expect(await etag()).toBe(before);
    await tell(sourceEvent({ about: ABOUT }));
    expect(await etag()).not.toBe(before);
  });
});

describe('a calendar of events', () => {
  it('holds them under ids that stay, and says that one is called off', async () => {
    const uids = async (): Promise<readonly string[]> =>
      [...(await (await reading.get('/api/v1/procedures.ics')).text()).matchAll(/UID:(\S+-termin-\S+)/g)].map(
        ([, id]) => id ?? '',
      );
    await tell(sourceEvent({ about: ABOUT }));
    const before = await uids();
    expect(before).toHaveLength(1);
    await tell(
      sourceEvent({ about: ABOUT, event: { isCancelled: true } }),
      sourceEvent({ key: 'e2', about: ABOUT, event: { title: 'Zuvor', start: '2026-03-19T18:00:00+01:00' } }),
    );
    expect(await uids()).toEqual(expect.arrayContaining([...before]));
    const file = await (await reading.get('/api/v1/procedures.ics')).text();
    const [called] = file.split('BEGIN:VEVENT').filter((part) => part.includes(before[0] ?? '?'));
    expect(called).toContain('STATUS:CANCELLED');
    expect(file.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });
});

describe('a feed that only tells events', () => {
  it('leaves them on the page while it is paused', async () => {
    await tell(sourceEvent({ about: ABOUT }));
    await suite.harvesting.registry.pause(calendar);
    expect((await detail()).events).toHaveLength(1);
  });

  it('takes them along when it is removed, and brings them back with itself', async () => {
    await tell(sourceEvent({ about: ABOUT, result: published('https://rat.example/1', null) }));
    await suite.harvesting.registry.remove(calendar);
    expect(await detail()).toMatchObject({ events: [], result: { state: 'notReported' } });
    expect((await detail()).sources).toHaveLength(1);
    expect(await registerEvents(suite, 'calendar')).toBe(calendar);
    await tell(sourceEvent({ about: ABOUT, result: published('https://rat.example/1', null) }));
    expect(await detail()).toMatchObject({ events: [{ title: 'Bürgerversammlung' }], result: { state: 'published' } });
  });

  it('keeps on the page what its window has no more', async () => {
    await tell(sourceEvent({ about: ABOUT }));
    await tell(sourceEvent({ key: 'e2', about: ABOUT, event: { title: 'Ein anderer' } }));
    expect((await detail()).events).toHaveLength(2);
  });
});

describe('a list of events that is complete', () => {
  beforeEach(async () => {
    await suite.db.execute(`update feed set format = 'dipas-pds' where id = $1`, [calendar]);
    await tell(
      ...upcoming(4),
      sourceEvent({ key: 'past', about: ABOUT, event: { start: '2026-03-01T18:00:00+01:00' } }),
    );
  });

  const upcoming = (count: number): readonly SourceEvent[] =>
    Array.from({ length: count }, (_, index) =>
      sourceEvent({ key: `e${String(index)}`, about: ABOUT, event: { title: `Termin ${String(index)}` } }),
    );
  const titles = async (): Promise<readonly string[]> => (await detail()).events.map(({ title }) => title);

  it('takes an event off the page that lies ahead and is listed no more, keeps the past, and brings it back', async () => {
    await tell(...upcoming(3));
    expect(await titles()).toEqual(['Bürgerversammlung', 'Termin 0', 'Termin 1', 'Termin 2']);
    await tell(...upcoming(4));
    expect(await titles()).toContain('Termin 3');
  });

  it('takes nothing away when it is empty, cut or lost many at once', async () => {
    await tell();
    await tell(...upcoming(1));
    await tellRun(suite, calendar, { events: upcoming(3), end: 'incomplete' });
    expect(await titles()).toHaveLength(5);
  });
});

function published(url: string, publishedAt: string | null) {
  return { state: 'published' as const, url, publishedAt };
}
