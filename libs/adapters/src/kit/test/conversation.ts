import type { Adapter, AdapterFeed, FeedRequest, Output } from '../contract.js';
import { chunks, collect, CONTEXT } from './reading.js';

/** What a server of our own invention answers to an address, or to what was posted there; null where it does not answer. */
export type Server = (url: string, request: FeedRequest) => string | Reply | null;

/** An answer that is more than a text with status 200. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A whole conversation: every request, and everything that came of it. */
export interface Held {
  readonly urls: readonly string[];
  readonly requests: readonly FeedRequest[];
  readonly outputs: readonly Output<unknown>[];
  /** Whether every answer that matters said that it was complete. */
  readonly isComplete: boolean;
  /** What the adapter remembered at the end. */
  readonly state: unknown;
}

const MOST_REQUESTS = 20;

/** Holds a conversation with a server, as the api does: requests in their order, the state handed on. */
export async function converse(adapter: Adapter, feed: AdapterFeed, server: Server): Promise<Held> {
  const opening = adapter.start(feed);
  const waiting = [...opening.requests];
  const requests: FeedRequest[] = [];
  const outputs: Output<unknown>[] = [];
  let state: unknown = opening.state;
  let isComplete = true;
  for (let request = waiting.shift(); request && requests.length < MOST_REQUESTS; request = waiting.shift()) {
    requests.push(request);
    const heard = await hear(adapter, state, { request, reply: server(request.url, request) });
    state = stateAfter(heard, state);
    isComplete &&= request.isOptional || isWhole(heard);
    waiting.push(...heard.flatMap((output) => (output.kind === 'request' ? [output.request] : [])));
    outputs.push(...heard);
  }
  return { urls: requests.map(({ url }) => url), requests, outputs, isComplete, state };
}

interface Exchange {
  readonly request: FeedRequest;
  readonly reply: string | Reply | null;
}

/** An error status that the request does not read is a failure of which the adapter hears nothing. */
async function hear(adapter: Adapter, state: unknown, { request, reply }: Exchange): Promise<Output<unknown>[]> {
  const { status = 200, headers = {}, body } = typeof reply === 'string' ? { body: reply } : (reply ?? UNREACHABLE);
  if (![200, ...(request.reads ?? [])].includes(status)) return [];
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const answer = { request, status, url: request.url, headers, body: chunks(bytes, 1000) };
  return collect(adapter.read(state, answer, CONTEXT));
}

const UNREACHABLE: Reply = { status: 503, body: '' };

function stateAfter(heard: readonly Output<unknown>[], state: unknown): unknown {
  const end = heard.at(-1);
  return end?.kind === 'end' ? JSON.parse(JSON.stringify(end.state)) : state;
}

function isWhole(heard: readonly Output<unknown>[]): boolean {
  const end = heard.at(-1);
  return end?.kind === 'end' && end.isComplete;
}

/** The identities of all records, in their order. */
export function idsIn({ outputs }: Held): readonly string[] {
  return outputs.flatMap((output) => (output.kind === 'record' ? [output.record.sourceId] : []));
}
