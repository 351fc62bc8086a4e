import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DnsServer, serveDns } from '../../../test/ssrf/dns-server.js';
import { aimedAt, NAMES, TARGETS, type Target } from '../../../test/ssrf/targets.js';
import { NO_ALLOWED_HOSTS } from './allowed-hosts.js';
import type { FetchError } from './fetch-error.js';
import type { GuardedClient, GuardedClientOptions } from './guarded-client.js';
import { normaliseHost, parseTarget } from './target.js';
import { allow, ask, errorOf, loopbackClient } from './testing/client.js';
import { listenEverywhere, type Loopback, serveHttp, serveRaw } from './testing/loopback.js';
import { serveProxy, type TestProxy } from './testing/proxy.js';

const REDIRECTS = [301, 302, 303, 307, 308];

const addresses: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(NAMES));
const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};

let listener: Loopback;
let dns: DnsServer;

beforeAll(async () => {
  listener = keep(await listenEverywhere());
  dns = keep(await serveDns((name) => addresses.get(name) ?? null));
});
afterAll(async () => {
  await Promise.all(open.map((thing) => thing.close()));
});

const client = (options: Partial<GuardedClientOptions> = {}): GuardedClient =>
  keep(loopbackClient({ allowed: NO_ALLOWED_HOSTS, resolver: dns.resolver, ...options }));

const aim = (target: Target): string => aimedAt(target, listener.port);

/** Host and port as a URL has them, or null for what is no URL. */
function endpointOf(target: Target): string | null {
  const parsed = parseTarget(aim(target));
  if (!('url' in parsed)) return null;
  return `${parsed.url.hostname}:${parsed.port}`;
}

const rangeOf = (address: string): string => `${address}/${address.includes(':') ? 128 : 32}`;

describe('a refused address', () => {
  it('is one of at least sixty', () => {
    expect(new Set(TARGETS.map(({ url }) => url)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(TARGETS)(
    '$url reaches nobody, for the operator as for strangers, asked and posted to (F106)',
    async (target) => {
      const guarded = client();
      for (const trust of ['operator', 'public'] as const) {
        for (const post of [undefined, { contentType: 'application/json', body: '{"secret":"geheim"}' }]) {
          const request = ask(aim(target), { trust, authorization: 'Bearer geheim', ...(post ? { post } : {}) });
          expect(errorOf(await guarded.fetch(request)).code).toBe('address-not-allowed');
        }
      }
      expect(listener.seen).toEqual({ connections: 0, bytes: 0 });
    },
  );

  it.each(REDIRECTS)('is not reached by a redirect with status %i either (F106, F118)', async (status) => {
    let location = '';
    const host = keep(await serveHttp((_, response) => response.writeHead(status, { location }).end()));
    const guarded = client({ allowed: allow(`127.0.0.1:${host.port}`) });
    for (const target of TARGETS.filter(isAbsolute)) {
      location = encodedLocation(aim(target));
      for (const trust of ['operator', 'public'] as const) {
        const { code } = errorOf(await guarded.fetch(ask(host.origin, { trust })));
        expect({ target, code }).toEqual({ target, code: 'address-not-allowed' });
      }
    }
    expect(listener.seen).toEqual({ connections: 0, bytes: 0 });
  });

  it('is the same with a proxy, which is not even asked (F106)', async () => {
    const proxy = keep(await serveRaw());
    const guarded = client({ proxy: new URL(proxy.origin) });
    for (const target of TARGETS) {
      expect(errorOf(await guarded.fetch(ask(aim(target)))).code).toBe('address-not-allowed');
    }
    expect(proxy.seen.connections).toBe(0);
  });

  it('is not looked up when its name is local', () => {
    expect(dns.asked.length).toBeGreaterThan(0);
    expect(dns.asked.filter((question) => question.includes('localhost'))).toEqual([]);
  });

  it('is explained to the operator only', async () => {
    const url = 'http://metadata.google.internal/';
    expect(errorOf(await client().fetch(ask(url, { trust: 'operator' }))).detail).toContain('169.254.169.254');
    expect(errorOf(await client().fetch(ask(url, { trust: 'public' }))).detail).toBe('host metadata.google.internal');
  });
});

/** `http:127.0.0.1` is a path on a host of the same scheme (URL standard, special relative URLs). */
function isAbsolute({ url }: Target): boolean {
  return !/^http:[^/\\]/.test(url);
}

/** Header values are bytes: what is no ASCII stands percent-encoded in a Location, as servers write it. */
function encodedLocation(url: string): string {
  return url.replace(/[^\x20-\x7e]/gu, (letter) => encodeURIComponent(letter));
}

describe('an opened address', () => {
  const openable = TARGETS.filter(({ leadsTo }) => leadsTo !== null);
  let proxy: TestProxy;

  beforeAll(async () => {
    proxy = keep(await serveProxy(() => 502));
  });

  /** What came of it, and whom the proxy was asked to connect to meanwhile. */
  const through = async (
    allowed: string,
    target: Target,
    trust: 'operator' | 'public',
  ): Promise<{ readonly error: FetchError; readonly connected: readonly string[] }> => {
    const resolver = async (name: string): Promise<readonly string[]> =>
      /localhost$/.test(name) ? Promise.resolve(['127.0.0.1']) : dns.resolver(name);
    const guarded = client({ allowed: allow(allowed), proxy: new URL(proxy.origin), resolver });
    const before = proxy.asked.length;
    const error = errorOf(await guarded.fetch(ask(aim(target), { trust })));
    return {
      error,
      connected: proxy.asked.slice(before).map((authority) => normaliseHost(new URL(`http://${authority}`).hostname)),
    };
  };

  it.each(openable)(
    '$url is connected to for the operator, and for nobody else, by a range that holds it',
    async (target) => {
      const range = rangeOf(target.leadsTo ?? '');
      const own = await through(range, target, 'operator');
      expect([own.error.code, own.connected]).toEqual(['connect-failed', [target.leadsTo]]);
      const strangers = await through(range, target, 'public');
      expect([strangers.error.code, strangers.connected]).toEqual(['address-not-allowed', []]);
    },
  );

  it.each(openable)('$url is connected to for everybody by its host and port', async (target) => {
    const { error, connected } = await through(endpointOf(target) ?? '', target, 'public');
    expect([error.code, connected[0]]).toEqual(['connect-failed', target.leadsTo]);
  });

  it('is really reached: the listener that saw nothing hears all who are let in', async () => {
    const heard = await listenEverywhere();
    const guarded = client({ allowed: allow('127.0.0.0/8, ::1/128, 0.0.0.0/32, ::/128'), limits: { firstByteMs: 40 } });
    const local = ['127.0.0.1', '127.0.0.2', '0.0.0.0', '[::1]', '[::]', '2130706433', '0177.0.0.1'];
    for (const host of local) await guarded.fetch(ask(`http://${host}:${heard.port}/`));
    expect(heard.seen.connections).toBe(local.length);
    await heard.close();
  });

  it('is reached by any of the addresses that its listed name has', async () => {
    const server = keep(await serveRaw((socket) => socket.end('HTTP/1.1 404 Not Found\r\n\r\n')));
    const resolver = async (): Promise<readonly string[]> => Promise.resolve(['::1', '127.0.0.1']);
    const guarded = client({ allowed: allow(`localhost:${server.port}`), resolver });
    const outcome = await guarded.fetch(ask(`http://localhost.:${server.port}/`, { trust: 'public' }));
    expect(errorOf(outcome).status).toBe(404);
    const elsewhere = await guarded.fetch(ask(server.origin, { trust: 'public' }));
    expect(errorOf(elsewhere).code).toBe('address-not-allowed');
  });
});
