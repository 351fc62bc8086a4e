/** The beginning of an answer, and the whole of it. */
export interface Peeked {
  readonly head: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** As much as recognising sees. */
const HEAD_BYTES = 65_536;

/** Looks at the beginning of an answer without taking it away. */
export async function peek(body: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const source = body[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  const head = textOf(joined(chunks, size).subarray(0, HEAD_BYTES));
  return { head, body: rest(chunks, source) };
}

/** The text of some bytes, with the mark that may stand before it, so that positions stay what they are. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function* rest(
  chunks: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
