import type { FeedRequest } from '@navigator/adapters';
import {
  BodyBroken,
  type Answer,
  type Transport,
  type TransportError,
  type Validators,
} from '../src/harvest/reading/transport.js';

/** What a scripted host says, by the end of the path that is asked for. */
export type Script = Readonly<Record<string, Answer>>;

/** A host that says what a test wrote down, and remembers how it was asked. */
export interface ScriptedTransport extends Transport {
  readonly asked: readonly { readonly path: string; readonly validators: Validators | null }[];
}

/** Answers by path; what is not written down is not found. */
export function scripted(script: Script): ScriptedTransport {
  const asked: { path: string; validators: Validators | null }[] = [];
  return {
    asked,
    ask: ({ url }: FeedRequest, validators) => {
      const path = new URL(url).pathname;
      asked.push({ path, validators });
      return Promise.resolve(script[path] ?? failure('http-status', { status: 404 }));
    },
  };
}

/** An answer with status 200 in pieces of a few bytes, as networks deliver them. */
export function bytes(body: string | object, headers: Readonly<Record<string, string>> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    status: 200,
    url: 'https://stadt.example/',
    headers,
    body: { [Symbol.asyncIterator]: () => pieces(text, null) },
  };
}

/** An answer whose body breaks after these bytes. */
export function brokenAfter(text: string, code: string): Answer {
  return {
    kind: 'answer',
    status: 200,
    url: 'https://stadt.example/',
    headers: {},
    body: pieces(text, errorOf(code, {})),
  };
}

/** No answer, with its reason. */
export function failure(code: string, told: Partial<TransportError> = {}): Answer {
  return { kind: 'failure', error: errorOf(code, told) };
}

function errorOf(code: string, told: Partial<TransportError>): TransportError {
  return { code, detail: 'as scripted', text: { de: 'so', en: 'so' }, status: null, retryAfter: null, ...told };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a body is read like any other, there is just nothing to wait for
async function* pieces(text: string, end: TransportError | null): AsyncGenerator<Uint8Array> {
  const whole = new TextEncoder().encode(text);
  for (let from = 0; from < whole.length; from += 97) yield whole.subarray(from, from + 97);
  if (end) throw new BodyBroken(end);
}
