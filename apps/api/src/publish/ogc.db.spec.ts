import { describe, expect, it, jest } from '@jest/globals';
import { Geometry } from '@navigator/shared';
import { z } from 'zod';
import { readExamples } from '../../test/example-reading.js';

jest.setTimeout(30_000);

const example = readExamples();
const ITEMS = '/ogc/collections/procedures/items';

const Links = z.array(z.object({ href: z.string(), rel: z.string(), type: z.string() }));
const Page = z.object({
  type: z.literal('FeatureCollection'),
  numberMatched: z.int(),
  numberReturned: z.int(),
  links: Links,
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: Geometry.nullable(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

const page = async (query = ''): Promise<z.infer<typeof Page>> => Page.parse(await example.reading.json(ITEMS + query));
const idsOf = async (query: string): Promise<string> =>
  (await page(query)).features.map(({ id }) => id.slice(-1)).join('');
const nextOf = ({ links }: z.infer<typeof Page>): string | undefined => links.find(({ rel }) => rel === 'next')?.href;

describe('the landing page of OGC API', () => {
  it('leads to everything the standard wants, and every link answers', async () => {
    const { links } = z.object({ links: Links }).parse(await example.reading.json('/ogc'));
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'service-desc', 'service-doc', 'conformance', 'data']);
    for (const { href } of links) expect((await fetch(href)).status).toBe(200);
  });

  it.each([
    ['/ogc/', '/ogc'],
    ['/ogc/?f=json', '/ogc?f=json'],
    ['/ogc/collections/', '/ogc/collections'],
    ['/ogc/collections/procedures/items/?limit=1', '/ogc/collections/procedures/items?limit=1'],
    ['/dipas-pds/projects/', '/dipas-pds/projects'],
  ])('leads from %s to the one address %s', async (given, meant) => {
    const { status, headers } = await example.reading.get(given);
    expect([status, headers.get('location'), headers.get('access-control-allow-origin')]).toEqual([308, meant, '*']);
    expect((await example.reading.get(meant)).status).toBe(200);
  });

  it.each(['/ogc//', '/ogc//evil.example/', '//evil.example/ogc/'])('leads to no other host from %s', async (given) => {
    expect((await example.reading.get(given)).headers.get('location') ?? '/ogc').toMatch(/^\/ogc/);
  });

  it('claims the parts that are kept', async () => {
    expect(await example.reading.json('/ogc/conformance')).toMatchObject({
      conformsTo: [
        'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
        'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
      ],
    });
  });

  it('has one collection, with the box around its places', async () => {
    const list = z.object({ collections: z.array(z.record(z.string(), z.unknown())) });
    const { collections } = list.parse(await example.reading.json('/ogc/collections'));
    expect(collections).toEqual([
      await example.reading
        .json('/ogc/collections/procedures')
        .then((one) => expect.objectContaining({ ...z.record(z.string(), z.unknown()).parse(one) })),
    ]);
    expect(collections[0]).toMatchObject({
      id: 'procedures',
      itemType: 'feature',
      extent: { spatial: { bbox: [[9.93, 51.53, expect.closeTo(10.01, 1), 53.55]] } },
    });
  });
});

describe('the features of OGC API', () => {
  it('are what the lists tell, with places', async () => {
    const { features, numberMatched, numberReturned } = await page();
    expect(features.map(({ id }) => id.slice(-1)).join('')).toBe('12348');
    expect([numberMatched, numberReturned]).toEqual([5, 5]);
    expect(features[0]).toMatchObject({
      geometry: { type: 'Polygon' },
      properties: {
        title: 'Radweg an der Grünstraße',
        status: 'open',
        start: '2026-03-01',
        end: '2026-03-20',
        topics: ['Mobilität und Verkehr'],
        publisherName: 'Musterstadt',
        contributions: 19,
        licence: 'dl-de/by-2-0',
        page: expect.stringMatching(/\/verfahren\/radweg-an-der-gruenstrasse-0000000001$/),
      },
    });
  });

  it.each([
    ['?status=open', '12'],
    ['?topic=housing,budget', '24'],
    ['?q=spielplatz', '3'],
    ['?publisher=pbpbpbpbp2', '4'],
    // Without a place they match every box; so says the standard.
    ['?bbox=9.9,51,10,52', '348'],
    ['?bbox=9.9,51,0,10,52,100', '348'],
    ['?bbox=170,50,-170,60', '38'],
    ['?bbox=170,50,10.001,53.51', '1348'],
    // Without dates they match every time; so says the standard.
    ['?datetime=2026-03-05T12:00:00Z', '128'],
    ['?datetime=2026-04-15', '38'],
    ['?datetime=../2025-06-01T00:00:00Z', '48'],
    ['?datetime=2026-03-15T00:00:00%2B01:00/..', '138'],
    ['?datetime=2026-03-12T22:59:59Z/2026-03-12T23:00:00Z', '128'],
    ['?datetime=2026-03-12T23:00:00Z', '18'],
    ['?bbox=9.9,51,10,54&datetime=2026-03-05T12:00:00Z&status=open', '12'],
    ['?f=json&lang=en&limit=100000', '12348'],
  ])('%s leaves %s', async (query, ids) => {
    expect(await idsOf(query)).toBe(ids);
  });

  it('come page by page along the links, each once', async () => {
    const seen: string[] = [];
    let address: string | undefined = `${await example.reading.app.getUrl()}${ITEMS}?limit=2&f=json&lang=en`;
    while (address !== undefined) {
      const next: z.infer<typeof Page> = Page.parse(await (await fetch(address)).json());
      expect(next.numberMatched).toBe(5);
      seen.push(...next.features.map(({ id }) => id.slice(-1)));
      address = nextOf(next);
      if (address !== undefined) expect(address).toMatch(/[?&]limit=2&f=json&lang=en&cursor=\d+$/);
    }
    expect(seen.join('')).toBe('12348');
  });

  it('have an address each', async () => {
    const answer = await example.reading.get(`${ITEMS}/0000000002`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/geo\+json/);
    expect(await answer.json()).toMatchObject({
      type: 'Feature',
      id: '0000000002',
      properties: { title: 'Bürgerhaushalt' },
    });
  });

  it.each([
    ['?limit=0', 'limit'],
    ['?bbox=1,2,3', 'bbox'],
    ['?bbox=1,53,2,52', 'bbox'],
    ['?bbox=a,b,c,d', 'bbox'],
    ['?datetime=gestern', 'datetime'],
    ['?datetime=..', 'datetime'],
    ['?datetime=2026-03-02/2026-03-01', 'datetime'],
    ['?datetime=2026-02-30T00:00:00Z/../..', 'datetime'],
    ['?cursor=abc', 'cursor'],
    ['?f=html', 'f'],
    ['?crs=EPSG:25832', 'crs'],
  ])('%s is refused with the name of the parameter', async (query, name) => {
    const answer = await example.reading.get(ITEMS + query);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await answer.text()).toContain(name);
  });

  it.each(['/ogc/collections/plaene', `${ITEMS}/zzzzzzzzzz`, `${ITEMS}/0000000006`, '/ogc/processes'])(
    '%s is not found, as a problem',
    async (path) => {
      const answer = await example.reading.get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
      ]);
    },
  );
});

describe.each(['/ogc', '/ogc/collections', ITEMS, '/dipas-pds/projects'])('the door %s', (path) => {
  it('is open to pages of other origins, and is not sent again to those who have it', async () => {
    const first = await example.reading.get(path);
    await first.arrayBuffer();
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await example.reading.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const preflight = await fetch((await example.reading.app.getUrl()) + path, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
  });

  it('tells its headers to those who ask for them only', async () => {
    const answer = await fetch((await example.reading.app.getUrl()) + path, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/json/)]);
    expect(answer.headers.get('etag')).toMatch(/^W\//);
  });
});
