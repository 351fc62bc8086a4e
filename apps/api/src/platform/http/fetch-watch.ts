import { FetchError, type FetchErrorCode } from './fetch-error.js';

/** A stage of a request that may take only so long. */
export type Stint = { readonly ms: number; readonly code: FetchErrorCode };

/** One stop button for a whole request: the caller, the client's closing and every time limit press the same. */
export class FetchWatch {
  readonly #controller = new AbortController();
  readonly #sources: readonly AbortSignal[];
  readonly #onAbort = (): void => this.stop(new FetchError('aborted', 'stopped by the caller'));
  #total: NodeJS.Timeout | null = null;

  constructor(sources: readonly (AbortSignal | undefined)[]) {
    this.#sources = sources.filter((source) => source !== undefined);
    for (const source of this.#sources) source.addEventListener('abort', this.#onAbort, { once: true });
    if (this.#sources.some(({ aborted }) => aborted)) this.#onAbort();
  }

  /** Fires once with a `FetchError` as its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends the request with this error; later stops change nothing. */
  stop(error: FetchError): void {
    this.#controller.abort(error);
  }

  /** Starts the clock of the whole request; counts from the first call. */
  limitTotal(ms: number): void {
    this.#total ??= this.#alarm({ ms, code: 'too-long' });
  }

  /** Waits for a step, but only so long; the step itself should hear `signal` to end early. */
  async within<T>(stint: Stint, step: Promise<T>): Promise<T> {
    const alarm = this.#alarm(stint);
    try {
      return await this.race(step);
    } finally {
      clearTimeout(alarm);
    }
  }

  /** Waits for a step until the request is stopped. */
  async race<T>(step: Promise<T>): Promise<T> {
    return raceSignal(step, this.signal);
  }

  /** Takes the clock and the listeners off; the signal stays as it is. */
  end(): void {
    if (this.#total !== null) clearTimeout(this.#total);
    for (const source of this.#sources) source.removeEventListener('abort', this.#onAbort);
  }

  #alarm({ ms, code }: Stint): NodeJS.Timeout {
    return setTimeout(() => this.stop(new FetchError(code, `after ${Math.round(ms)} ms`)), ms);
  }
}

/** Settles as `step` does, or rejects with the reason of `signal` if that fires first. */
export async function raceSignal<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(reasonOf(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
  try {
    return await Promise.race([step, stopped]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** The `FetchError` with which a request was stopped. */
export function reasonOf(signal: AbortSignal): FetchError {
  const reason: unknown = signal.reason;
  return reason instanceof FetchError ? reason : new FetchError('aborted', 'stopped by the caller', { cause: reason });
}
