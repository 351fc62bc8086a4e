import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { close, listen } from './loopback.js';
import { spoiledPage, type PagingFault, type SpoiledPage } from './paging-faults.js';
import { platformBySlug } from './platforms/all.js';
import type { Platform, PlatformRequest } from './platforms/platform.js';
import type { PlatformAnswer } from './platforms/replies.js';
import { answeredProof, type ProofText } from './proof.js';
import type { SeenRequest } from './server.js';

/** The clock of a platform's host and its proof; both may be left out. */
export interface PlatformServerOptions {
  readonly clock?: () => Date;
  /** What stands at /.well-known/participation-navigator.txt; nothing without it. */
  readonly proof?: ProofText;
}

/** A running loopback host that is one platform and nothing else, and what it has seen. */
export interface PlatformServer {
  readonly server: Server;
  readonly platform: Platform;
  readonly requests: readonly SeenRequest[];
  /** From now on its pages have this fault, or none. */
  spoilPages(fault: PagingFault | null): void;
  /** Listens on 127.0.0.1 and tells its address; port 0 takes a free one. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
}

/** A question longer than this is none that anybody would ask. */
const MOST_BYTES = 1_000_000;

/**
 * Serves one imaginary platform on an origin of its own, as real ones have it.
 *
 * @example
 * const host = createPlatformServer('decidim-old');
 * const origin = await host.listen();
 */
export function createPlatformServer(
  slug: string,
  { clock = () => new Date(), proof }: PlatformServerOptions = {},
): PlatformServer {
  const platform = platformBySlug(slug);
  if (!platform) throw new RangeError(`there is no platform named ${slug}`);
  const requests: SeenRequest[] = [];
  let spoil: Spoil | null = null;
  const server = createServer((request, response) => {
    requests.push({ at: Date.now(), path: request.url ?? '/', headers: request.headers });
    if (answeredProof(request.url, proof, response)) return;
    void respond({ platform, spoil, now: clock() }, { request, response });
  });
  return {
    server,
    platform,
    requests,
    spoilPages: (fault) => {
      spoil = fault === null ? null : spoilerOf(platform, fault);
    },
    listen: (port = 0) => listen(server, port),
    close: () => close(server),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Who answers, how, and when. */
interface Answering {
  readonly platform: Platform;
  readonly spoil: Spoil | null;
  readonly now: Date;
}

async function respond(answering: Answering, { request, response }: Exchange): Promise<void> {
  const body = await textOf(request);
  if (body === null) return void response.writeHead(413).end();
  send(answerOf(answering, asked(request, body)), response, request.method === 'HEAD');
}

function answerOf({ platform, spoil, now }: Answering, request: PlatformRequest): SpoiledPage {
  return spoil === null ? platform.answer(request, now) : spoil(request, now);
}

type Spoil = (request: PlatformRequest, now: Date) => SpoiledPage;

/** Thousands of questions come where pages never end: what was answered once is kept. */
function spoilerOf(platform: Platform, fault: PagingFault): Spoil {
  const kept = new Map<string, PlatformAnswer>();
  const answer = (request: PlatformRequest, now: Date): PlatformAnswer => {
    const key = `${request.method} ${request.path}?${request.query.toString()}`;
    const known = kept.get(key) ?? platform.answer(request, now);
    kept.set(key, known);
    return known;
  };
  let count = 0;
  return (request, now) => spoiledPage(fault, (one) => answer(one, now), { request, nth: count++ });
}

/** A reset at once would take back what was sent before it. */
const LATER_MS = 50;

function send({ status, headers, body, isReset }: SpoiledPage, response: ServerResponse, isHead: boolean): void {
  if (isReset !== true) return void response.writeHead(status, headers).end(isHead ? undefined : body);
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    setTimeout(() => response.socket?.resetAndDestroy(), LATER_MS);
  });
}

function asked({ method, url, headers }: IncomingMessage, body: string): PlatformRequest {
  const [path = '/', query = ''] = (url ?? '/').split('?');
  const flat = Object.entries(headers).map(([name, value]) => [name, flatOf(value)] as const);
  return {
    method: method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries<string | undefined>(flat),
    body,
  };
}

function flatOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value.join(', ') : value;
}

/** Null for what is too long. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}
