import { readFileSync } from 'node:fs';
import type { AdapterFeed, FeedRequest, Output } from '../../kit/contract.js';
import { chunks, collect, CONTEXT, type Answer } from '../../kit/test/reading.js';
import { goVocal } from '../go-vocal.adapter.js';
import type { GoVocalState } from '../state.js';

export const FEED_URL = 'https://mitmachen.example/api/v2';
export const CREDENTIAL = { id: 'client-0815', secret: 's3cr3t-of-the-city' };
export const TOKENS = ['jwt.first.token', 'jwt.second.token'] as const;

/** A list from the folder of fixtures. */
export const fixture = (file: string, purpose: string, entries: number | null): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

/** What a platform of our own invention says to a request. */
export interface Said {
  readonly status?: number;
  readonly body: string | Uint8Array;
}
export type Platform = (request: FeedRequest) => Said | 'no answer';

/** A whole conversation. */
export interface Held {
  readonly asked: readonly FeedRequest[];
  readonly outputs: readonly Output<unknown>[];
}

const MOST_REQUESTS = 30;

/** Holds a conversation as the api does: in order, the state handed on, optional requests allowed to fail. */
export async function hold(feed: Partial<AdapterFeed>, platform: Platform): Promise<Held> {
  const opening = goVocal.start({ url: FEED_URL, language: 'de', ...feed });
  const waiting = [...opening.requests];
  const asked: FeedRequest[] = [];
  const outputs: Output<unknown>[] = [];
  let state = opening.state;
  for (let request = waiting.shift(); request && asked.length < MOST_REQUESTS; request = waiting.shift()) {
    asked.push(request);
    const heard = await hear(state, request, platform);
    outputs.push(...heard);
    waiting.push(...heard.flatMap((output) => (output.kind === 'request' ? [output.request] : [])));
    state = heard.flatMap((output) => (output.kind === 'end' ? [output.state] : []))[0] ?? state;
    if (!request.isOptional && heard.some(({ kind: what }) => what === 'failed')) break;
  }
  return { asked, outputs };
}

async function hear(state: GoVocalState, request: FeedRequest, platform: Platform): Promise<Output<GoVocalState>[]> {
  const said = platform(request);
  if (said === 'no answer') return [];
  const bytes = typeof said.body === 'string' ? new TextEncoder().encode(said.body) : said.body;
  const response = { request, status: said.status ?? 200, url: request.url, headers: {}, body: chunks(bytes, 1000) };
  return collect(goVocal.read(state, response, CONTEXT));
}

/** The last part of the path of each request, in order. */
export function pathsOf({ asked }: Held): readonly string[] {
  return asked.map(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    const page = searchParams.get('page_number') ?? searchParams.get('page[number]');
    return `${pathname.split('/').at(-1) ?? ''}${page === null ? '' : ` ${page}`}`;
  });
}

/** A platform that lets in whoever knows the secret, and answers from the fixtures. */
export const kind: Platform = ({ url, post, authorization }) => {
  const path = new URL(url).pathname.split('/').at(-1) ?? '';
  if (path === 'authenticate') {
    const isKnown = post?.body.includes(CREDENTIAL.secret) === true;
    return isKnown ? { status: 201, body: JSON.stringify({ jwt: TOKENS[0] }) } : { status: 404, body: '' };
  }
  if (authorization !== `Bearer ${TOKENS[0]}`) return { status: 401, body: '' };
  return { body: fixture(`${path}.json`, path, null).body };
};
