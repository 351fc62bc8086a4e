import { afterEach, describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import type { GuardedClientOptions } from './guarded-client.js';
import type { GuardedClient } from './guarded-client.js';
import { allow, answerOf, ask, errorOf, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveHttp, serveRaw } from './testing/loopback.js';
import { serveProxy } from './testing/proxy.js';

const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};
const client = (options: Partial<GuardedClientOptions> = {}): GuardedClient => keep(loopbackClient(options));

/** Sends every request from `/n` on to `/n+1` until the last, which answers. */
const chainOf = async (length: number): Promise<Loopback> =>
  keep(
    await serveHttp((request, response) => {
      const step = Number((request.url ?? '/0').slice(1));
      if (step === length) response.end('there');
      else response.writeHead(302, { location: `/${step + 1}` }).end();
    }),
  );

const redirectTo = async (location: string, status = 302): Promise<Loopback> =>
  keep(await serveHttp((_request, response) => response.writeHead(status, { location }).end('moved')));

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i is followed and kept (Q45, F55, F118)', async (status) => {
    const goal = keep(await serveHttp((request, response) => response.end(`${request.method} ${request.url}`)));
    const start = await redirectTo(`${goal.origin}/data?token=geheim`, status);
    const outcome = answerOf(await client().fetch(ask(`${start.origin}/feed?key=geheim`)));
    expect(await textOf(outcome)).toBe('GET /data?token=geheim');
    expect(outcome.url).toBe(`${goal.origin}/data?token=geheim`);
    expect(outcome.facts().redirects).toEqual([
      { status, from: `${start.origin}/feed?…`, to: `${goal.origin}/data?…`, downgraded: false },
    ]);
  });

  it('is followed five times and not a sixth (F59)', async () => {
    const five = await chainOf(5);
    expect(await textOf(await client().fetch(ask(`${five.origin}/0`)))).toBe('there');
    const six = await chainOf(6);
    const error = errorOf(await client().fetch(ask(`${six.origin}/0`)));
    expect(error.code).toBe('too-many-redirects');
    expect(error.detail).toContain(`302 ${six.origin}/6`);
    expect(six.seen.connections).toBe(6);
  });

  it('that leads in a circle is named so', async () => {
    const server = keep(
      await serveHttp((request, response) =>
        response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
      ),
    );
    const outcome = await client().fetch(ask(`${server.origin}/a`));
    expect(errorOf(outcome).code).toBe('redirect-loop');
    expect(outcome.kind === 'failure' && outcome.facts.status).toBe(302);
  });

  it.each(['ftp://a.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://['])(
    'to %s is no way to go (F111)',
    async (location) => {
      const start = await redirectTo(location);
      expect(errorOf(await client().fetch(ask(start.origin))).code).toBe('bad-redirect');
    },
  );

  it('without a target is no way to go', async () => {
    const start = keep(await serveHttp((_request, response) => response.writeHead(301).end()));
    expect(errorOf(await client().fetch(ask(start.origin))).code).toBe('bad-redirect');
  });

  it('may not bring credentials along', async () => {
    const start = await redirectTo('http://user:geheim@127.0.0.1/');
    const error = errorOf(await client().fetch(ask(start.origin)));
    expect(error.code).toBe('credentials-in-url');
    expect(error.message).not.toContain('geheim');
  });

  it('takes validators and credentials to its own origin only', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const goal = keep(await serveHttp((request, response) => response.end(String(seen.push(request.headers)))));
    const start = keep(
      await serveHttp((request, response) => {
        seen.push(request.headers);
        response.writeHead(302, { location: request.url === '/1' ? '/2' : goal.origin }).end();
      }),
    );
    const secrets = { authorization: 'Bearer geheim', validators: { etag: '"v1"', lastModified: 'yesterday' } };
    await textOf(await client().fetch(ask(`${start.origin}/1`, secrets)));
    const bound = seen.map((headers) => [
      headers.authorization,
      headers['if-none-match'],
      headers['if-modified-since'],
    ]);
    expect(bound).toEqual([
      ['Bearer geheim', '"v1"', 'yesterday'],
      ['Bearer geheim', '"v1"', 'yesterday'],
      [undefined, undefined, undefined],
    ]);
  });

  it('to a refused address reaches nobody (F106)', async () => {
    const target = keep(await serveRaw());
    const locations = [
      target.origin,
      `//127.0.0.1:${target.port}/`,
      `http://localhost:${target.port}/`,
      `http://[::ffff:127.0.0.1]:${target.port}/`,
      `http://2130706433:${target.port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://[fe80::1%25lo]/',
    ];
    for (const location of locations) {
      const start = await redirectTo(location);
      const guarded = client({ allowed: allow(`127.0.0.1:${start.port}`) });
      const outcome = await guarded.fetch(ask(start.origin, { trust: 'public' }));
      expect([location, errorOf(outcome).code]).toEqual([location, 'address-not-allowed']);
    }
    expect(target.seen).toEqual({ connections: 0, bytes: 0 });
  });

  it('from the public internet does not lead the operator into the operator’s own network', async () => {
    const target = keep(await serveRaw());
    const outside = await redirectTo(target.origin);
    const proxy = keep(await serveProxy(() => outside.port));
    const guarded = client({
      allowed: allow('127.0.0.0/8'),
      proxy: new URL(proxy.origin),
      resolver: async () => Promise.resolve(['93.184.215.14']),
    });
    const outcome = await guarded.fetch(ask('http://feed.example/'));
    expect(errorOf(outcome).code).toBe('address-not-allowed');
    expect(proxy.asked).toEqual(['93.184.215.14:80']);
    expect(target.seen.connections).toBe(0);
  });
});
