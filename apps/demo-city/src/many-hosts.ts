import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { generateLargeFeed } from './large-feed.js';

/** How many hosts, what each publishes, and how long an answer takes, in ms. */
export interface ManyHostsOptions {
  readonly hosts: number;
  readonly feedsPerHost: number;
  readonly proceduresPerFeed: number;
  readonly answerMs: number;
  /** When the lists were written. */
  readonly now: Date;
}

/** One request as its host saw it; instants in ms, as `performance.now()` tells them. */
export interface HostRequest {
  readonly host: number;
  readonly path: string;
  readonly from: number;
  readonly status: number;
  readonly bytes: number;
  until: number;
}

/** Many small hosts on the loopback, each on a port of its own, that know unchanged lists by their ETag. */
export interface ManyHosts {
  /** The addresses of all feeds, host by host. */
  readonly addresses: readonly URL[];
  /** What was asked since they were started, or since it was taken. */
  takeRequests(): readonly HostRequest[];
  close(): Promise<void>;
}

/**
 * Starts them.
 * @example
 * const hosts = await startManyHosts({ hosts: 200, feedsPerHost: 10, proceduresPerFeed: 20, answerMs: 100, now });
 */
export async function startManyHosts(options: ManyHostsOptions): Promise<ManyHosts> {
  const lists = await Promise.all(Array.from({ length: options.feedsPerHost }, (_, index) => listOf(index, options)));
  const requests: HostRequest[] = [];
  const servers = await Promise.all(
    Array.from({ length: options.hosts }, (_, host) =>
      listening((request, response) => {
        void answer({ request, response }, { host, lists, requests, answerMs: options.answerMs });
      }),
    ),
  );
  return {
    addresses: servers.flatMap((server) =>
      lists.map((_, index) => new URL(`/${String(index)}.json`, `http://127.0.0.1:${String(portOf(server))}`)),
    ),
    takeRequests: () => requests.splice(0),
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

interface List {
  readonly body: Buffer;
  readonly etag: string;
}

/** What stands at `/{index}.json` of every host. */
async function listOf(index: number, { proceduresPerFeed, now }: ManyHostsOptions): Promise<List> {
  let text = '';
  for await (const chunk of generateLargeFeed({ seed: index + 1, procedures: proceduresPerFeed, now })) text += chunk;
  return { body: Buffer.from(text), etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` };
}

interface Host {
  readonly host: number;
  readonly lists: readonly List[];
  readonly requests: HostRequest[];
  readonly answerMs: number;
}

async function answer(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { host, lists, requests, answerMs }: Host,
): Promise<void> {
  const path = request.url ?? '/';
  const list = lists[Number.parseInt(path.slice(1), 10)];
  const status = statusOf(list, request);
  const body = status === 200 && list ? list.body : Buffer.alloc(0);
  const seen = { host, path, from: performance.now(), status, bytes: body.length, until: Infinity };
  requests.push(seen);
  response.once('close', () => {
    seen.until = performance.now();
  });
  await pause(answerMs);
  const headers = status === 200 ? { 'content-type': 'application/json', 'content-length': body.length } : {};
  response.writeHead(status, { ...headers, ...(list ? { etag: list.etag } : {}) }).end(body);
}

function statusOf(list: List | undefined, { headers }: IncomingMessage): number {
  if (!list) return 404;
  return headers['if-none-match'] === list.etag ? 304 : 200;
}

function listening(answers: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(answers);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
