import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckTicket, Problem } from '@navigator/shared';
import { openChecksApp, type ChecksApp } from '../../test/checks-app.js';
import { serveRoutes, type Host, type Routes } from '../../test/hosts/host.js';
import { PLATFORMS } from '../../test/hosts/platforms.js';
import { MOST_PER_MINUTE } from '../platform/rate.js';
import { serveHttp, type Loopback } from '../platform/http/testing/loopback.js';

let city: Host;
let pages: Loopback;
let app: ChecksApp;

const cityRoutes: (origin: string) => Routes = (origin) => ({
  ...PLATFORMS.find(({ format }) => format === 'mein-berlin')?.routes(origin),
  '/liste.json': {
    body: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { qx1: 'Hafen', qx2: 'v1' } }] },
  },
});

/** A page of a list that has no end. */
function hearings(path: string): object {
  const next = new URL(path, pages.origin);
  const offset = Number(next.searchParams.get('offset') ?? 0);
  next.searchParams.set('offset', String(offset + 1));
  const hearing = { id: `h${String(offset)}`, title: { fi: 'Puisto' }, n_comments: 0, closed: false, published: true };
  return { count: 1e6, next: next.href, previous: null, results: [hearing] };
}

beforeAll(async () => {
  city = await serveRoutes(cityRoutes);
  pages = await serveHttp((request, response) => response.end(JSON.stringify(hearings(request.url ?? ''))));
  app = await openChecksApp([city, pages].map(({ port }) => `127.0.0.1:${String(port)}`).join());
});
afterAll(async () => {
  await app.close();
  await Promise.all([city, pages].map((host) => host.close()));
});
afterEach(() => {
  app.clock.move(new Date(app.clock.now().getTime() + 60_000).toISOString());
  expect(app.logged).toEqual([]);
});

describe('POST /checks', () => {
  it('queues a check, and tells where its report will stand (F77)', async () => {
    const answer = await app.post({ url: `${city.origin}/` });
    expect(answer.status).toBe(202);
    const { id } = CheckTicket.parse(await answer.json());
    expect(answer.headers.get('location')).toBe(`/api/v1/checks/${id}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await app.get(`/api/v1/checks/${id}`)).headers.get('cache-control')).toBe('no-store');
  });

  it('finds the feed behind a home page, as a harvest would see it', async () => {
    expect(await app.check({ url: `${city.origin}/` })).toMatchObject({
      state: 'done',
      url: `${city.origin}/`,
      format: 'mein-berlin',
      mapped: 1,
      sample: [{ title: 'Radweg an der Grünstraße' }],
      candidates: [{ url: `${city.origin}/api/projects/` }],
    });
  });

  it('takes a format and a field map at their word', async () => {
    const url = `${city.origin}/liste.json`;
    expect(await app.check({ url })).toMatchObject({ state: 'failed', error: { code: 'needs-field-map' } });
    const map = { title: 'qx1', id: 'qx2' };
    expect(await app.check({ url, format: 'geojson', map })).toMatchObject({
      state: 'done',
      sample: [{ title: 'Hafen' }],
    });
  });

  it.each([
    [{}, 'url'],
    [{ url: '' }, 'url'],
    [{ url: 'x'.repeat(2001) }, 'url'],
    [{ url: 'ein Satz' }, 'url'],
    [{ url: 'ftp://a.example/' }, 'url'],
    [{ url: 'demo://lindenhafen/dipas-pds/projects' }, 'url'],
    [{ url: 'https://stadt:geheim@a.example/' }, 'url'],
    [{ url: 'https://a.example', format: 'word' }, 'format'],
    [{ url: 'https://a.example', map: { titel: 'x' } }, 'map.titel'],
    [{ url: 'https://a.example', map: [] }, 'map'],
    [{ url: 'https://a.example', colour: 'red' }, 'colour'],
  ])('refuses %j: 400 and %s (F80)', async (body, path) => {
    const answer = await app.post(body);
    expect(answer.status).toBe(400);
    const told = Problem.parse(await answer.json());
    expect(told.code).toBe('invalid-input');
    expect(told.errors?.map((error) => error.path)).toContain(path);
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  it.each(['http://10.0.0.1/', 'http://localhost/', 'http://127.0.0.1:1/', 'http://169.254.169.254/latest/'])(
    'asks no private address that the operator has not named: %s',
    async (url) => {
      expect(await app.check({ url })).toMatchObject({ state: 'failed', error: { code: 'address-not-allowed' } });
    },
  );
});

describe('GET /checks/{id}', () => {
  it.each(['0000000000', 'unknown', '0000000000%00'])('%s is 404', async (id) => {
    const answer = await app.get(`/api/v1/checks/${id}`);
    expect(answer.status).toBe(404);
    expect(Problem.parse(await answer.json()).code).toBe('not-found');
  });

  it('forgets a report after an hour', async () => {
    const { id } = await app.check({ url: `${city.origin}/` });
    app.clock.move(new Date(app.clock.now().getTime() + 59 * 60_000).toISOString());
    expect((await app.get(`/api/v1/checks/${id}`)).status).toBe(200);
    app.clock.move(new Date(app.clock.now().getTime() + 60_000).toISOString());
    expect((await app.get(`/api/v1/checks/${id}`)).status).toBe(404);
  });
});

describe('checks of strangers', () => {
  it('read the beginning of a feed of many pages, which is no fault of the feed', async () => {
    const url = `${pages.origin}/v1/hearing/`;
    const { findings, ...report } = await app.check({ url, format: 'kerrokantasi' });
    expect(report).toMatchObject({ state: 'done', mapped: 60, error: null });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'check-cut', who: 'us' }));
    expect(pages.seen.connections).toBe(60);
  });

  it('are refused with 429 and a Retry-After beyond sixty a minute (F113)', async () => {
    const statuses = new Map<number, number>();
    let last = new Headers();
    for (let count = 0; count <= MOST_PER_MINUTE; count += 1) {
      const { status, headers } = await app.post({});
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      last = headers;
    }
    expect([...statuses]).toEqual([
      [400, MOST_PER_MINUTE],
      [429, 1],
    ]);
    expect(Number(last.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the contract of checks', () => {
  it('stands in the OpenAPI document, with the question and every answer', async () => {
    const document: unknown = await (await app.get('/api/openapi.json')).json();
    const schema = (name: string): object => ({ content: { 'application/json': { schema: { $ref: name } } } });
    expect(document).toMatchObject({
      paths: {
        '/api/v1/checks': {
          post: {
            operationId: 'checkAddress',
            requestBody: schema('#/components/schemas/CheckQuestion'),
            responses: { 202: schema('#/components/schemas/CheckTicket'), 400: {}, 429: {} },
          },
        },
        '/api/v1/checks/{id}': {
          get: { operationId: 'getCheck', responses: { 200: schema('#/components/schemas/CheckReport'), 404: {} } },
        },
      },
    });
  });
});
