import type { FeedRequest } from '@navigator/adapters';
import type { RunError } from '@navigator/shared';
import type { Patience } from '../../platform/http/patience.js';
import type { Validators } from '../../platform/http/fetch-outcome.js';

export type { Validators };

/** An error of a request, with the instant before which the host asked us not to come back. */
export interface TransportError extends RunError {
  readonly status: number | null;
  readonly retryAfter: Date | null;
}

/** What came of one request. Reading `body` may throw a `BodyBroken`. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failure'; readonly error: TransportError };

/** The body of an answer broke while it was read: cut, too slow, too large. */
export class BodyBroken extends Error {
  constructor(readonly failure: TransportError) {
    super(`${failure.code}: ${failure.detail}`);
  }
}

/** How requests of adapters are made: the guarded client, or the demo cities in process. */
export interface Transport {
  /** How long to wait before a question is put again; whoever has none asks once. */
  readonly patience?: Patience;
  ask(request: FeedRequest, validators: Validators | null): Promise<Answer>;
}
