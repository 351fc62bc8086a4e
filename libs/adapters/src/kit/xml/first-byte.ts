const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BYTE_ORDER_MARK: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf]);

/** How a document begins, and the document from its beginning. */
export interface Begun {
  /** The first character that is neither blank nor byte order mark; empty where nothing comes. */
  readonly first: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Looks at the first character of a document, for formats that come as JSON or as XML, and takes nothing away. */
export async function begun(body: AsyncIterable<Uint8Array>): Promise<Begun> {
  const chunks = body[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first: number | undefined;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    seen.push(next.value);
    first = next.value.find((byte) => !BLANKS.has(byte) && !BYTE_ORDER_MARK.has(byte));
    if (first !== undefined) break;
  }
  return { first: first === undefined ? '' : String.fromCharCode(first), body: whole(seen, chunks) };
}

async function* whole(
  seen: readonly Uint8Array[],
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* seen;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    // Whoever stops reading early lets go of the connection too.
    await chunks.return?.();
  }
}
