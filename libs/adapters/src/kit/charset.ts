import type { Reading } from './remark.js';
import { clean, remarked } from './remark.js';

/** Turns the bytes of one slice into text. */
export type Decode = (bytes: Uint8Array) => Reading<string>;

/**
 * Reads text in the charset that a `Content-Type` declares. UTF-8 is the default; bytes that are not valid UTF-8 are
 * read as Windows-1252, which is what servers with a wrong or missing declaration send, and remarked (failure case F92).
 */
export function decoderFor(contentType: string): Decode {
  const declared = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  const decoder = knownDecoder(declared);
  if (decoder.encoding !== 'utf-8') return (bytes) => clean(decoder.decode(bytes));
  const fallback = new TextDecoder('windows-1252');
  return (bytes) => {
    try {
      return clean(decoder.decode(bytes));
    } catch {
      return remarked(fallback.decode(bytes), 'charset-guessed', null);
    }
  };
}

function knownDecoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}
