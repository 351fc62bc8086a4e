import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { GuardedClient, GuardedClientOptions } from './guarded-client.js';
import { allow, answerOf, ask, bodyErrorOf, errorOf, fakeClock, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveBytes, serveHttp, serveRaw } from './testing/loopback.js';

const open: { close(): unknown }[] = [];
const opened = async <T extends Loopback>(server: Promise<T>): Promise<T> => {
  const started = await server;
  open.push(started);
  return started;
};
const client = (options: Partial<GuardedClientOptions> = {}): GuardedClient => {
  const made = loopbackClient(options);
  open.push(made);
  return made;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('a guarded request', () => {
  it('gives data, headers, validators and what it cost', async () => {
    const server = await opened(
      serveHttp((_request, response) => {
        response.setHeader('etag', '"v1"').setHeader('last-modified', 'Mon, 01 Jan 2024 00:00:00 GMT').end('hello');
      }),
    );
    const outcome = answerOf(await client().fetch(ask(`${server.origin}/feed?x=1#part`)));
    expect(await textOf(outcome)).toBe('hello');
    expect(outcome).toMatchObject({ status: 200, url: `${server.origin}/feed?x=1`, headers: { etag: '"v1"' } });
    expect(outcome.validators).toEqual({ etag: '"v1"', lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' });
    expect(outcome.facts()).toMatchObject({ status: 200, bytesOnWire: 5, bytesDecoded: 5, redirects: [] });
  });

  it('says who is asking and what it can unpack (Q42, F57)', async () => {
    const server = await opened(serveHttp((request, response) => response.end(JSON.stringify(request.headers))));
    const sent: unknown = JSON.parse(await textOf(await client().fetch(ask(server.origin, { accept: 'text/csv' }))));
    expect(sent).toMatchObject({
      'user-agent': 'ParticipationNavigator/1.2.3 (+mailto:it@example.org; Stadt Koln)',
      'accept-encoding': 'gzip, deflate, br',
      accept: 'text/csv',
    });
  });

  it('asks conditionally and takes 304 for unchanged', async () => {
    const server = await opened(
      serveHttp((request, response) => {
        response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 500).end();
      }),
    );
    const validators = { etag: '"v1"', lastModified: null };
    const outcome = answerOf(await client().fetch(ask(server.origin, { validators })));
    expect(outcome.status).toBe(304);
    expect(await textOf(outcome)).toBe('');
  });

  it('survives header bytes outside ASCII and never sends them back (F91)', async () => {
    const head = Buffer.from(
      'HTTP/1.1 200 OK\r\nETag: "M\xfcnchen"\r\nX-City: K\xf6ln\r\nContent-Length: 2\r\n\r\n',
      'latin1',
    );
    const server = await opened(serveBytes(head, 'ok'));
    const outcome = answerOf(await client().fetch(ask(server.origin)));
    expect(await textOf(outcome)).toBe('ok');
    const again = await client().fetch(ask(server.origin, { validators: outcome.validators }));
    expect(await textOf(again)).toBe('ok');
  });

  it.each([
    ['http-status', 204],
    ['http-status', 206],
    ['http-status', 304],
    ['http-status', 404],
    ['http-status', 410],
    ['http-status', 500],
    ['http-status', 503],
    ['blocked', 401],
    ['blocked', 403],
    ['rate-limited', 429],
  ])('takes no data but reports %s for an unasked %i', async (code, status) => {
    const server = await opened(serveHttp((_request, response) => response.writeHead(status).end()));
    const outcome = await client().fetch(ask(server.origin));
    expect(errorOf(outcome)).toMatchObject({ code, status, retryAfter: null });
    expect(outcome.kind === 'failure' && outcome.facts.status).toBe(status);
  });

  it('knows a bot challenge by its mark, whatever the status (F56)', async () => {
    const server = await opened(
      serveHttp((_request, response) => response.setHeader('cf-mitigated', 'challenge').end('<html>')),
    );
    expect(errorOf(await client().fetch(ask(server.origin))).code).toBe('blocked');
  });

  it.each([429, 503])('hands the instant of Retry-After on with status %i (Q42)', async (status) => {
    const server = await opened(
      serveHttp((_request, response) => response.writeHead(status, { 'retry-after': '120' }).end()),
    );
    const clock = fakeClock(Date.UTC(2026, 0, 1));
    const error = errorOf(await client({ clock }).fetch(ask(server.origin)));
    expect(error.retryAfter?.toISOString()).toBe('2026-01-01T00:02:00.000Z');
  });

  it('takes the reset of the rate headers when a 429 names no Retry-After', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' };
    const server = await opened(serveHttp((_request, response) => response.writeHead(429, headers).end()));
    const error = errorOf(await client({ clock: fakeClock(0) }).fetch(ask(server.origin)));
    expect(error.retryAfter?.getTime()).toBe(30_000);
  });

  it.each([
    ['ftp://127.0.0.1/feed', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['feed.example', 'bad-url'],
    ['http://', 'bad-url'],
    ['http://user:secret@127.0.0.1/', 'credentials-in-url'],
  ])('refuses %s as %s', async (url, code) => {
    const error = errorOf(await client().fetch(ask(url)));
    expect(error.code).toBe(code);
    expect(JSON.stringify([error.message, error.detail])).not.toContain('secret');
  });
});

describe('the limits of a guarded request', () => {
  it('gives up when no answer begins (F63)', async () => {
    const server = await opened(serveRaw());
    const outcome = await client({ limits: { firstByteMs: 60 } }).fetch(ask(server.origin));
    expect(errorOf(outcome).code).toBe('first-byte-timeout');
  });

  it('gives up when the head comes drop by drop', async () => {
    const server = await opened(
      serveRaw((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket.write('X-A: b\r\n'), 10);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    const outcome = await client({ limits: { firstByteMs: 80 } }).fetch(ask(server.origin));
    expect(errorOf(outcome).code).toBe('first-byte-timeout');
  });

  it('gives up when the head is there and the body does not begin', async () => {
    const server = await opened(serveHttp((_request, response) => response.flushHeaders()));
    const outcome = await client({ limits: { firstByteMs: 60 } }).fetch(ask(server.origin));
    expect((await bodyErrorOf(outcome)).code).toBe('first-byte-timeout');
  });

  it('refuses a body that drips', async () => {
    const server = await opened(
      serveHttp((_request, response) => {
        const drip = setInterval(() => response.write('x'.repeat(10)), 10);
        response.on('close', () => clearInterval(drip));
      }),
    );
    const limits = { windowMs: 100, minBytesPerSecond: 50_000 };
    const started = Date.now();
    const outcome = await client({ limits }).fetch(ask(server.origin));
    expect((await bodyErrorOf(outcome)).code).toBe('too-slow');
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  it('does not blame the server for a slow reader', async () => {
    const server = await opened(serveHttp((_request, response) => response.end(Buffer.alloc(500_000))));
    const limits = { windowMs: 200, minBytesPerSecond: 5_000_000 };
    const outcome = answerOf(await client({ limits }).fetch(ask(server.origin)));
    let read = 0;
    for await (const chunk of outcome.body) {
      read += chunk.length;
      await wait(60);
    }
    expect(read).toBe(500_000);
  });

  it('outlives a server that resets while the body waits for its reader', async () => {
    const server = await opened(
      serveRaw((socket) => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10000000\r\n\r\n');
          socket.write(Buffer.alloc(90_000));
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
      }),
    );
    const outcome = await client().fetch(ask(server.origin, { maxBytes: 20_000_000 }));
    await wait(60);
    expect((await bodyErrorOf(outcome)).code).toBe('reset');
  });

  it('ends after the longest time, however fast the data comes (F2, F63)', async () => {
    const server = await opened(
      serveHttp((_request, response) => {
        const flow = setInterval(() => response.write(Buffer.alloc(10_000)), 5);
        response.on('close', () => clearInterval(flow));
      }),
    );
    const outcome = await client({ limits: { totalMs: 150 } }).fetch(ask(server.origin));
    expect((await bodyErrorOf(outcome)).code).toBe('too-long');
  });

  it('frees the host when nobody reads the answer and the longest time is over', async () => {
    const server = await opened(serveHttp((_request, response) => response.end(Buffer.alloc(900_000))));
    const guarded = client({ limits: { totalMs: 100 } });
    answerOf(await guarded.fetch(ask(server.origin)));
    answerOf(await guarded.fetch(ask(server.origin))).discard();
    expect(server.seen.connections).toBe(2);
  });

  it('reports a refused connection', async () => {
    const server = await serveRaw();
    await server.close();
    expect(errorOf(await client().fetch(ask(server.origin))).code).toBe('connect-failed');
  });

  it('reports a name that does not exist and a lookup that hangs', async () => {
    const missing = client({ resolver: async () => Promise.reject(new Error('ENOTFOUND')) });
    expect(errorOf(await missing.fetch(ask('http://nowhere.example/'))).code).toBe('dns-failed');
    const hanging = client({ resolver: async () => new Promise(() => undefined), limits: { connectMs: 30 } });
    expect(errorOf(await hanging.fetch(ask('http://nowhere.example/'))).code).toBe('dns-failed');
  });

  it('tries the next address when the first does not answer', async () => {
    const server = await opened(serveHttp((_request, response) => response.end('second')));
    const resolver = async (): Promise<readonly string[]> => Promise.resolve(['::1', '127.0.0.1']);
    const outcome = await client({ resolver, allowed: allow('::1/128, 127.0.0.0/8') }).fetch(
      ask(`http://two.example:${server.port}/`),
    );
    expect(await textOf(outcome)).toBe('second');
  });

  it('stops for the caller before, during and after the head', async () => {
    const server = await opened(serveHttp((_request, response) => response.write('begun')));
    const guarded = client();
    expect(errorOf(await guarded.fetch(ask(server.origin, { signal: AbortSignal.abort() }))).code).toBe('aborted');
    expect(server.seen.connections).toBe(0);
    const stop = new AbortController();
    const outcome = await guarded.fetch(ask(server.origin, { signal: stop.signal }));
    setTimeout(() => stop.abort(), 20);
    expect((await bodyErrorOf(outcome)).code).toBe('aborted');
    const silent = await opened(serveRaw());
    expect(errorOf(await guarded.fetch(ask(silent.origin, { signal: AbortSignal.timeout(20) }))).code).toBe('aborted');
  });

  it('ends everything under way when the client is closed', async () => {
    const server = await opened(serveRaw());
    const guarded = client();
    const pending = guarded.fetch(ask(server.origin));
    await wait(20);
    guarded.close();
    expect(errorOf(await pending).code).toBe('aborted');
    expect(errorOf(await guarded.fetch(ask(server.origin))).code).toBe('aborted');
  });
});

describe('a large body', () => {
  it('streams 200 MB with flat memory (F68)', async () => {
    const block = Buffer.alloc(1_000_000, 7);
    const server = await opened(
      serveHttp((_request, response) => {
        let left = 200;
        const pump = (): void => {
          while (left > 0) {
            left -= 1;
            if (!response.write(block)) return void response.once('drain', pump);
          }
          response.end();
        };
        pump();
      }),
    );
    const outcome = answerOf(await client().fetch(ask(server.origin, { maxBytes: 200_000_000 })));
    const before = process.memoryUsage().arrayBuffers;
    const hash = createHash('sha1');
    let peak = 0;
    for await (const chunk of outcome.body) {
      hash.update(chunk);
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }
    expect(outcome.facts().bytesDecoded).toBe(200_000_000);
    expect(peak).toBeLessThan(64_000_000);
  });
});
