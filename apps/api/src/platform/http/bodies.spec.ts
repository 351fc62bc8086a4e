import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { GuardedClientOptions } from './guarded-client.js';
import type { GuardedClient } from './guarded-client.js';
import { answerOf, ask, bodyErrorOf, errorOf, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveBytes, serveHttp, serveRaw } from './testing/loopback.js';

const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};
const client = (options: Partial<GuardedClientOptions> = {}): GuardedClient => keep(loopbackClient(options));

const TEXT = '{"type":"FeatureCollection","features":[]}'.repeat(50);

const encoded = async (coding: string, body: Uint8Array | string): Promise<Loopback> =>
  keep(await serveHttp((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(body)));

const raw = async (...parts: readonly (string | Uint8Array)[]): Promise<Loopback> => keep(await serveBytes(...parts));

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('a compressed body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['identity', Buffer.from(TEXT)],
  ])('in %s is read as it was written', async (coding, body) => {
    const server = await encoded(coding, body);
    const outcome = answerOf(await client().fetch(ask(server.origin)));
    expect(await textOf(outcome)).toBe(TEXT);
    expect(outcome.facts()).toMatchObject({ bytesOnWire: body.length, bytesDecoded: TEXT.length });
  });

  it.each([
    ['zstd', 'anything'],
    ['gzip', 'plain text, not gzip'],
    ['br', 'plain text, not brotli!'],
    ['deflate', 'x plain text, not deflate'],
    ['gzip, gzip, gzip', 'too deep'],
  ])('that claims %s but is not is refused', async (coding, body) => {
    const server = await encoded(coding, body);
    expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('bad-encoding');
  });

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
  ])('in %s that stops early is truncated, even when HTTP is content', async (coding, body) => {
    const server = await encoded(coding, body.subarray(0, body.length - 6));
    expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('truncated');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(100_000_000), { level: 9 })],
    ['br', brotliCompressSync(Buffer.alloc(100_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ])('in %s that unfolds without end dies at the cap with little memory', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(200_000);
    const server = await encoded(coding, bomb);
    const outcome = answerOf(await client().fetch(ask(server.origin, { maxBytes: 1_000_000 })));
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const reading = (async () => {
      for await (const chunk of outcome.body) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before, chunk.length);
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'too-large' });
    expect(outcome.facts().bytesDecoded).toBeLessThan(1_200_000);
    expect(peak).toBeLessThan(20_000_000);
  });
});

describe('the size of a body', () => {
  it('is refused by its declared length before it is read', async () => {
    const server = keep(
      await serveHttp((_request, response) => response.writeHead(200, { 'content-length': '1000001' }).write('x')),
    );
    expect(errorOf(await client().fetch(ask(server.origin))).code).toBe('too-large');
  });

  it('is refused at the cap when no length is declared', async () => {
    const server = keep(
      await serveHttp((_request, response) => {
        response.write(Buffer.alloc(600_000));
        response.end(Buffer.alloc(600_000));
      }),
    );
    const outcome = answerOf(await client().fetch(ask(server.origin)));
    expect((await bodyErrorOf(outcome)).code).toBe('too-large');
    expect(outcome.facts().bytesDecoded).toBeLessThan(1_200_000);
  });

  it('may be exactly the cap', async () => {
    const server = keep(await serveHttp((_request, response) => response.end(Buffer.alloc(1_000_000))));
    expect((await textOf(await client().fetch(ask(server.origin)))).length).toBe(1_000_000);
  });
});

describe('a body that is not whole', () => {
  it('is truncated when it is shorter than its Content-Length', async () => {
    const server = await raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n', 'only this');
    const outcome = answerOf(await client().fetch(ask(server.origin)));
    expect((await bodyErrorOf(outcome)).code).toBe('truncated');
    expect(outcome.facts().bytesOnWire).toBe(9);
  });

  it('is truncated when it is longer than its Content-Length, for nobody knows where it ends', async () => {
    const server = await raw('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndata and more');
    expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('truncated');
  });

  it('is whole when only line ends follow, or the connection is broken behind its end', async () => {
    const sloppy = await raw('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\ndata\r\n');
    expect(await textOf(await client().fetch(ask(sloppy.origin)))).toBe('data');
    const rude = keep(
      await serveRaw((socket) => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndata');
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
      }),
    );
    const outcome = await client().fetch(ask(rude.origin));
    await wait(50);
    expect(await textOf(outcome)).toBe('data');
  });

  it.each(['', 'Connection: close\r\n', 'Connection: keep-alive\r\n'])(
    'is truncated when its last chunk is missing (%j)',
    async (header) => {
      const server = await raw(`HTTP/1.1 200 OK\r\n${header}Transfer-Encoding: chunked\r\n\r\n`, '5\r\nhello\r\n');
      expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('truncated');
    },
  );

  it('is no HTTP any more when a chunk is broken', async () => {
    const server = await raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', 'zz\r\nhello\r\n');
    expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('bad-response');
  });

  it.each(['Content-Length: 100000\r\n', 'Transfer-Encoding: chunked\r\n', ''])(
    'is reset when the server breaks the connection (%j)',
    async (header) => {
      const server = keep(
        await serveRaw((socket) => {
          socket.once('data', () => {
            socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n`);
            socket.write(header.includes('chunked') ? '5\r\nhello\r\n' : 'hello');
            setTimeout(() => socket.resetAndDestroy(), 20);
          });
        }),
      );
      expect((await bodyErrorOf(await client().fetch(ask(server.origin)))).code).toBe('reset');
    },
  );

  it('is whole without any length when the connection ends in order', async () => {
    const server = await raw('HTTP/1.1 200 OK\r\n\r\n', 'to the end');
    expect(await textOf(await client().fetch(ask(server.origin)))).toBe('to the end');
  });
});

describe('an answer that is no HTTP', () => {
  it.each([
    ['SSH-2.0-OpenSSH_9.2\r\n', 'bad-response'],
    [`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 'bad-response'],
    ['', 'reset'],
    ['HTTP/1.1 200 OK\r\nContent-', 'reset'],
  ])('%.20j is %s', async (bytes, code) => {
    const server = await raw(bytes);
    expect(errorOf(await client().fetch(ask(server.origin))).code).toBe(code);
  });
});

describe('a body that is left', () => {
  it('frees its host and ends its connection', async () => {
    const server = keep(
      await serveHttp((_request, response) => {
        const flow = setInterval(() => response.write(Buffer.alloc(50_000)), 2);
        response.on('close', () => clearInterval(flow));
      }),
    );
    const guarded = client();
    for await (const chunk of answerOf(await guarded.fetch(ask(server.origin))).body) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    const second = answerOf(await guarded.fetch(ask(server.origin)));
    second.discard();
    await wait(20);
    expect(server.seen.connections).toBe(2);
    expect(server.open()).toBe(0);
    expect((await bodyErrorOf(second)).code).toMatch(/aborted|truncated|reset/);
  });
});
