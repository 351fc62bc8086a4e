import type { Reading } from './remark.js';
import { clean, remarked } from './remark.js';

/** Turns the bytes of one slice into text. */
export type Decode = (bytes: Uint8Array) => Reading<string>;

/** Windows-1252 from 0x80 to 0x9f; five places are empty. Node before 24 reads these bytes as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_DIFFERENT = 0x80;

/**
 * Reads text in the charset that a `Content-Type` declares. UTF-8 is the default; bytes that are not valid UTF-8 are
 * read as Windows-1252, which is what servers with a wrong or missing declaration send, and remarked (failure case F92).
 */
export function decoderFor(contentType: string): Decode {
  const declared = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  const decoder = knownDecoder(declared);
  if (decoder.encoding === 'windows-1252') return (bytes) => clean(decodeWindows(bytes));
  if (decoder.encoding !== 'utf-8') return (bytes) => clean(decoder.decode(bytes));
  return (bytes) => {
    try {
      return clean(decoder.decode(bytes));
    } catch {
      return remarked(decodeWindows(bytes), 'charset-guessed', null);
    }
  };
}

/** A charset nobody knows is taken for UTF-8; one that is not an extension of ASCII fails as what it is not, JSON. */
function knownDecoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: /^utf-?8$/i.test(label) });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - FIRST_DIFFERENT));
}
