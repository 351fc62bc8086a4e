import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The address a page was asked under, or null when the Host header makes none. */
export function addressOf(request: FastifyRequest): URL | null {
  const text = `${request.protocol}://${request.host}${request.url}`;
  return URL.canParse(text) ? new URL(text) : null;
}

/**
 * The same address with the scheme of `BASE_URL`, where that names the host that was asked: behind a proxy that ends TLS
 * we are asked in plain http, and a browser's forms say they come from https.
 */
export function asPublished(url: URL, baseUrl: string | null): URL {
  const base = baseUrl === null ? null : new URL(baseUrl);
  return base?.host === url.host ? new URL(url.pathname + url.search, base.origin) : url;
}

/** What a page is asked with. */
interface PageQuestion {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly url: URL;
  /** The bytes of the form that was sent. */
  readonly form: Uint8Array<ArrayBuffer> | null;
}

/** The request as the web app reads it; it is aborted when the reader leaves before the answer is complete. */
export function pageRequest({ request, reply, url, form }: PageQuestion): Request {
  const abort = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  return new Request(url, {
    method: request.method,
    headers: headersOf(request),
    signal: abort.signal,
    ...(form === null ? {} : { body: form }),
  });
}

function headersOf({ headers }: FastifyRequest): Headers {
  const copied = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) copied.append(name, one);
  }
  return copied;
}

/** Sends what the web app answered; the body streams. */
export function sendPage(reply: FastifyReply, response: Response): FastifyReply {
  reply.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(response.body === null ? '' : Readable.fromWeb(response.body));
}
