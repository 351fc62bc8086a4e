import { afterEach, describe, expect, it } from '@jest/globals';
import type { FetchOutcome } from './fetch-outcome.js';
import type { GuardedClientOptions } from './guarded-client.js';
import type { Resolver } from './resolve-target.js';
import {
  AUTHORITY,
  EXPIRED_CERTIFICATE,
  LEAF_KEY,
  SELF_SIGNED_CERTIFICATE,
  VALID_CERTIFICATE,
} from './testing/certificates.js';
import { ask, errorOf, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveHttp, serveHttps, serveRaw } from './testing/loopback.js';
import { serveProxy, type TestProxy } from './testing/proxy.js';

const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};
const fetchWith = async (options: Partial<GuardedClientOptions>, url: string): Promise<FetchOutcome> => {
  const resolver: Resolver = async () => Promise.resolve(['127.0.0.1']);
  return keep(loopbackClient({ ca: AUTHORITY, resolver, ...options })).fetch(ask(url));
};
const secured = async (cert: string): Promise<Loopback> =>
  keep(
    await serveHttps({ cert, key: LEAF_KEY }, ({ headers, socket }, response) =>
      response.end(`for ${headers.host} at ${'servername' in socket ? String(socket.servername) : 'no'}`),
    ),
  );
const proxied = async (portFor: (authority: string) => number): Promise<TestProxy> => keep(await serveProxy(portFor));

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('a secure connection', () => {
  it('is made to the judged address under the name that was asked for', async () => {
    const { port } = await secured(VALID_CERTIFICATE);
    expect(await textOf(await fetchWith({}, `https://feed.example:${port}/`))).toBe(
      `for feed.example:${port} at feed.example`,
    );
    expect(await textOf(await fetchWith({}, `https://feed.example.:${port}/`))).toBe(
      `for feed.example.:${port} at feed.example`,
    );
  });

  it.each([
    { code: 'tls-expired', certificate: EXPIRED_CERTIFICATE, host: 'feed.example', ca: AUTHORITY },
    { code: 'tls-self-signed', certificate: SELF_SIGNED_CERTIFICATE, host: 'feed.example', ca: AUTHORITY },
    { code: 'tls-name-mismatch', certificate: VALID_CERTIFICATE, host: 'other.example', ca: AUTHORITY },
    { code: 'tls-name-mismatch', certificate: VALID_CERTIFICATE, host: '127.0.0.1', ca: AUTHORITY },
    { code: 'tls-incomplete-chain', certificate: VALID_CERTIFICATE, host: 'feed.example', ca: undefined },
  ])('ends as $code for $host (F61)', async ({ code, certificate, host, ca }) => {
    const { port } = await secured(certificate);
    expect(errorOf(await fetchWith({ ca }, `https://${host}:${port}/`)).code).toBe(code);
  });

  it('to a server that speaks none is named so', async () => {
    const server = keep(await serveHttp((_request, response) => response.end('plain')));
    expect(errorOf(await fetchWith({}, `https://feed.example:${server.port}/`)).code).toBe('tls-invalid');
  });

  it('to a server that never shakes hands ends with the connect limit', async () => {
    const server = keep(await serveRaw());
    const outcome = await fetchWith({ limits: { connectMs: 50 } }, `https://feed.example:${server.port}/`);
    expect(errorOf(outcome).code).toBe('connect-timeout');
  });

  it('to a server that hangs up while shaking hands is reset', async () => {
    const server = keep(await serveRaw((socket) => void socket.once('data', () => socket.end())));
    expect(errorOf(await fetchWith({}, `https://feed.example:${server.port}/`)).code).toBe('reset');
  });
});

describe('the outgoing proxy', () => {
  it('is asked for the judged address, for http and https alike', async () => {
    const plain = keep(await serveHttp((request, response) => response.end(`for ${request.headers.host}`)));
    const { port } = await secured(VALID_CERTIFICATE);
    const proxy = await proxied((authority) => Number(authority.split(':').at(-1)));
    const options = { proxy: new URL(proxy.origin) };
    expect(await textOf(await fetchWith(options, `http://feed.example:${plain.port}/`))).toBe(
      `for feed.example:${plain.port}`,
    );
    expect(await textOf(await fetchWith(options, `https://feed.example:${port}/`))).toBe(
      `for feed.example:${port} at feed.example`,
    );
    expect(proxy.asked).toEqual([`127.0.0.1:${plain.port}`, `127.0.0.1:${port}`]);
  });

  it('writes IPv6 addresses in brackets', async () => {
    const server = keep(await serveHttp((_request, response) => response.end('six')));
    const proxy = await proxied(() => server.port);
    const resolver = async (): Promise<readonly string[]> => Promise.resolve(['2606:2800:220:1::1']);
    await textOf(await fetchWith({ proxy: new URL(proxy.origin), resolver }, 'http://feed.example/'));
    expect(proxy.asked).toEqual(['[2606:2800:220:1::1]:80']);
  });

  it('gets the credentials of its own address and nobody else does', async () => {
    const server = keep(await serveHttp((request, response) => response.end(JSON.stringify(request.headers))));
    const proxy = await proxied(() => server.port);
    const url = new URL(proxy.origin);
    url.username = 'stadt';
    url.password = 'geheim:1';
    const sent = await textOf(await fetchWith({ proxy: url }, `http://feed.example:${server.port}/`));
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('stadt:geheim:1').toString('base64')}`]);
    expect(sent).not.toContain('proxy-authorization');
  });

  it.each([
    [403, 'proxy-failed'],
    [407, 'proxy-failed'],
    [502, 'connect-failed'],
    [504, 'connect-failed'],
  ])('that answers %i means %s', async (status, code) => {
    const proxy = await proxied(() => status);
    const error = errorOf(await fetchWith({ proxy: new URL(proxy.origin) }, 'http://feed.example/'));
    expect(error).toMatchObject({ code, detail: `proxy status ${status}` });
  });

  it('that is away is named, and one that is silent ends with the connect limit', async () => {
    const gone = await serveRaw();
    await gone.close();
    const away = await fetchWith({ proxy: new URL(gone.origin) }, 'http://feed.example/');
    expect(errorOf(away).code).toBe('proxy-failed');
    const silent = keep(await serveRaw());
    const options = { proxy: new URL(silent.origin), limits: { connectMs: 50 } };
    expect(errorOf(await fetchWith(options, 'http://feed.example/')).code).toBe('connect-timeout');
  });
});
