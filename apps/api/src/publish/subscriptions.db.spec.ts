import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { z } from 'zod';
import { EXAMPLES } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { readXml } from '../../test/read-xml.js';
import { aProcedure, phase, seedProcedures } from '../../test/seed-procedures.js';
import { CALENDAR_PROCEDURES } from './calendar.sql.js';
import { FEED_ENTRIES } from './latest.sql.js';

jest.setTimeout(30_000);

const example = readExamples([
  ...EXAMPLES,
  aProcedure('0000000011', 'Abgesagt', {
    phases: [phase('2026-03-01', '2026-03-25')],
    flag: 'cancelled',
    changedAt: '2026-03-08T08:00:00Z',
  }),
  aProcedure('0000000012', 'Vor zwei Wochen', { phases: [phase('2026-02-01', '2026-02-24')] }),
  aProcedure('0000000013', 'Vor zwei Monaten', { phases: [phase('2026-01-01', '2026-01-10')] }),
  aProcedure('0000000014', 'Nur ein Treffen', {
    events: [{ title: 'Treffen', start: '2026-03-11T19:00:00+01:00', end: null, place: null, url: null }],
  }),
]);

const text = async (path: string): Promise<string> => {
  const answer = await example.reading.get(path);
  if (answer.status !== 200) throw new Error(`${String(answer.status)} ${await answer.text()}`);
  return answer.text();
};

const Atom = z.object({
  feed: z.looseObject({
    id: z.string(),
    title: z.string(),
    updated: z.string(),
    entry: z.array(z.looseObject({ id: z.string(), title: z.string(), updated: z.iso.datetime() })).default([]),
  }),
});

const atom = async (query: string): Promise<z.infer<typeof Atom>['feed']> => {
  const xml = await text(`/api/v1/procedures.atom${query}`);
  return Atom.parse(readXml(xml, { isArray: (name) => name === 'entry' })).feed;
};

const Feed = z.object({
  title: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  items: z.array(z.looseObject({ title: z.string(), url: z.string(), date_modified: z.string() })),
});

const json = async (query: string): Promise<z.infer<typeof Feed>> =>
  Feed.parse(await example.reading.json(`/api/v1/procedures.json${query}`));

const summaries = async (query: string): Promise<readonly string[]> =>
  ICAL.Component.fromString(await text(`/api/v1/procedures.ics${query}`))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary);

describe('GET /api/v1/procedures.atom', () => {
  it('tells what changed last, first', async () => {
    const { entry, updated } = await atom('');
    expect(entry.slice(0, 2).map(({ title }) => title)).toEqual(['Abgesagt', 'Quartier Nord']);
    expect(updated).toBe('2026-03-08T08:00:00.000Z');
  });

  it('tells what the list tells of the filter, and says the filter in words', async () => {
    const { title, entry } = await atom('?status=open&topic=mobility&publisher=pbpbpbpbp1&territory=02');
    expect(title).toBe('Beteiligungsverfahren: offen, Mobilität und Verkehr, Musterstadt, Hamburg');
    expect(entry.map((one) => one.title)).toEqual(['Radweg an der Grünstraße']);
    expect((await atom('?status=open&lang=en')).title).toBe('Participation procedures: open');
  });

  it('shows neither drafts nor what was withdrawn or merged', async () => {
    const titles = (await atom('')).entry.map(({ title }) => title);
    for (const hidden of ['Entwurf', 'Zurückgezogen', 'Doppelt']) expect(titles).not.toContain(hidden);
  });

  it('has one id however the filter is written', async () => {
    const one = await atom('?status=open,planned&topic=mobility');
    expect((await atom('?topic=mobility&status=planned,open')).id).toBe(one.id);
  });
});

describe('GET /api/v1/procedures.json', () => {
  it('leads to the pages of this address, in the language asked for', async () => {
    const feed = await json('?status=open&lang=en');
    const base = (await example.reading.app.getUrl()).replace('[::1]', 'localhost');
    expect(feed.feed_url).toBe(`${base}/api/v1/procedures.json?status=open&lang=en`);
    expect(feed.home_page_url).toBe(`${base}/en?status=open`);
    expect(feed.items.map(({ url }) => url)).toContain(`${base}/en/verfahren/radweg-an-der-gruenstrasse-0000000001`);
  });

  it('leads to a page that shows every status where none was chosen', async () => {
    expect((await json('?topic=mobility')).home_page_url).toMatch(/\/\?status=all&topic=mobility$/);
  });
});

describe('GET /api/v1/procedures.ics', () => {
  it('holds deadlines and events from thirty days ago on, the first date first', async () => {
    expect(await summaries('')).toEqual([
      'Frist: Vor zwei Wochen',
      'Frist: Radweg an der Grünstraße',
      'Vorbei (Radweg an der Grünstraße)',
      'Rundgang (Radweg an der Grünstraße)',
      'Treffen (Nur ein Treffen)',
      'Frist: Bürgerhaushalt',
      'Frist: Abgesagt',
      'Frist: Spielplatz Süd',
    ]);
  });

  it('calls off what was cancelled', async () => {
    expect(await text('/api/v1/procedures.ics?status=cancelled')).toContain('STATUS:CANCELLED');
  });

  it('goes on telling as called off what a filter for open ones no longer leaves (STATUS:CANCELLED)', async () => {
    const calendar = ICAL.Component.fromString(await text('/api/v1/procedures.ics?status=open'));
    const told = calendar
      .getAllSubcomponents('vevent')
      .map((event) => [new ICAL.Event(event).summary, event.getFirstPropertyValue('status')]);
    expect(told).toContainEqual(['Frist: Abgesagt', 'CANCELLED']);
    expect(told.filter(([, status]) => status === 'CANCELLED')).toHaveLength(1);
  });

  it('follows the filter', async () => {
    expect(await summaries('?topic=children-youth')).toEqual(['Frist: Spielplatz Süd']);
    expect(await summaries('?q=nirgends&lang=en')).toEqual([]);
  });
});

describe.each([
  ['atom', 'application/atom+xml; charset=utf-8'],
  ['json', 'application/feed+json; charset=utf-8'],
  ['ics', 'text/calendar; charset=utf-8'],
])('the subscription %s', (ending, type) => {
  const path = `/api/v1/procedures.${ending}`;

  it('has its type and a link to its one spelling', async () => {
    const answer = await example.reading.get(`${path}?topic=mobility&status=open`);
    await answer.text();
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('link')).toMatch(/\?status=open&topic=mobility>; rel="canonical"$/);
  });

  it('is not sent again while nothing changed, and is the same when sent', async () => {
    const first = await example.reading.get(path);
    const again = await example.reading.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await text(path)).toBe(await first.text());
  });

  it('is refused with the name of the key that is not allowed', async () => {
    const answer = await example.reading.get(`${path}?limit=5`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.text()).toContain('limit');
  });

  it('is empty, not an error, where nothing is left', async () => {
    expect(await text(`${path}?q=nirgends`)).not.toContain('verfahren/');
  });
});

describe('a subscription to more than it can hold', () => {
  beforeAll(async () => {
    const many = Array.from({ length: CALENDAR_PROCEDURES + 20 }, (_, index) =>
      aProcedure(`3${String(index).padStart(9, '0')}`, `Pfad ${index}`, {
        phases: [phase('2026-03-01', `2026-0${String(4 + (index % 5))}-01`)],
        changedAt: new Date(Date.UTC(2026, 1, 1, 0, index)).toISOString(),
      }),
    );
    await seedProcedures(example.database.db, many);
  });

  it('holds the latest changes', async () => {
    const { entry } = await atom('?q=pfad');
    expect(entry).toHaveLength(FEED_ENTRIES);
    expect(entry[0]?.title).toBe(`Pfad ${String(CALENDAR_PROCEDURES + 19)}`);
  });

  it('holds the deadlines that come first', async () => {
    const told = await summaries('?q=pfad');
    expect(told).toHaveLength(CALENDAR_PROCEDURES);
    expect(told.slice(0, 2)).toEqual(['Frist: Pfad 0', 'Frist: Pfad 5']);
  });
});
