import { beforeAll, describe, expect, it } from '@jest/globals';
import { FeedDetail, FeedList } from '@navigator/shared';
import { readExamples } from '../../../test/example-reading.js';
import { OTHER_CITY } from '../../../test/example-city.js';
import { seedFeeds } from '../../../test/seed-procedures.js';
import { openReadingApp } from '../../../test/reading-app.js';

const example = readExamples();
const FEED = '/api/v1/feeds/feedfeed02';

beforeAll(async () => {
  const { db } = example.database;
  const text = (de: string, en: string): string => JSON.stringify({ de, en });
  await db.execute(
    `insert into run (id, feed_id, started_at, finished_at, outcome, requested) values
       ('rnrnrnrn01', 'feedfeed02', '2026-03-10T11:30:00Z', '2026-03-10T11:31:00Z', 'unchanged', false)`,
    [],
  );
  await db.execute(
    `insert into feed_health (feed_id, since, until, state, reason, text) values
       ('feedfeed02', '2026-03-06T12:00:00Z', '2026-03-08T12:00:00Z', 'healthy', 'working', $1),
       ('feedfeed02', '2026-03-08T12:00:00Z', '2026-03-09T00:00:00Z', 'failing', 'failed', $2),
       ('feedfeed02', '2026-03-09T00:00:00Z', '2026-03-09T12:00:00Z', 'unknown', 'own-outage', $3),
       ('feedfeed02', '2026-03-09T12:00:00Z', null, 'healthy', 'working', $1)`,
    [text('Gut.', 'Fine.'), text('<Fehler> & Co.', 'Failed.'), text('Wir.', 'We.')],
  );
});

describe('GET /api/v1/feeds/{id}', () => {
  it('tells how it worked, newest first, and what we could not look at counts nowhere (N4, N14)', async () => {
    const feed = FeedDetail.parse(await example.reading.json(FEED));
    expect(feed.health).toMatchObject({ state: 'healthy', code: 'working', since: '2026-03-09T12:00:00.000Z' });
    expect(feed.intervals.map(({ state, code, until }) => [state, code, until])).toEqual([
      ['healthy', 'working', null],
      ['unknown', 'own-outage', '2026-03-09T12:00:00.000Z'],
      ['failing', 'failed', '2026-03-09T00:00:00.000Z'],
      ['healthy', 'working', '2026-03-08T12:00:00.000Z'],
    ]);
    // Four days are told: 72 hours healthy, 12 failing, 12 unknown.
    const shares = { healthy: 0.8571, degraded: 0, failing: 0.1429, unknown: 0.125 };
    expect(feed.uptime).toEqual([7, 30, 90].map((days) => ({ days, ...shares })));
  });

  it('is unknown since it was due once nobody looked, whatever is written down (F7)', async () => {
    const later = await openReadingApp(example.database.db, 'auto', '2026-03-11T12:00:00Z');
    const feed = FeedDetail.parse(await later.json(FEED));
    await later.close();
    expect(feed.health).toMatchObject({ state: 'unknown', code: 'overdue' });
    expect(feed.intervals.slice(0, 2).map(({ state, since, until }) => [state, since, until])).toEqual([
      ['unknown', '2026-03-10T07:00:00.000Z', null],
      ['healthy', '2026-03-09T12:00:00.000Z', '2026-03-10T07:00:00.000Z'],
    ]);
  });
});

describe('the badge of a feed', () => {
  it.each([
    ['', 'Beteiligungsdaten: In Ordnung'],
    ['?lang=en', 'Participation data: Working'],
  ])('%s says it in words too: %s', async (query, title) => {
    const answer = await example.reading.get(`${FEED}/badge.svg${query}`);
    expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(answer.headers.get('etag')).not.toBeNull();
    expect(await answer.text()).toContain(`<title id="t">${title}</title>`);
  });

  it('is nowhere for a feed that is not public, and only in our languages', async () => {
    expect((await example.reading.get('/api/v1/feeds/zzzzzzzzzz/badge.svg')).status).toBe(404);
    expect((await example.reading.get(`${FEED}/badge.svg?lang=fr`)).status).toBe(400);
  });
});

describe('the health of a feed to subscribe to', () => {
  it('has an entry for each state, with its reason, and survives any text', async () => {
    const answer = await example.reading.get(`${FEED}/health.atom`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    const xml = await answer.text();
    expect(xml.match(/<entry>/g)).toHaveLength(4);
    expect(xml).toContain('<summary type="text">&lt;Fehler&gt; &amp; Co.</summary>');
    expect(xml).toContain('<updated>2026-03-09T12:00:00.000Z</updated>');
    expect(await (await example.reading.get(`${FEED}/health.atom?lang=en`)).text()).toContain(': Failing</title>');
  });
});

describe('GET /api/v1/feeds of many', () => {
  it('comes page by page, each feed once (F11)', async () => {
    const many = Array.from({ length: 7 }, (_, index) => `manyfeed0${String(index)}`);
    await seedFeeds(
      example.database.db,
      many.map((id) => ({ ...OTHER_CITY, id, url: `https://${id}.example` })),
    );
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = FeedList.parse(await example.reading.json(`/api/v1/feeds?limit=2${cursor}`));
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual(['feedfeed01', 'feedfeed02', ...many]);
    expect((await example.reading.get('/api/v1/feeds?cursor=abc')).status).toBe(400);
  });
});
