import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serveDns, type Answers, type DnsServer, type Zone } from '../../../test/ssrf/dns-server.js';
import { NO_ALLOWED_HOSTS } from './allowed-hosts.js';
import type { GuardedClient, GuardedClientOptions } from './guarded-client.js';
import { allow, ask, errorOf, loopbackClient, textOf } from './testing/client.js';
import { listenEverywhere, type Loopback, serveHttp } from './testing/loopback.js';
import { serveProxy, type TestProxy } from './testing/proxy.js';

const PUBLIC = '93.184.215.14';
/** A name of the public internet, and what its owner answers. */
const NAME = 'rebind.example';

const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};

/** Whoever must not see a byte. */
let inside: Loopback;
beforeEach(async () => {
  inside = keep(await listenEverywhere());
});
afterEach(async () => {
  expect(inside.seen).toEqual({ connections: 0, bytes: 0 });
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

const dnsOf = async (zone: Zone): Promise<DnsServer> => keep(await serveDns(zone));
const client = (options: Partial<GuardedClientOptions>): GuardedClient =>
  keep(loopbackClient({ allowed: NO_ALLOWED_HOSTS, limits: { pauseMs: 0 }, ...options }));

/** The public internet: whoever is asked for there, this host answers. */
async function internet(host: Loopback): Promise<TestProxy> {
  return keep(await serveProxy(() => host.port));
}

describe('a name whose DNS server lies', () => {
  it.each<readonly [what: string, answers: Answers]>([
    ['a public and a private address at once', [PUBLIC, '127.0.0.1']],
    ['the private one first', ['127.0.0.1', PUBLIC]],
    ['a public IPv4 and a private IPv6 address', [PUBLIC, '::1']],
    ['a public IPv6 and a private IPv4 address', ['2606:2800:220:1:248:1893:25c8:1946', '10.0.0.1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
    ['a link-local address', ['169.254.169.254']],
    ['an alias of an alias of a private address', [{ cname: 'a.example' }, { cname: 'b.example' }, '127.0.0.1']],
    ['an alias of localhost', [{ cname: 'localhost' }, '127.0.0.1']],
    ['an alias of a name in the network of the operator', [{ cname: 'intranet.stadt.internal' }, '192.168.7.1']],
    [
      'so many addresses that the private one is the last',
      [...Array.from({ length: 20 }, (_, n) => `93.184.215.${n}`), '127.0.0.1'],
    ],
  ])('with %s is refused before a byte is sent (F110)', async (_, answers) => {
    const dns = await dnsOf(() => answers);
    const proxy = keep(await serveProxy(() => inside.port));
    for (const options of [{}, { proxy: new URL(proxy.origin) }]) {
      for (const trust of ['operator', 'public'] as const) {
        const guarded = client({ resolver: dns.resolver, ...options });
        const outcome = await guarded.fetch(ask(`http://${NAME}:${inside.port}/`, { trust }));
        expect(errorOf(outcome).code).toBe('address-not-allowed');
      }
    }
    expect(proxy.asked).toEqual([]);
  });

  it.each<readonly [what: string, answers: Answers | null]>([
    ['no such name', null],
    ['a name without an address', []],
    ['an alias that leads nowhere', [{ cname: 'nowhere.example' }]],
  ])('with %s is not found', async (_, answers) => {
    const dns = await dnsOf(() => answers);
    const outcome = await client({ resolver: dns.resolver }).fetch(ask(`http://${NAME}:${inside.port}/`));
    expect(errorOf(outcome).code).toBe('dns-failed');
  });
});

describe('a name that is public first and private the next time, with a time to live of 0', () => {
  const turning: Zone = (_, time) => (time === 0 ? [PUBLIC] : ['127.0.0.1']);

  it('is looked up once, and connected to where it was then (F110)', async () => {
    const dns = await dnsOf(turning);
    const host = keep(await serveHttp((_, response) => response.end('public')));
    const proxy = await internet(host);
    const guarded = client({ resolver: dns.resolver, proxy: new URL(proxy.origin) });
    expect(await textOf(await guarded.fetch(ask(`http://${NAME}:${inside.port}/`)))).toBe('public');
    expect(dns.asked).toEqual([`${NAME} A`, `${NAME} AAAA`]);
    expect(proxy.asked).toEqual([`${PUBLIC}:${inside.port}`]);
  });

  it.each([301, 302, 303, 307, 308])(
    'is judged anew when it leads back to itself with status %i, and refused (F110)',
    async (status) => {
      const dns = await dnsOf(turning);
      const location = `http://${NAME}:${inside.port}/again`;
      const host = keep(await serveHttp((_, response) => response.writeHead(status, { location }).end()));
      const proxy = await internet(host);
      const guarded = client({ resolver: dns.resolver, proxy: new URL(proxy.origin) });
      const outcome = await guarded.fetch(ask(`http://${NAME}:${inside.port}/`, { trust: 'public' }));
      expect(errorOf(outcome).code).toBe('address-not-allowed');
      expect(proxy.asked).toEqual([`${PUBLIC}:${inside.port}`]);
    },
  );

  it('is judged anew by the next request, to which nothing of the first is worth anything (F110)', async () => {
    const dns = await dnsOf(turning);
    const proxy = await internet(keep(await serveHttp((_, response) => response.end('public'))));
    const guarded = client({ resolver: dns.resolver, proxy: new URL(proxy.origin) });
    expect(await textOf(await guarded.fetch(ask(`http://${NAME}:${inside.port}/`)))).toBe('public');
    const again = await guarded.fetch(ask(`http://${NAME}:${inside.port}/`));
    expect(errorOf(again).code).toBe('address-not-allowed');
  });

  it('gains nothing by turning private while it is connected to: the judged address counts (F110)', async () => {
    const dns = await dnsOf((_, time) => (time === 0 ? ['127.0.0.1'] : ['127.0.0.2']));
    const host = keep(await serveHttp((request, response) => response.end(`${request.socket.localAddress}`)));
    const guarded = client({ resolver: dns.resolver, allowed: allow('127.0.0.1/32') });
    expect(await textOf(await guarded.fetch(ask(`http://${NAME}:${host.port}/`)))).toMatch(/127\.0\.0\.1$/);
    expect(errorOf(await guarded.fetch(ask(`http://${NAME}:${host.port}/`))).code).toBe('address-not-allowed');
  });
});
