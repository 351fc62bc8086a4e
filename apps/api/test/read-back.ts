import { adapterFor, type Adapter, type AdapterFeed, type FeedRequest, type Output } from '@navigator/adapters';
import type { FeedFormat, FindingCode, SourceRecord } from '@navigator/shared';

/** What an adapter of ours made of what we publish. */
export interface ReadBack {
  readonly records: readonly SourceRecord[];
  readonly skipped: readonly FindingCode[];
  readonly isComplete: boolean;
}

const CONTEXT = { fetchedAt: new Date('2026-03-10T12:00:00Z'), timeZone: 'Europe/Berlin', region: null };

/** Holds a whole conversation with a server of ours over HTTP, as a harvest does; an optional request may fail. */
export async function readBack(format: FeedFormat, url: string, feed: Partial<AdapterFeed> = {}): Promise<ReadBack> {
  const adapter = adapterFor(format);
  const opening = adapter.start({ url, language: 'de', ...feed });
  const waiting = [...opening.requests];
  const outputs: Output<unknown>[] = [];
  let state = opening.state;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    const heard = await ask(adapter, state, request);
    outputs.push(...heard);
    waiting.push(...heard.flatMap((output) => (output.kind === 'request' ? [output.request] : [])));
    state = heard.flatMap((output) => (output.kind === 'end' ? [output.state] : []))[0] ?? state;
  }
  return summed(outputs);
}

async function ask(adapter: Adapter, state: unknown, request: FeedRequest): Promise<Output<unknown>[]> {
  const answer = await fetch(request.url, { headers: { accept: request.accept } });
  if (answer.status !== 200 && request.isOptional) return [];
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
  const body = inOne(new Uint8Array(await answer.arrayBuffer()));
  const heard: Output<unknown>[] = [];
  const response = { request, status: answer.status, url: request.url, headers, body };
  for await (const output of adapter.read(state, response, CONTEXT)) heard.push(output);
  return heard;
}

function summed(outputs: readonly Output<unknown>[]): ReadBack {
  const failure = outputs.find(({ kind }) => kind === 'failed');
  if (failure) throw new Error(JSON.stringify(failure));
  return {
    records: outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : [])),
    skipped: outputs.flatMap((output) => (output.kind === 'skipped' ? [output.code] : [])),
    isComplete: outputs.every((output) => output.kind !== 'end' || output.isComplete),
  };
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield bytes;
}
