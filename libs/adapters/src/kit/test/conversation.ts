import type { Adapter, AdapterFeed, Output } from '../contract.js';
import { chunks, collect, CONTEXT } from './reading.js';

/** What a server of our own invention answers to an address. */
export type Server = (url: string) => string;

/** A whole conversation: every request, and everything that came of it. */
export interface Held {
  readonly urls: readonly string[];
  readonly outputs: readonly Output<unknown>[];
  /** Whether every answer said that it was complete. */
  readonly isComplete: boolean;
}

const MOST_REQUESTS = 20;

/** Holds a conversation with a server, as the api does: requests in their order, the state handed on. */
export async function converse(adapter: Adapter, feed: AdapterFeed, server: Server): Promise<Held> {
  const opening = adapter.start(feed);
  const waiting = [...opening.requests];
  const urls: string[] = [];
  const outputs: Output<unknown>[] = [];
  let state: unknown = opening.state;
  for (let request = waiting.shift(); request && urls.length < MOST_REQUESTS; request = waiting.shift()) {
    urls.push(request.url);
    const body = chunks(new TextEncoder().encode(server(request.url)), 1000);
    const answer = { request, status: 200, url: request.url, headers: {}, body };
    for (const output of await collect(adapter.read(state, answer, CONTEXT))) {
      if (output.kind === 'request') waiting.push(output.request);
      if (output.kind === 'end') state = JSON.parse(JSON.stringify(output.state));
      outputs.push(output);
    }
  }
  const endings = outputs.filter(({ kind }) => kind === 'end' || kind === 'failed');
  return { urls, outputs, isComplete: endings.every((end) => end.kind === 'end' && end.isComplete) };
}

/** The identities of all records, in their order. */
export function idsIn({ outputs }: Held): readonly string[] {
  return outputs.flatMap((output) => (output.kind === 'record' ? [output.record.sourceId] : []));
}
