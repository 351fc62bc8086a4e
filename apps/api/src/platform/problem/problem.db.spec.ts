import { describe, expect, it } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { readExamples } from '../../../test/example-reading.js';

const example = readExamples();

async function problem(path: string): Promise<{ readonly answer: Response; readonly told: Problem }> {
  const answer = await example.reading.get(path);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return { answer, told: Problem.parse(await answer.json()) };
}

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['colour=red', 'colour', /unknown key; allowed: q, status, topic/],
  ['status=opened', 'status', /"all".*"open"\|"planned"/],
  ['status=', 'status', /./],
  ['topic=cars', 'topic', /"urban-planning"/],
  ['kind=other', 'kind', /"formal"\|"informal"\|"unknown"/],
  ['publisher=Hamburg', 'publisher', /pattern/],
  ['bbox=1,2,3', 'bbox', /./],
  ['bbox=10,53,9,54', 'bbox', /west,south,east,north/],
  ['bbox=a,b,c,d', 'bbox', /number/],
  ['near=10,53', 'radius', /near and radius belong together/],
  ['near=10,95&radius=5', 'near', /90/],
  ['near=10,53&radius=100001', 'radius', /100000/],
  ['from=01.03.2026', 'from', /date/],
  ['updatedSince=yesterday', 'updatedSince', /datetime/],
  ['located=maybe', 'located', /"true"\|"false"/],
  ['lang=fr', 'lang', /"de"\|"en"/],
  ['sort=best', 'sort', /"deadline"/],
  ['sort=distance', 'sort', /needs a place/],
  ['limit=0', 'limit', />=1/],
  ['limit=201', 'limit', /<=200/],
  ['limit=ten', 'limit', /number/],
  ['cursor=abc', 'cursor', /not a cursor/],
];

describe('a bad request', () => {
  it.each(refused)('%s is 400 and names %s', async (query, path, message) => {
    const { answer, told } = await problem(`/api/v1/procedures?${query}`);
    expect(answer.status).toBe(400);
    expect(told).toMatchObject({ status: 400, code: 'invalid-input', instance: '/api/v1/procedures' });
    expect(told.errors).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it('refuses a cursor of another order', async () => {
    const first = await example.reading.json('/api/v1/procedures?limit=1&sort=newest');
    expect(first).toMatchObject({ next: expect.any(String) });
    const next = typeof first === 'object' && first !== null && 'next' in first ? String(first.next) : '';
    expect((await problem(`/api/v1/procedures?sort=start&cursor=${next}`)).told.errors?.[0]?.path).toBe('cursor');
  });

  it('names every fault at once', async () => {
    const { told } = await problem('/api/v1/procedures?colour=red&kind=x&limit=0');
    expect(told.errors?.map(({ path }) => path).toSorted()).toEqual(['colour', 'kind', 'limit']);
  });

  it('tells nobody where somebody stands', async () => {
    const { told } = await problem('/api/v1/procedures?near=9.993682,53.551085&radius=0');
    expect(JSON.stringify(told)).not.toContain('9.993682');
  });

  it.each(['/api/v1/facets', '/api/v1/procedures.csv', '/api/v1/procedures.geojson', '/api/v1/tiles/0/0/0.mvt'])(
    'is refused at %s as in the list',
    async (path) => {
      expect((await problem(`${path}?colour=red`)).answer.status).toBe(400);
    },
  );

  it.each(['/api/v1/feeds', '/api/v1/health', '/api/v1/procedures/0000000001', '/api/v1/feeds/feedfeed01/runs'])(
    'has no unknown key at %s either',
    async (path) => {
      expect((await problem(`${path}?colour=red`)).answer.status).toBe(400);
    },
  );
});

describe('an unknown address', () => {
  it.each(['/api/v1/nothing', '/api/v2/procedures', '/api/', '/api/v1/procedures/0000000001/more', '/nowhere'])(
    '%s is 404 in problem+json',
    async (path) => {
      const { answer, told } = await problem(path);
      expect(answer.status).toBe(404);
      expect(told).toMatchObject({ code: 'not-found', instance: path });
    },
  );

  it('is 404 for a method that nobody serves', async () => {
    const base = await example.reading.app.getUrl();
    const answer = await fetch(`${base}/api/v1/procedures`, { method: 'DELETE' });
    expect(answer.status).toBe(404);
    expect(Problem.parse(await answer.json()).code).toBe('not-found');
  });
});

describe('manners', () => {
  it('let pages of every origin read', async () => {
    const answer = await example.reading.get('/api/v1/health', { origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const base = await example.reading.app.getUrl();
    const preflight = await fetch(`${base}/api/v1/procedures`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  it.each(['gzip', 'br'])('send long answers as %s', async (encoding) => {
    const answer = await example.reading.get('/api/v1/procedures', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(await answer.json()).toMatchObject({ count: { value: 5 } });
  });

  it('leave short answers as they are', async () => {
    const answer = await example.reading.get('/health/live', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });
});
