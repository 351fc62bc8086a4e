import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.js';

/** Bytes as they come. */
export type ByteStream = AsyncIterable<Uint8Array>;

type Decoder = (source: ByteStream) => ByteStream;

/** Nobody needs more than this; each layer costs memory. */
const MAX_LAYERS = 2;

const CHUNK = { chunkSize: 64 * 1024 };

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', (source) => through(source, createGunzip(CHUNK))],
  ['x-gzip', (source) => through(source, createGunzip(CHUNK))],
  ['br', (source) => through(source, createBrotliDecompress(CHUNK))],
  ['deflate', inflate],
]);

/** Undoes the Content-Encoding chunk by chunk: never more than a few chunks are held, however much they unfold to. */
export function decodeBody(source: ByteStream, contentEncoding: string | undefined): ByteStream {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_LAYERS) throw new FetchError('bad-encoding', `${codings.length} layers`);
  return codings.reverse().reduce((inner, coding) => decoderOf(coding)(inner), source);
}

function decoderOf(coding: string): Decoder {
  const decoder = DECODERS.get(coding);
  if (decoder === undefined) throw new FetchError('bad-encoding', `coding ${JSON.stringify(coding.slice(0, 40))}`);
  return decoder;
}

/** `deflate` means zlib (RFC 9110, 8.4.1.2), but some servers send it bare: the first byte tells. */
async function* inflate(source: ByteStream): ByteStream {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const zlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  yield* through(resume(first.value, iterator), zlib ? createInflate(CHUNK) : createInflateRaw(CHUNK));
}

async function* resume(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): ByteStream {
  try {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  } finally {
    await iterator.return?.();
  }
}

/** Errors of the source come out of the decoder unchanged; a reader that leaves ends both. */
async function* through(source: ByteStream, decoder: Transform): ByteStream {
  const chunks: ByteStream = pipeline(Readable.from(source, { objectMode: false }), decoder, () => undefined);
  yield* chunks;
}
