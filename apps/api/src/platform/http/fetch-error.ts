/** Everything that can go wrong between us and a feed address. Closed: a new code needs its texts. */
export const FETCH_ERROR_CODES = [
  'bad-url',
  'credentials-in-url',
  'address-not-allowed',
  'dns-failed',
  'connect-failed',
  'connect-timeout',
  'proxy-failed',
  'tls-expired',
  'tls-self-signed',
  'tls-name-mismatch',
  'tls-incomplete-chain',
  'tls-invalid',
  'first-byte-timeout',
  'too-slow',
  'too-long',
  'too-large',
  'truncated',
  'reset',
  'bad-response',
  'bad-encoding',
  'too-many-redirects',
  'redirect-loop',
  'bad-redirect',
  'http-status',
  'rate-limited',
  'blocked',
  'aborted',
] as const;

/** One of the closed list of reasons why an address gave no data. */
export type FetchErrorCode = (typeof FETCH_ERROR_CODES)[number];

/** What is known about a failure beyond its code. */
export type FetchErrorContext = {
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | null;
  /** The instant before which the server does not want to be asked again. */
  readonly retryAfter?: Date | null;
  readonly cause?: unknown;
};

/**
 * An expected failure of a request: a value in `FetchOutcome`, thrown only while a body is being read.
 * `detail` is a short technical English remark, free of credentials and query values.
 */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly status: number | null;
  readonly retryAfter: Date | null;

  constructor(
    readonly code: FetchErrorCode,
    readonly detail: string,
    context: FetchErrorContext = {},
  ) {
    super(`${code}: ${detail}`, { cause: context.cause });
    this.status = context.status ?? null;
    this.retryAfter = context.retryAfter ?? null;
  }
}
