import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { adapterFor } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';
import type { FetchLimits } from '../../platform/http/fetch-limits.js';
import { loopbackClient } from '../../platform/http/testing/client.js';
import { serveHttp } from '../../platform/http/testing/loopback.js';
import { GuardedTransport } from './guarded-transport.js';
import { readFeed, type Reading } from './read-feed.js';

/** What the host does instead of answering a page; null answers it. */
type Trouble = (response: ServerResponse) => unknown;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Trouble =>
  (response) =>
    response.writeHead(code, headers).end();

/** The head and half a body, then a reset. */
const reset: Trouble = (response) => {
  response.writeHead(200, { 'content-type': 'application/geo+json', 'content-length': '100000' });
  response.write('{"type":"FeatureCollection","features":[', () => response.socket?.resetAndDestroy());
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const feature = (id: number): object => ({
  type: 'Feature',
  id: `plan-${id}`,
  geometry: null,
  properties: { title: `Plan ${id}`, start: '2026-03-01', end: '2026-04-01', description: 'Der Plan. '.repeat(50) },
});

interface Host {
  readonly entries: number;
  /** By the number of the question, the first being 1. */
  readonly troubles?: Readonly<Record<number, Trouble>>;
  /** More entries than it can serve at once; it answers 500 then. */
  readonly most?: number;
  /** Puts its page together; the whole of it by default. */
  readonly spoil?: (page: readonly object[], offset: number) => readonly object[];
  readonly isEndless?: boolean;
}

/** OGC API - Features with its pages linked, and everything it was asked for. */
async function hostOf({ entries, troubles = {}, most = Infinity, spoil = (page) => page, isEndless }: Host) {
  const asked: string[] = [];
  const server = await serveHttp((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host.example');
    asked.push(url.search);
    const trouble = troubles[asked.length];
    if (trouble) return void trouble(response);
    const [limit, offset] = ['limit', 'offset'].map((name) => Number(url.searchParams.get(name) ?? 0));
    const [size = 0, from = 0] = [limit, offset];
    if (size > most) return void status(500)(response);
    const page = Array.from({ length: Math.max(0, Math.min(size, entries - from)) }, (_, index) =>
      feature(from + index),
    );
    const next = `${url.pathname}?f=json&limit=${size}&offset=${from + size}`;
    const links = isEndless || from + size < entries ? [{ rel: 'next', href: next }] : [];
    const body = { type: 'FeatureCollection', links, features: spoil(page, from) };
    response.writeHead(200, { 'content-type': 'application/geo+json' }).end(JSON.stringify(body));
  });
  open.push(server);
  return { asked, url: `${server.origin}/collections/plans/items` };
}

interface Asking {
  readonly limit?: number;
  readonly isPatient?: boolean;
  readonly limits?: Partial<FetchLimits>;
  readonly format?: FeedFormat;
}

async function read(url: string, { limit = 2, isPatient = true, limits = {}, format = 'ogc-features' }: Asking = {}) {
  const client = loopbackClient({ limits: { againAfterMs: [1, 2], ...limits } });
  open.push(client);
  const ids: string[] = [];
  const reading: Reading = await readFeed({
    adapter: adapterFor(format),
    feed: { url: format === 'geojson' ? url : `${url}?limit=${limit}`, language: 'de' },
    transport: new GuardedTransport(client, { trust: 'operator', maxBytes: 1_000_000, isPatient }),
    context: { fetchedAt: new Date('2026-03-10T10:00:00Z'), timeZone: 'Europe/Berlin', region: null },
    validators: null,
    sink: {
      record: ({ sourceId }) => Promise.resolve(void ids.push(sourceId)),
      event: () => Promise.resolve(),
      deleted: () => Promise.resolve(),
      rejected: () => undefined,
    },
  });
  return { reading, ids, codes: reading.findings.map(({ code }) => code) };
}

const TWELVE = Array.from({ length: 12 }, (_, index) => `plan-${index}`);

describe('a page that fails by the way', () => {
  it.each([
    ['with status 500', status(500)],
    ['with status 503', status(503)],
    ['with status 503 for a moment', status(503, { 'retry-after': '0' })],
    ['with status 429 for a moment', status(429, { 'retry-after': '0' })],
    ['with a reset in the middle', reset],
    ['with fewer bytes than promised', (response) => void response.writeHead(200, { 'content-length': '9' }).end('{}')],
    ['with silence', () => undefined],
  ] satisfies readonly (readonly [string, Trouble])[])(
    '%s is asked for again, and nothing is thrown away (F30)',
    async (_, trouble) => {
      const { asked, url } = await hostOf({ entries: 12, troubles: { 4: trouble, 6: trouble, 7: trouble } });
      const { reading, ids, codes } = await read(url, { limits: { firstByteMs: 150 } });
      expect(reading).toMatchObject({ end: 'complete', error: null, counts: { found: 12, mapped: 12, duplicates: 0 } });
      expect(ids).toEqual(TWELVE);
      expect(asked).toHaveLength(9);
      expect(codes).toContain('asked-again');
    },
  );

  it('is asked for three times and no more, then the reading has failed', async () => {
    const { asked, url } = await hostOf({ entries: 12, troubles: { 2: status(502), 3: status(502), 4: status(502) } });
    const { reading } = await read(url);
    expect(reading).toMatchObject({ end: 'failed', error: { code: 'http-status' }, http: { status: 502 } });
    expect(asked).toHaveLength(4);
  });

  it('counts what a broken answer told only once', async () => {
    const { url } = await hostOf({ entries: 600, troubles: { 2: halfPage } });
    const { reading, ids } = await read(url, { limit: 300 });
    expect(ids).toHaveLength(600);
    expect(new Set(ids).size).toBe(600);
    expect(reading.counts).toMatchObject({ found: 600, mapped: 600, rejected: 0, duplicates: 0 });
  });

  it.each([
    ['status 404', status(404)],
    ['status 403', status(403)],
    ['status 429 without a word of when', status(429)],
    ['status 429 for two hours', status(429, { 'retry-after': '7200' })],
    ['status 503 for a year', status(503, { 'retry-after': '99999999999' })],
  ])('with %s is not: it would be no better, or unwelcome', async (_, trouble) => {
    const { asked, url } = await hostOf({ entries: 12, troubles: { 3: trouble } });
    expect((await read(url)).reading.end).toBe('failed');
    expect(asked).toHaveLength(3);
  });

  it('is not where somebody waits for the answer, nor where nothing was read before', async () => {
    const hurried = await hostOf({ entries: 12, troubles: { 2: status(500) } });
    expect((await read(hurried.url, { isPatient: false })).reading.end).toBe('failed');
    expect(hurried.asked).toHaveLength(2);
    const first = await hostOf({ entries: 12, troubles: { 1: status(500) } });
    expect((await read(first.url)).reading.end).toBe('failed');
    expect(first.asked).toHaveLength(1);
  });

  it('is not when the pauses of one harvest have taken long enough', async () => {
    const troubles = Object.fromEntries([2, 4, 6, 8].map((question) => [question, status(500)]));
    const { asked, url } = await hostOf({ entries: 12, troubles });
    const { reading } = await read(url, { limits: { againAfterMs: [10, 10], maxAgainMs: 25 } });
    expect([reading.end, asked.length]).toEqual(['failed', 6]);
  });
});

/** Two hundred entries of a page of three hundred and one that is none, then a reset. */
const halfPage: Trouble = (response) => {
  const features = [{ nonsense: true }, ...Array.from({ length: 200 }, (_, index) => feature(300 + index))];
  const told = JSON.stringify({ type: 'FeatureCollection', features });
  response.writeHead(200, { 'content-type': 'application/geo+json', 'content-length': '100000' });
  response.write(told.slice(0, -2), () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
};

describe('a host that offers larger pages than it can serve', () => {
  it('is asked for smaller ones, from the first page on, until all are there (F29)', async () => {
    const { asked, url } = await hostOf({ entries: 150, most: 70 });
    const { reading, ids, codes } = await read(url, { limit: 1_000 });
    expect(reading).toMatchObject({ end: 'complete', counts: { mapped: 150, duplicates: 0 } });
    expect(new Set(ids).size).toBe(150);
    expect(asked.map((search) => new URLSearchParams(search).get('limit'))).toEqual(['1000', '250', '63', '63', '63']);
    expect(codes).toContain('pages-smaller');
  });

  it('is left alone when it cannot serve ten entries either', async () => {
    const { asked, url } = await hostOf({ entries: 150, most: 0 });
    expect((await read(url, { limit: 30 })).reading).toMatchObject({ end: 'failed', error: { code: 'http-status' } });
    expect(asked).toHaveLength(1);
  });
});

describe('pages that bring nothing new', () => {
  it('end the reading after three of them, however many more are told of (F23, F72)', async () => {
    const first = (page: readonly object[]): readonly object[] => page.map((_, index) => feature(index));
    const { asked, url } = await hostOf({ entries: 1_000_000, spoil: first, isEndless: true });
    const { reading, codes } = await read(url, { limit: 5 });
    expect(reading).toMatchObject({ end: 'incomplete', counts: { mapped: 5, duplicates: 15 } });
    expect(asked).toHaveLength(4);
    expect(codes).toContain('pages-repeat');
  });

  it('end it not where something new comes between them, as when a list is sorted anew from page to page', async () => {
    const shuffled = (page: readonly object[], offset: number): readonly object[] =>
      offset === 4 || offset === 6 ? [feature(0), feature(1)] : page;
    const { url } = await hostOf({ entries: 12, spoil: shuffled });
    const { reading, codes } = await read(url);
    expect(reading.counts).toMatchObject({ mapped: 8, duplicates: 4 });
    expect(codes).not.toContain('pages-repeat');
  });
});

describe('a list in one piece', () => {
  it.each([
    [1_000, true],
    [999, false],
  ])('of %i entries is suspected of being cut off: %s (F23)', async (entries, isSuspect) => {
    const { url } = await hostOf({ entries });
    const { codes } = await read(url, { limit: 2_000 });
    expect(codes.includes('list-round')).toBe(isSuspect);
  });

  it.each([
    ['/plaene-2026-03-01.geojson', '2026-03-01'],
    ['/export/20260301/plaene.geojson', '20260301'],
    ['/bplan_2025.json?stand=neu', '2025'],
  ])('whose address holds a date, and leads nowhere, says so: %s (F64)', async (path, date) => {
    const server = await serveHttp((_, response) => response.writeHead(404).end());
    open.push(server);
    const { reading } = await read(server.origin + path, { format: 'geojson' });
    expect(reading.error?.code).toBe('dated-address-gone');
    expect(reading.error?.text.de).toContain(date);
  });

  it('that leads nowhere by an address without one is just not there', async () => {
    const server = await serveHttp((_, response) => response.writeHead(404).end());
    open.push(server);
    const { reading } = await read(`${server.origin}/v1/120264/plaene.geojson`, { format: 'geojson' });
    expect(reading.error?.code).toBe('http-status');
  });
});
