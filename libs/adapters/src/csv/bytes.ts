/** UTF-16 as spreadsheets write it ("Unicode text"): little-endian, rarely big-endian. */
const UTF_16: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const UTF_8_MARK = [0xef, 0xbb, 0xbf];

/** The bytes of a table without its byte order mark; what a mark calls UTF-16 becomes UTF-8 (Q37). */
export async function* withoutMark(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = body[Symbol.asyncIterator]();
  const first = await firstBytes(source);
  const wide = UTF_16.find(([, mark]) => beginsWith(first, mark));
  if (wide) yield* recoded(wide[0], first.subarray(wide[1].length), source);
  else {
    yield first.subarray(beginsWith(first, UTF_8_MARK) ? UTF_8_MARK.length : 0);
    yield* rest(source);
  }
}

async function firstBytes(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  while (first.length < UTF_8_MARK.length) {
    const next = await source.next();
    if (next.done) break;
    first = joined(first, next.value);
  }
  return first;
}

async function* recoded(
  label: string,
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  yield encoder.encode(decoder.decode(first, { stream: true }));
  for await (const chunk of rest(source)) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* rest(source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
