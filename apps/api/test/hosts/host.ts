import type { ServerResponse } from 'node:http';
import { serveHttp, type Loopback } from '../../src/platform/http/testing/loopback.js';

/** What a host of a test says at one address. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Replies by path, or by path and query where the query matters. */
export type Routes = Readonly<Record<string, Reply>>;

/** A host on loopback that remembers what it was asked for. */
export interface Host extends Loopback {
  readonly asked: readonly string[];
}

/** Serves the routes; any other address is answered with an error page, as content managements do. */
export async function serveRoutes(routes: (origin: string) => Routes): Promise<Host> {
  const asked: string[] = [];
  const loopback = await serveHttp(({ method, url = '/', headers: { host = '' } }, response) => {
    asked.push(method === 'POST' ? `POST ${url}` : url);
    const known = routes(`http://${host}`);
    reply(response, known[url] ?? known[url.split('?')[0] ?? ''] ?? MISSING);
  });
  return { ...loopback, asked };
}

function reply(response: ServerResponse, { status = 200, type, body = '', headers }: Reply): void {
  const isText = typeof body === 'string';
  const media = type ?? (isText ? 'text/html; charset=utf-8' : 'application/json');
  response.writeHead(status, { 'content-type': media, ...headers }).end(isText ? body : JSON.stringify(body));
}

const MISSING: Reply = { status: 404, body: '<!doctype html><title>404</title><p>Nicht gefunden</p>' };

/** A small page with these parts in its head and body. */
export function page(head: string, body = ''): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}
