import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { classifyError, systemCode } from './classify-error.js';
import { FetchError } from './fetch-error.js';
import type { AnswerHeaders } from './answer-headers.js';
import type { AnswerHead } from './judge-status.js';
import type { Target } from './target.js';

/** A request that has been answered; the body is still on its way. */
export type Exchange = {
  readonly head: AnswerHead;
  readonly body: AsyncIterable<Uint8Array>;
  /** Why the body that just ended is not whole, or null when it is. */
  flaw(): FetchError | null;
  /** Ends body and socket; may be called twice. */
  close(): void;
};

/** What is sent: a POST where there is a body, a GET where it is null. */
export type Question = { readonly headers: Record<string, string>; readonly body: string | null };

/**
 * Asks one question over one judged socket and closes it afterwards. Nothing is kept alive: every request is judged
 * anew when connecting, and with a pause between requests a kept socket would mostly be found closed.
 *
 * Node's own parser and not undici's: undici 7.30 ends the whole process (assertion in an event handler) when a server
 * resets the connection while a body waits for its reader. The spec holds this case.
 */
export async function exchange(target: Target, socket: Socket, { headers, body }: Question): Promise<Exchange> {
  const asked = request({
    createConnection: () => socket,
    method: body === null ? 'GET' : 'POST',
    path: target.url.pathname + target.url.search,
    headers: { host: target.url.host, ...headers },
  });
  let broken: unknown = null;
  asked.on('error', (error) => {
    broken ??= error;
  });
  const answer = await answerTo(asked, body).catch((error: unknown) => {
    socket.destroy();
    throw classifyError(error, 'headers');
  });
  answer.on('error', () => undefined);
  return {
    head: { status: answer.statusCode ?? 0, headers: plainHeaders(answer) },
    body: answer,
    flaw: () => flawOf(answer, broken),
    close: () => {
      answer.destroy();
      socket.destroy();
    },
  };
}

async function answerTo(asked: ClientRequest, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', resolve);
    asked.end(body ?? undefined);
  });
}

/**
 * A connection that was broken or left the protocol says so itself; one that just ended early does not.
 * Without a declared frame the end of the connection is the end of the data, unless it was broken.
 */
function flawOf(answer: IncomingMessage, broken: unknown): FetchError | null {
  const { complete, headers } = answer;
  if (broken === null) return complete ? null : new FetchError('truncated', 'connection ended before the data');
  const framed = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (!complete || !framed) return classifyError(broken, 'body');
  // What is not HTTP behind a whole body is the rest of the data: its declared length was too small.
  const surplus = systemCode(broken).startsWith('HPE_');
  return surplus ? new FetchError('truncated', 'more data than its declared length') : null;
}

function plainHeaders({ headers }: IncomingMessage): AnswerHeaders {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
