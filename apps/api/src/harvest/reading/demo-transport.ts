import { answerDemo } from '@navigator/demo-city';
import type { FeedRequest } from '@navigator/adapters';
import type { Clock } from '../../platform/clock.js';
import type { Answer, Transport } from './transport.js';

/** The imaginary cities behind `demo://` addresses: answered in process, by the clock, without a network. */
export class DemoTransport implements Transport {
  /** @param baseUrl where links to take part lead */
  constructor(
    private readonly clock: Clock,
    private readonly baseUrl: string,
  ) {}

  ask({ url }: FeedRequest): Promise<Answer> {
    const { status, headers, body } = answerDemo(new URL(url), this.clock.now(), { baseUrl: this.baseUrl });
    if (status !== 200) return Promise.resolve({ kind: 'failure', error: demoError(status, url) });
    return Promise.resolve({ kind: 'answer', status, url, headers, body: inOneChunk(body) });
  }
}

function demoError(status: number, url: string): Extract<Answer, { kind: 'failure' }>['error'] {
  return {
    code: 'http-status',
    detail: `${String(status)} from ${url}`,
    text: { de: 'Diese Demo-Stadt gibt es nicht.', en: 'There is no such demonstration city.' },
    status,
    retryAfter: null,
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a body is read like any other, there is just nothing to wait for
async function* inOneChunk(body: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(body);
}
