import type { Trust } from './address.js';
import type { AnswerHeaders } from './answer-headers.js';
import type { FetchError } from './fetch-error.js';
import type { FetchLimits } from './fetch-limits.js';
import type { RateState } from './rate-headers.js';

/** What the last full answer said about its version; sent back so that an unchanged feed costs nothing. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** A request to an address that came from outside. */
export type FetchRequest = {
  readonly url: string;
  readonly trust: Trust;
  /** Largest body after decompression, in bytes: see `MAX_BYTES`. */
  readonly maxBytes: number;
  readonly accept?: string;
  /** Sent with POST, to the origin of `url` only; without it the request is a GET. */
  readonly post?: { readonly contentType: string; readonly body: string };
  /** Error statuses whose body is wanted like that of a 200. */
  readonly reads?: readonly number[];
  /** Value of the Authorization header; never leaves the origin of `url`. */
  readonly authorization?: string;
  /** Further headers, in lower case; they never leave the origin of `url`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where this request may take less than others: milliseconds in all, redirects. */
  readonly limits?: Partial<Pick<FetchLimits, 'totalMs' | 'maxRedirects'>>;
  /** Sent to the origin of `url` only. */
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
};

/** One step of the way to the final address; URLs are redacted. */
export type RedirectStep = {
  readonly status: number;
  readonly from: string;
  readonly to: string;
  /** From https to http: what follows can be read and changed on the way. */
  readonly downgraded: boolean;
};

/** What a request cost; complete once the body has been read, given up or has failed. */
export type FetchFacts = {
  /** Status of the last answer, null when there was none. */
  readonly status: number | null;
  readonly redirects: readonly RedirectStep[];
  readonly bytesOnWire: number;
  readonly bytesDecoded: number;
  readonly ms: number;
};

/** 200 (or a status that the request `reads`) with its data, or 304 with an empty body. */
export type FetchAnswer = {
  readonly kind: 'answer';
  readonly status: number;
  /** The final address, after redirects. */
  readonly url: string;
  readonly headers: AnswerHeaders;
  readonly validators: Validators;
  readonly rate: RateState | null;
  /**
   * Decompressed bytes; to be read once. Throws a `FetchError` when the data ends early, comes too slowly, is too
   * large or broken. The host takes no other request of ours until this is read to its end, left, or given up.
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of a body that nobody wants to read. */
  discard(): void;
  facts(): FetchFacts;
};

/** No data, with the reason as a value. */
export type FetchFailure = { readonly kind: 'failure'; readonly error: FetchError; readonly facts: FetchFacts };

/** What became of a request. */
export type FetchOutcome = FetchAnswer | FetchFailure;
