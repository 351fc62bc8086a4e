import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One request, as the platform saw it: `until` is when its answer was out or its asker gone. */
export interface Seen {
  readonly path: string;
  readonly from: number;
  until: number;
}

/** A platform on a port of its own that answers in small pieces. */
export interface SlowPlatform {
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** What it says from now on, under every path. */
  say(body: string): void;
  /** Resolves at the next request. */
  asked(): Promise<void>;
  close(): Promise<void>;
}

/** How long an answer takes, in ms, and in how many pieces it comes. */
export interface Drip {
  readonly ms: number;
  readonly pieces: number;
}

/** Starts one on the loopback. */
export async function startSlowPlatform(drip: Drip): Promise<SlowPlatform> {
  const seen: Seen[] = [];
  let body = '';
  let tell: () => void = () => undefined;
  const server = createServer((request, response) => {
    tell();
    seen.push(watched(request, response));
    void answer(response, body, drip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String(portOf(server.address()))}`,
    seen,
    say: (text) => {
      body = text;
    },
    asked: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An asker that was killed closes the connection before the answer is out. */
function watched(request: IncomingMessage, response: ServerResponse): Seen {
  const seen: Seen = { path: request.url ?? '', from: performance.now(), until: Infinity };
  response.once('close', () => {
    seen.until = performance.now();
  });
  return seen;
}

async function answer(response: ServerResponse, body: string, { ms, pieces }: Drip): Promise<void> {
  const bytes = Buffer.from(body);
  const size = Math.ceil(bytes.length / pieces);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(ms / pieces);
  }
  response.end();
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
