import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { isRouteErrorResponse, ServerRouter } from 'react-router';
import type { EntryContext, RouterContextProvider } from 'react-router';
import { visitContext } from './api/visit.js';

export { visitContext } from './api/visit.js';

/** A loader or component failed: the reader gets a designed page, the operator the cause unless the reader is it. */
export function handleError(error: unknown, { request, context }: FailedRequest): void {
  const isReaders = isRouteErrorResponse(error) && error.status < 500;
  if (!isReaders && !request.signal.aborted) context.get(visitContext).report(error);
}

interface FailedRequest {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** After this the browser is told that the page failed; loaders should long be done. */
export const streamTimeout = 20_000;

/** Where the answer is going. */
interface Answer {
  readonly request: Request;
  readonly status: number;
  readonly headers: Headers;
}

/** Renders one page into a stream; every inline script carries the nonce of this answer. */
export default async function handleRequest(
  ...[request, status, headers, entry, context]: [Request, number, Headers, EntryContext, RouterContextProvider]
): Promise<Response> {
  const { nonce } = context.get(visitContext);
  headers.set('content-type', 'text/html; charset=utf-8');
  return stream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, nonce, { request, status, headers });
}

function stream(page: React.ReactElement, nonce: string, { request, status, headers }: Answer): Promise<Response> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady: () => {
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError: reject,
      onError: () => {
        // React draws the nearest error boundary; the router has already reported the cause.
      },
    });
    request.signal.addEventListener('abort', () => abort());
  });
}
