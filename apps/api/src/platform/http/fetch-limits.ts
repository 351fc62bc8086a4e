/** How long, how slow, how much: every number is per request unless it says otherwise. Times in milliseconds. */
export type FetchLimits = {
  /** Name lookup, TCP, proxy and TLS together. */
  readonly connectMs: number;
  /** From the request sent to the answer's headers, and from those to the first byte of its body. */
  readonly firstByteMs: number;
  /** The speed is taken over this much time spent waiting for the server. */
  readonly windowMs: number;
  readonly minBytesPerSecond: number;
  /** The whole request with its redirects, the waiting for one's turn left out. */
  readonly totalMs: number;
  readonly maxRedirects: number;
  /** Pause between two requests to one public host; allowed private hosts need none. */
  readonly pauseMs: number;
  /** The longest time for which rate headers of an earlier answer may hold back the next request. */
  readonly maxRatePauseMs: number;
  /** Pauses before a further page of a list is asked for again that failed; one attempt each. */
  readonly againAfterMs: readonly number[];
  /** Most that these pauses may take in one harvest. */
  readonly maxAgainMs: number;
};

/** Size caps after decompression, in bytes: checks by strangers, and feeds unless `FEED_MAX_BYTES` says otherwise. */
export const MAX_BYTES = { publicCheck: 25_000_000, feed: 200_000_000 } as const;

/** The limits of the design, section 5. */
export const DEFAULT_LIMITS: FetchLimits = {
  connectMs: 10_000,
  firstByteMs: 60_000,
  windowMs: 10_000,
  minBytesPerSecond: 50_000,
  totalMs: 15 * 60_000,
  maxRedirects: 5,
  pauseMs: 3_000,
  maxRatePauseMs: 60_000,
  againAfterMs: [5_000, 30_000],
  maxAgainMs: 5 * 60_000,
};
