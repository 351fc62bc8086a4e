import { beforeAll, describe, expect, it } from '@jest/globals';
import { FeedDetail, FeedList, Health, Run, RunList } from '@navigator/shared';
import { OTHER_CITY } from '../../../test/example-city.js';
import { readExamples } from '../../../test/example-reading.js';
import { seedFeeds } from '../../../test/seed-procedures.js';

const example = readExamples();
const finding = {
  code: 'date-invalid',
  severity: 'warning',
  who: 'publisher',
  count: 2,
  example: { sourceId: '7', value: 'morgen' },
  text: { de: 'Ein Datum ist nicht lesbar.', en: 'A date cannot be read.' },
};
const error = { code: 'timeout', detail: 'no byte in 60 s', text: { de: 'Keine Antwort.', en: 'No answer.' } };

beforeAll(async () => {
  const { db } = example.database;
  await seedFeeds(db, [
    { ...OTHER_CITY, id: 'feedfeed03', url: 'https://proposed.example', state: 'proposed' },
    { ...OTHER_CITY, id: 'feedfeed04', url: 'https://removed.example', state: 'removed' },
    { ...OTHER_CITY, id: 'feedfeed05', url: 'https://paused.example', state: 'paused' },
  ]);
  await db.execute(
    `insert into run (id, feed_id, started_at, finished_at, outcome, requested, found, mapped, findings, error, http_status, bytes)
     select 'rnrnrnrn' || lpad(n::text, 2, '0'), 'feedfeed01', '2026-03-10T00:00:00.000001Z'::timestamptz + (n / 2) * interval '1 hour',
       '2026-03-10T00:01:00Z'::timestamptz + (n / 2) * interval '1 hour', 'applied', n = 3, 5, 5, $1, null, 200, 5000000000
     from generate_series(1, 20) n`,
    [JSON.stringify([finding])],
  );
  await db.execute(
    `insert into run (id, feed_id, started_at, finished_at, outcome, requested, error)
     values ('rnrnrnrn90', 'feedfeed02', '2026-03-10T08:00:00Z', '2026-03-10T08:01:00Z', 'failed', false, $1),
       ('rnrnrnrn91', 'feedfeed03', '2026-03-10T08:00:00Z', null, null, false, null)`,
    [JSON.stringify(error)],
  );
  await db.execute(`update feed set failures = 3, failing_since = '2026-03-10T06:00:00Z' where id = 'feedfeed02'`, []);
  await db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, facts, opened_at)
     values ('qtqtqtqt01', 'feedfeed01', 'rnrnrnrn20', 'shrunk', 'removals', '{}', '2026-03-10T10:00:00Z')`,
    [],
  );
});

describe('GET /api/v1/feeds', () => {
  it('lists what is live or paused, by publisher, with health', async () => {
    const { items, next } = FeedList.parse(await example.reading.json('/api/v1/feeds'));
    expect(next).toBeNull();
    expect(items.map(({ id, health, procedures }) => [id, health.state, procedures])).toEqual([
      ['feedfeed01', 'degraded', 4],
      ['feedfeed02', 'failing', 1],
      ['feedfeed05', 'unknown', 0],
    ]);
  });

  it('shows no password and no token', async () => {
    const text = JSON.stringify(await example.reading.json('/api/v1/feeds'));
    expect(text).toContain('https://beteiligung.example/dipas-pds/projects?token=…&version=3');
    expect(text).not.toMatch(/secret|abc|apikey=k/);
  });

  it('tells when it was confirmed, when it is next and what waits (F7, F9)', async () => {
    const { items } = FeedList.parse(await example.reading.json('/api/v1/feeds'));
    expect(items[0]).toMatchObject({
      lastConfirmedAt: '2026-03-10T06:00:00.000Z',
      nextRunAt: '2026-03-10T07:00:00.000Z',
      openQuarantines: 1,
      health: { since: '2026-03-10T10:00:00.000Z' },
    });
    expect(items[2]?.nextRunAt).toBeNull();
  });
});

describe('GET /api/v1/feeds/{id}', () => {
  it('adds the latest run, the extent and what the platform can report', async () => {
    const feed = FeedDetail.parse(await example.reading.json('/api/v1/feeds/feedfeed01'));
    expect(feed.lastRun).toMatchObject({ id: 'rnrnrnrn20', quarantine: 'qtqtqtqt01', findings: [finding] });
    expect(feed.bbox).toEqual([9.99, 53.5, 10.02, 53.55]);
    expect(feed.reports.contributions).toBe(true);
    expect(feed).toMatchObject({ intervalMinutes: 60, timeZone: 'Europe/Berlin' });
  });

  it('has no extent without places', async () => {
    const feed = FeedDetail.parse(await example.reading.json('/api/v1/feeds/feedfeed05'));
    expect(feed).toMatchObject({ bbox: null, lastRun: null });
  });

  it.each(['feedfeed03', 'feedfeed04', 'zzzzzzzzzz', 'x'])('is 404 for %s', async (id) => {
    expect((await example.reading.get(`/api/v1/feeds/${id}`)).status).toBe(404);
    expect((await example.reading.get(`/api/v1/feeds/${id}/runs`)).status).toBe(404);
  });
});

describe('GET /api/v1/feeds/{id}/runs', () => {
  it('tells the newest first, page by page, each once (F10, F73)', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = RunList.parse(await example.reading.json(`/api/v1/feeds/feedfeed01/runs?limit=3${cursor}`));
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => `rnrnrnrn${String(20 - index).padStart(2, '0')}`));
  });

  it('counts bytes beyond what 32 bits hold', async () => {
    const { items } = RunList.parse(await example.reading.json('/api/v1/feeds/feedfeed01/runs?limit=1'));
    expect(items[0]?.bytes).toBe(5_000_000_000);
  });

  it.each(['cursor=abc', 'cursor=abc.0000000001x', 'limit=0'])('refuses %s', async (query) => {
    expect((await example.reading.get(`/api/v1/feeds/feedfeed01/runs?${query}`)).status).toBe(400);
  });
});

describe('GET /api/v1/runs/{id}', () => {
  it('tells one harvest (F88)', async () => {
    const run = Run.parse(await example.reading.json('/api/v1/runs/rnrnrnrn90'));
    expect(run).toMatchObject({ feed: 'feedfeed02', outcome: 'failed', error });
  });

  it('hides the runs of a feed that is not public', async () => {
    expect((await example.reading.get('/api/v1/runs/rnrnrnrn91')).status).toBe(404);
  });
});

describe('GET /api/v1/health', () => {
  it('counts feeds by health and procedures on show', async () => {
    const health = Health.parse(await example.reading.json('/api/v1/health'));
    const { reasons, ...counted } = health;
    expect(reasons.map(({ code, feeds, text }) => [code, feeds, text.en])).toEqual([
      ['failed', 1, '1 source could not be read lately.'],
      ['held', 1, '1 source waits for a decision about losses.'],
      ['paused', 1, '1 source is paused.'],
    ]);
    expect(counted).toEqual({
      state: 'degraded',
      asOf: '2026-03-10T12:00:00.000Z',
      feeds: { healthy: 0, degraded: 1, failing: 1, unknown: 1 },
      procedures: 5,
      isDemo: false,
      ownOutageSince: null,
    });
  });
});
