import type { FeedRequest } from '@navigator/adapters';
import type { Trust } from '../../platform/http/address.js';
import { FetchError } from '../../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../../platform/http/fetch-error-texts.js';
import type { AnswerHeaders } from '../../platform/http/answer-headers.js';
import type { GuardedClient } from '../../platform/http/guarded-client.js';
import type { Patience } from '../../platform/http/patience.js';
import { BodyBroken, type Answer, type Transport, type TransportError, type Validators } from './transport.js';

/** On whose behalf requests are made, and how large an answer may be (bytes, decompressed). */
export interface TransportLimits {
  readonly trust: Trust;
  readonly maxBytes: number;
  /** Whether a list of many pages is worth another attempt; nobody who looks on waits for one. */
  readonly isPatient?: boolean;
}

/** Requests over the network: every one through the guarded client. */
export class GuardedTransport implements Transport {
  readonly #limits: Omit<TransportLimits, 'isPatient'>;
  readonly patience?: Patience;

  constructor(
    private readonly client: GuardedClient,
    { isPatient = false, ...limits }: TransportLimits,
  ) {
    this.#limits = limits;
    if (isPatient) this.patience = client.patience;
  }

  async ask({ url, accept, post, authorization, reads }: FeedRequest, validators: Validators | null): Promise<Answer> {
    const outcome = await this.client.fetch({
      ...{ url, accept, ...this.#limits },
      ...(post ? { post } : {}),
      ...(authorization === undefined ? {} : { authorization }),
      ...(reads ? { reads } : {}),
      ...(validators && !post ? { validators } : {}),
    });
    if (outcome.kind === 'failure') return { kind: 'failure', error: errorOf(outcome.error) };
    if (outcome.status === 304) return { kind: 'not-modified' };
    const { status, headers, body } = outcome;
    return { kind: 'answer', status, url: outcome.url, headers: definite(headers), body: typed(body) };
  }
}

/** A body that breaks does so as a value of ours, not of the client's. */
async function* typed(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw error instanceof FetchError ? new BodyBroken(errorOf(error)) : error;
  }
}

function errorOf(error: FetchError): TransportError {
  const { code, detail, status, retryAfter } = error;
  return { code, detail, text: FETCH_ERROR_TEXTS[code], status, retryAfter };
}

function definite(headers: AnswerHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
