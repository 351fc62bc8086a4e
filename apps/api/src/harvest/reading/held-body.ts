/**
 * The body of an answer, and a hand on it: whoever reads it may stop anywhere, or never begin, and its host would wait
 * for ever for the end of its turn.
 */
export class HeldBody implements AsyncIterable<Uint8Array> {
  #chunks: AsyncIterator<Uint8Array> | null = null;

  /** @param count is told the size of each piece */
  constructor(
    private readonly body: AsyncIterable<Uint8Array>,
    private readonly count: (bytes: number) => void,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    this.#chunks ??= this.body[Symbol.asyncIterator]();
    for (let next = await this.#chunks.next(); next.done !== true; next = await this.#chunks.next()) {
      this.count(next.value.byteLength);
      yield next.value;
    }
  }

  /** Ends the body wherever its reader stopped; a body that was never begun is begun, as it ends only then. */
  async end(): Promise<void> {
    if (this.#chunks) await this.#chunks.return?.();
    else for await (const _ of this.body) return;
  }
}
