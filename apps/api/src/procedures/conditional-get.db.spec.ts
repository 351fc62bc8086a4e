import { describe, expect, it } from '@jest/globals';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();
const NOON = '2026-03-10T12:00:00Z';
const PAGES = [
  '/api/v1/procedures?status=open',
  '/api/v1/facets',
  '/api/v1/procedures.csv',
  '/api/v1/procedures.geojson',
  '/api/v1/tiles/0/0/0.mvt',
  '/api/v1/procedures/0000000001',
  '/api/v1/feeds',
];

const etagOf = async (path: string): Promise<string> => {
  const answer = await example.reading.get(path);
  await answer.arrayBuffer();
  expect(answer.status).toBe(200);
  return answer.headers.get('etag') ?? '';
};

describe('an ETag', () => {
  it.each(PAGES)('saves a second answer: %s', async (path) => {
    const etag = await etagOf(path);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await example.reading.get(path, { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
  });

  it('differs between two questions', async () => {
    expect(await etagOf('/api/v1/procedures?status=open')).not.toBe(await etagOf('/api/v1/procedures?status=planned'));
  });

  it('is gone from an error', async () => {
    const answer = await example.reading.get('/api/v1/procedures?colour=red');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('asks caches to ask again', async () => {
    const answer = await example.reading.get('/api/v1/procedures');
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
  });
});

describe('the edition', () => {
  const path = '/api/v1/procedures';
  const at = async (instant: string): Promise<string> => {
    example.reading.clock.set(instant);
    const etag = await etagOf(path);
    example.reading.clock.set(NOON);
    return etag;
  };

  it('stays while nothing happens', async () => {
    expect(await at('2026-03-10T12:00:01Z')).toBe(await at('2026-03-10T18:00:00Z'));
  });

  it('changes at local midnight', async () => {
    expect(await at('2026-03-10T22:59:59Z')).not.toBe(await at('2026-03-10T23:00:00Z'));
  });

  it('changes the moment an event begins, because the next one is told', async () => {
    expect(await at('2026-03-12T16:59:59Z')).not.toBe(await at('2026-03-12T17:00:00Z'));
  });

  it('changes the moment a phase ends within the day', async () => {
    await example.database.db.execute(
      `update procedure set public_ranges = '{[2026-03-01,2026-03-18 15:30+01)}', last_end = '2026-03-18 15:30+01'
       where id = '0000000001'`,
      [],
    );
    await example.database.db.execute('update data_version set version = version + 1', []);
    expect(await at('2026-03-18T14:29:59Z')).not.toBe(await at('2026-03-18T14:30:00Z'));
  });

  it('changes with the data', async () => {
    const before = await etagOf(path);
    await example.database.db.execute('update data_version set version = version + 1', []);
    expect(await etagOf(path)).not.toBe(before);
  });

  it('changes when a feed has not been confirmed for thirty days (F14)', async () => {
    expect(await at('2026-04-09T05:59:59Z')).not.toBe(await at('2026-04-09T06:00:01Z'));
  });

  it('stays when a feed is merely confirmed again', async () => {
    const before = await etagOf(path);
    const detail = await etagOf('/api/v1/procedures/0000000001');
    await example.database.db.execute(`update feed set last_complete_at = '2026-03-10T11:00:00Z'`, []);
    expect(await etagOf(path)).toBe(before);
    expect(await etagOf('/api/v1/procedures/0000000001')).not.toBe(detail);
  });
});
