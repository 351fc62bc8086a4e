import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adapters } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';
import { checkFeed } from '../src/feeds/check/check-feed.js';
import { GuardedTransport } from '../src/harvest/reading/guarded-transport.js';
import type { GuardedClient } from '../src/platform/http/guarded-client.js';
import { allow, loopbackClient } from '../src/platform/http/testing/client.js';
import { listenEverywhere, serveHttp, type Loopback } from '../src/platform/http/testing/loopback.js';
import { serveProxy, type TestProxy } from '../src/platform/http/testing/proxy.js';
import { openChecksApp, type ChecksApp } from '../test/checks-app.js';
import { page, serveRoutes, type Host } from '../test/hosts/host.js';
import { serveDns, type DnsServer } from '../test/ssrf/dns-server.js';
import { aimedAt, NAMES, TARGETS } from '../test/ssrf/targets.js';
import { product, SOUND } from './broken-host.js';

const REFUSED = 'address-not-allowed';
const names: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(NAMES));
/** What is read in every format that asks somebody, and needs nothing to ask. */
const FORMATS = adapters
  .filter(({ format, traits }) => format !== 'xbeteiligung' && traits.needsCredential !== true)
  .map(({ format }) => format);

let listener: Loopback;
let dns: DnsServer;
let proxy: TestProxy;
/** A host of the public internet: whatever the name, its public address leads here. */
let outside: Loopback;
let answer: (path: string) => { readonly status: number; readonly location?: string; readonly body?: object };

const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};

beforeAll(async () => {
  listener = keep(await listenEverywhere());
  const turning = (name: string, time: number): readonly string[] | null =>
    name === 'rebind.example' ? [time === 0 ? '93.184.215.14' : '127.0.0.1'] : (names.get(name) ?? null);
  dns = keep(await serveDns(turning));
  outside = keep(
    await serveHttp(({ url = '/' }, response) => {
      const { status, location, body = {} } = answer(url);
      response.writeHead(status, location ? { location } : { 'content-type': 'application/geo+json' });
      response.end(JSON.stringify(body));
    }),
  );
  proxy = keep(await serveProxy(() => outside.port));
});
afterEach(() => {
  expect(listener.seen).toEqual({ connections: 0, bytes: 0 });
});
afterAll(async () => {
  await Promise.all(open.map((thing) => thing.close()));
});

/** As a fresh installation has it, nothing opened, but for a DNS server of our own and these. */
const guarded = (allowed = ''): GuardedClient =>
  keep(
    loopbackClient({
      allowed: allow(allowed),
      resolver: (name) => dns.resolver(name),
      limits: { pauseMs: 0, againAfterMs: [] },
    }),
  );
const aimed = (): readonly string[] => TARGETS.map((target) => aimedAt(target, listener.port));
const [absolute, zoned] = [/^https?:[/\\]{2}/, /^https?:[/\\]{2}\[[^\]]*%/];
const located = (): readonly string[] =>
  aimed()
    .filter((url) => absolute.test(url))
    .map((url) => url.replace(/[^\x20-\x7e]/gu, encodeURIComponent));

/** What a check by the operator's own command says of an address. */
async function codeOf(url: string, format: FeedFormat | null, client: GuardedClient): Promise<string | undefined> {
  const transport = new GuardedTransport(client, { trust: 'operator', maxBytes: 1_000_000 });
  const report = await checkFeed({ url, format, transport, now: new Date(), language: 'de' });
  return report.error?.code;
}

describe('a check by command', () => {
  it('of each address that nobody may be led to is refused, whatever the format (F106)', async () => {
    const client = guarded();
    for (const [index, url] of aimed().entries()) {
      // What is no URL gets no further than the look: the command itself refuses it as a typing error.
      const format = index % 4 === 0 || zoned.test(url) ? null : (FORMATS[index % FORMATS.length] ?? null);
      expect([url, await codeOf(url, format, client)]).toEqual([url, REFUSED]);
    }
  });
});

describe('a check by a stranger', () => {
  let app: ChecksApp;
  beforeAll(async () => {
    app = await openChecksApp('', guarded());
  });
  afterAll(() => app.close());

  it('of each address that nobody may be led to is refused, and asks nobody (F106, F113)', async () => {
    for (const [index, url] of aimed().entries()) {
      app.clock.move(new Date(Date.UTC(2026, 2, 10) + index * 60_000).toISOString());
      const told = await app.post({ url });
      if (told.status !== 202) {
        // What is no URL by the standard is refused at the door.
        expect([url, told.status, zoned.test(url)]).toEqual([url, 400, true]);
        continue;
      }
      const { error } = await app.check({ url });
      expect([url, error?.code]).toEqual([url, REFUSED]);
    }
  });
});

describe('what a page or an answer leads to', () => {
  const serve = async (routes: Parameters<typeof serveRoutes>[0]): Promise<Host> => keep(await serveRoutes(routes));

  it('on other hosts is told and not asked, however the page points there', async () => {
    const links = located().flatMap((url) => [
      `<link rel="alternate" type="application/rss+xml" href="${url}feed">`,
      `<a href="${url}dipas-pds/projects">dipas-pds/projects</a><script src="${url}api/projects/"></script>`,
    ]);
    const host = await serve(() => ({ '/': { body: page(links.join(''), '') } }));
    expect(await codeOf(`${host.origin}/`, null, guarded(`127.0.0.1:${host.port}`))).toBe('html-instead-of-data');
  });

  it('on its own host is not followed to where that redirects (F106)', async () => {
    for (const location of located()) {
      const host = await serve(() => ({
        '/': { body: page('<link rel="alternate" type="application/rss+xml" href="/feed">') },
        '/feed': { status: 302, headers: { location } },
      }));
      const transport = new GuardedTransport(guarded(`127.0.0.1:${host.port}`), { trust: 'public', maxBytes: 100_000 });
      const report = await checkFeed({ url: host.origin, format: null, transport, now: new Date(), language: 'de' });
      const came = report.asked.find(({ url }) => url.endsWith('/feed'))?.came.en;
      expect([location, came]).toEqual([location, expect.stringMatching(/private|reserved/)]);
      await host.close();
    }
  });

  it('as the next page of a list is not followed to where that redirects (F106)', async () => {
    let location = '';
    const links = [{ rel: 'next', href: '/collections/a/items?offset=1' }];
    const feature = { type: 'Feature', id: 'a', geometry: null, properties: { title: 'Plan' } };
    const host = await serve(() => ({
      '/collections/a/items?f=json&limit=1': { body: { type: 'FeatureCollection', links, features: [feature] } },
      '/collections/a/items?offset=1': { status: 307, headers: { location } },
    }));
    const client = guarded(`127.0.0.1:${host.port}`);
    for (location of located()) {
      const code = await codeOf(`${host.origin}/collections/a/items?limit=1`, 'ogc-features', client);
      expect([location, code]).toEqual([location, REFUSED]);
    }
  });

  it('as the address of a procedure, a document or an image is never asked', async () => {
    const features = located().map((url, index) => ({
      type: 'Feature',
      id: `p${index}`,
      geometry: null,
      properties: { title: `Plan ${index}`, url, link: url, image: url, document: url },
    }));
    const host = await serve(() => ({ '/plans.geojson': { body: { type: 'FeatureCollection', features } } }));
    expect(await codeOf(`${host.origin}/plans.geojson`, 'geojson', guarded(`127.0.0.1:${host.port}`))).toBeUndefined();
    expect(host.asked).toEqual(['/plans.geojson']);
  });
});

describe('a harvest', () => {
  const { harvestWell, latestRun } = product(() => guarded());

  it.each(TARGETS.filter(({ url }) => !zoned.test(url)))(
    'of a feed at $url is refused, by the operator’s own trust, and the run says so (F106)',
    async (target) => {
      const format = FORMATS[TARGETS.indexOf(target) % FORMATS.length] ?? 'geojson';
      const feed = await harvestWell(aimedAt(target, listener.port), format);
      expect(await latestRun(feed)).toMatchObject({
        outcome: 'failed',
        error: { code: REFUSED },
        http: { status: null },
      });
    },
  );
});

describe('a harvest of a name that turns private between two requests', () => {
  const { harvestWell, halfADayLater, latestRun, publicAnswers } = product(() =>
    keep(
      loopbackClient({
        allowed: allow(''),
        resolver: (name) => dns.resolver(name),
        limits: { pauseMs: 0, againAfterMs: [1, 1] },
        proxy: new URL(proxy.origin),
      }),
    ),
  );

  it('ends at its second page, before a byte is sent, and nothing public changes (F110)', async () => {
    const feature = { type: 'Feature', id: 'a', geometry: null, properties: { title: 'Plan', start: '2026-03-01' } };
    answer = () => ({
      status: 200,
      body: {
        type: 'FeatureCollection',
        features: [feature],
        links: [{ rel: 'next', href: `http://rebind.example:${listener.port}/collections/a/items?offset=1` }],
      },
    });
    const before = await publicAnswers();
    const feed = await harvestWell(`http://rebind.example:${listener.port}/collections/a/items`, 'ogc-features');
    expect(await latestRun(feed)).toMatchObject({ outcome: 'failed', error: { code: REFUSED }, new: 0 });
    expect(proxy.asked).toEqual([`93.184.215.14:${listener.port}`]);
    expect(await publicAnswers()).toEqual(before);
    await halfADayLater();
    expect(await latestRun(feed)).not.toMatchObject(SOUND);
  });
});
