import type { ServerResponse } from 'node:http';
import { serveHttp } from '../../src/platform/http/testing/loopback.js';

/** Where an answer stops for good: before its first byte, or in the middle of its body. */
export type Stall = 'nothing' | 'half';

/** A platform that answers at once, or stops where it is told to. */
export interface StallingPlatform {
  readonly address: URL;
  /** What it says from now on, under every path. */
  say(body: string): void;
  /** Stops the next answer; resolves when it has come so far. */
  stallAt(stall: Stall): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on the loopback. */
export async function startStallingPlatform(): Promise<StallingPlatform> {
  let body = '';
  let next: { readonly stall: Stall; readonly reached: () => void } | null = null;
  const loopback = await serveHttp((_, response) => {
    if (!next) return void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    const { stall, reached } = next;
    next = null;
    if (stall === 'half') return sendHalf(response, body, reached);
    reached();
  });
  return {
    address: new URL('/projects.json', loopback.origin),
    say: (text) => {
      body = text;
    },
    stallAt: (stall) =>
      new Promise((resolve) => {
        next = { stall, reached: resolve };
      }),
    close: () => loopback.close(),
  };
}

function sendHalf(response: ServerResponse, body: string, reached: () => void): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => reached());
}
