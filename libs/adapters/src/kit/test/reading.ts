import type { Adapter, FeedRequest, Output, ReadContext } from '../contract.js';

/** An answer of a platform, of our own invention but in its shape. */
export interface Answer {
  readonly name: string;
  /** The purpose of the request it answers. */
  readonly purpose: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** How many entries its list has; null for lists that only enrich. */
  readonly entries: number | null;
}

/** A conversation in which one answer is read. */
export interface Conversation {
  readonly adapter: Adapter;
  readonly feedUrl: string;
}

export const CONTEXT: ReadContext = {
  fetchedAt: new Date('2026-03-01T12:00:00Z'),
  timeZone: 'Europe/Berlin',
  region: null,
};

/** Reads one answer to its end, in chunks of a given size. */
export async function readAnswer(
  { adapter, feedUrl }: Conversation,
  answer: Answer,
  chunkSize = 65_536,
): Promise<Output<unknown>[]> {
  const { state } = adapter.start({ url: feedUrl, language: 'de' });
  const response = {
    request: requestFor(answer, feedUrl),
    status: 200,
    url: feedUrl,
    headers: { 'content-type': answer.contentType },
    body: chunks(answer.body, chunkSize),
  };
  return collect(adapter.read(state, response, CONTEXT));
}

/** Everything a stream yields. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** The same answer with other bytes. */
export function withBody(answer: Answer, body: Uint8Array | string): Answer {
  return { ...answer, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
}

/** Bytes as a stream, cut without regard to what they mean. */
export async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}

function requestFor({ purpose }: Answer, url: string): FeedRequest {
  return { purpose, url, accept: '*/*', isOptional: false };
}
