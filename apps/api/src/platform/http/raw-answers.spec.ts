import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { FETCH_ERROR_CODES, FetchError } from './fetch-error.js';
import type { GuardedClient } from './guarded-client.js';
import { ask, loopbackClient } from './testing/client.js';
import { type Loopback, serveRaw } from './testing/loopback.js';

/** The long version raises this by hand; each answer takes a few milliseconds. */
const ANSWERS = 600;
const SEED = 20_261_122;
const MOST_BYTES = 50_000;

const BODY = Buffer.from(JSON.stringify({ list: Array.from({ length: 200 }, (_, id) => ({ id, title: 'Straße' })) }));
const head = (...lines: readonly string[]): string => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');
const coded = (coding: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(head(`Content-Encoding: ${coding}`, `Content-Length: ${bytes.length}`)), bytes]);

/** Sound answers, from which the broken ones are made. */
const SOUND: readonly Buffer[] = [
  Buffer.concat([Buffer.from(head(`Content-Length: ${BODY.length}`, 'ETag: "a"', 'Retry-After: 5')), BODY]),
  Buffer.concat([Buffer.from(head('Connection: close')), BODY]),
  Buffer.from(`${head('Transfer-Encoding: chunked')}5\r\n{"a":\r\n2;x=y\r\n1}\r\n0\r\nTrailer: x\r\n\r\n`),
  coded('gzip', gzipSync(BODY)),
  coded('br', brotliCompressSync(BODY)),
  coded('deflate', deflateSync(BODY)),
  coded('gzip, gzip', gzipSync(gzipSync(BODY))),
  coded('gzip', gzipSync(Buffer.alloc(2_000_000))),
  Buffer.from('HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n'),
  Buffer.from('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n'),
  Buffer.from('HTTP/1.1 429 Slow\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n'),
];

/** What a fuzzer likes to put in. */
const SPICES = [
  '\r\n',
  '\0',
  '\r\n\r\n',
  'Content-Length: 5\r\n',
  '-1',
  'ffffffffffffffff',
  '\xff\xfe',
  ' ',
  'HTTP/1.1 200 OK',
];

/** mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;
type Spoil = (bytes: Buffer, random: Random) => Buffer;

const SPOILS: readonly Spoil[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random(8); flips > 0; flips -= 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => {
    const at = random(Math.min(bytes.length, 200));
    const spice = Buffer.from(SPICES[random(SPICES.length)] ?? '', 'latin1');
    return Buffer.concat([bytes.subarray(0, at), spice, bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(at + 1))]);
  },
  (bytes, random) => Buffer.concat([bytes, Buffer.from(Array.from({ length: random(500) }, () => random(256)))]),
];

/** An answer of a host that has lost its wits, and how it ends. */
function brokenAnswer(random: Random): { readonly bytes: Buffer; readonly isReset: boolean; readonly pieces: number } {
  let bytes = SOUND[random(SOUND.length)] ?? BODY;
  for (let spoils = 1 + random(3); spoils > 0; spoils -= 1) {
    if (bytes.length > 0) bytes = SPOILS[random(SPOILS.length)]?.(bytes, random) ?? bytes;
  }
  return { bytes, isReset: random(4) === 0, pieces: 1 + random(4) };
}

function send(socket: Socket, { bytes, isReset, pieces }: ReturnType<typeof brokenAnswer>): void {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let from = 0; from < bytes.length; from += size) socket.write(bytes.subarray(from, from + size));
  if (isReset) setTimeout(() => socket.resetAndDestroy(), 2);
  else socket.end();
}

describe('an answer that anybody may have written', () => {
  const random = randomFrom(SEED);
  let answer = brokenAnswer(random);
  let server: Loopback;
  let client: GuardedClient;

  beforeAll(async () => {
    server = await serveRaw((socket) => void socket.once('data', () => send(socket, answer)));
    const limits = { pauseMs: 0, firstByteMs: 2_000, totalMs: 4_000, windowMs: 1_000, minBytesPerSecond: 1 };
    client = loopbackClient({ limits });
  });
  afterAll(async () => {
    client.close();
    await server.close();
  });

  /** Reads it to whatever end it has; anything but data or a reason of ours fails the test. */
  async function endOf(): Promise<string> {
    const outcome = await client.fetch(
      ask(server.origin, { maxBytes: MOST_BYTES, validators: { etag: '"a"', lastModified: null } }),
    );
    if (outcome.kind === 'failure') return outcome.error.code;
    let read = 0;
    try {
      for await (const chunk of outcome.body) read += chunk.length;
    } catch (error) {
      if (error instanceof FetchError) return error.code;
      throw error;
    }
    expect(read).toBeLessThanOrEqual(MOST_BYTES);
    return 'answer';
  }

  it(`is data or has one of our reasons, ${ANSWERS} times, and leaves no connection behind (F68, F71, F91)`, async () => {
    const ends = new Map<string, number>();
    for (let count = 0; count < ANSWERS; count += 1) {
      answer = brokenAnswer(random);
      const end = await endOf();
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    const reasons: readonly string[] = [...FETCH_ERROR_CODES, 'answer'];
    expect([...ends.keys()].filter((end) => !reasons.includes(end))).toEqual([]);
    expect(ends.size).toBeGreaterThan(6);
    expect(ends.get('answer')).toBeLessThan(ANSWERS / 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.open()).toBe(0);
  });
});
