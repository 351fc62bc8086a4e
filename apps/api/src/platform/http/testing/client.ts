import { type AllowedHosts, parseAllowedHosts } from '../allowed-hosts.js';
import { FetchError } from '../fetch-error.js';
import type { FetchAnswer, FetchOutcome, FetchRequest } from '../fetch-outcome.js';
import { GuardedClient, type GuardedClientOptions } from '../guarded-client.js';
import type { Clock } from '../host-queue.js';

/** The operator's exceptions, from the text that would stand in the environment. */
export function allow(text: string): AllowedHosts {
  const result = parseAllowedHosts(text);
  if (result.kind === 'invalid') throw new Error(`${result.entry}: ${result.reason}`);
  return result.allowed;
}

/** A client that may reach loopback on the operator's behalf and says who it is. */
export function loopbackClient(options: Partial<GuardedClientOptions> = {}): GuardedClient {
  const identity = { version: '1.2.3', operator: 'Stadt Köln', contact: 'mailto:it@example.org' };
  return new GuardedClient({ identity, allowed: allow('127.0.0.0/8'), ...options });
}

/** A request of the operator with a cap of a million bytes. */
export function ask(url: string, more: Partial<FetchRequest> = {}): FetchRequest {
  return { url, trust: 'operator', maxBytes: 1_000_000, ...more };
}

/** The answer, or the test fails with the reason. */
export function answerOf(outcome: FetchOutcome): FetchAnswer {
  if (outcome.kind === 'failure') throw outcome.error;
  return outcome;
}

/** The failure's error, or the test fails. */
export function errorOf(outcome: FetchOutcome): FetchError {
  if (outcome.kind === 'answer') throw new Error(`answered with ${outcome.status}`);
  return outcome.error;
}

/** The whole body as text. */
export async function textOf(outcome: FetchOutcome): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answerOf(outcome).body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The error with which reading the body ends, or the test fails. */
export async function bodyErrorOf(outcome: FetchOutcome): Promise<FetchError> {
  try {
    await textOf(outcome);
  } catch (error) {
    if (error instanceof FetchError) return error;
    throw error;
  }
  throw new Error('the body was read to its end');
}

/** A clock that stands still unless someone sleeps, and remembers how long they slept. */
export function fakeClock(start: number): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
