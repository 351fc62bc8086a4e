import type { Decode } from '../charset.js';
import { decoderFor } from '../charset.js';
import type { Reading } from '../remark.js';
import { clean } from '../remark.js';

/** An XML declaration with its encoding fits into this. */
const SNIFFED_BYTES = 256;
/** The longest character of UTF-8 has four bytes; three of them may wait for the last. */
const LONGEST_CHARACTER = 4;

/**
 * The text of an XML document as its bytes arrive. A byte order mark tells the charset, then the `Content-Type`, then
 * the declaration; where either of the two says UTF-8 it is tried first, because headers lie more often than bytes (Q37).
 */
export class XmlText {
  private held: Uint8Array = new Uint8Array();
  private decode: ((bytes: Uint8Array, isLast: boolean) => Reading<string>) | null = null;

  constructor(private readonly contentType: string) {}

  push(chunk: Uint8Array): Reading<string> {
    return this.take(chunk, false);
  }

  /** What is left when no more bytes come. */
  finish(): Reading<string> {
    return this.take(new Uint8Array(), true);
  }

  private take(chunk: Uint8Array, isLast: boolean): Reading<string> {
    if (this.decode) return this.decode(chunk, isLast);
    this.held = joined(this.held, chunk);
    if (this.held.length < SNIFFED_BYTES && !isLast) return clean('');
    const { skip, encoding } = sniff(this.held, this.contentType);
    this.decode = encoding.startsWith('utf-16') ? wide(encoding) : narrow(decoderFor(`charset=${encoding}`));
    return this.decode(this.held.subarray(skip), isLast);
  }
}

/** How many bytes are a mark and no text, and what the rest is encoded in. */
interface Encoding {
  readonly skip: number;
  readonly encoding: string;
}

/** Beginnings that settle it: byte order marks, and `<` or `<?` in two bytes each. */
const BEGINNINGS: readonly (Encoding & { readonly bytes: readonly number[] })[] = [
  { bytes: [0xef, 0xbb, 0xbf], skip: 3, encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], skip: 2, encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], skip: 2, encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], skip: 0, encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], skip: 0, encoding: 'utf-16be' },
];

function sniff(bytes: Uint8Array, contentType: string): Encoding {
  const known = BEGINNINGS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (known) return known;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const told = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const labels = [told, declared].filter((label) => label !== undefined);
  // What could be read up to here byte by byte is not UTF-16, whatever it says of itself.
  const isUtf8 = labels.length === 0 || labels.some((label) => /^utf-?(?:8|16)/i.test(label));
  return { skip: 0, encoding: isUtf8 ? 'utf-8' : (labels[0] ?? 'utf-8') };
}

function wide(encoding: string): (bytes: Uint8Array, isLast: boolean) => Reading<string> {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => clean(decoder.decode(bytes, { stream: !isLast }));
}

/** Keeps back a character that a chunk cuts in two. */
function narrow(decode: Decode): (bytes: Uint8Array, isLast: boolean) => Reading<string> {
  let rest: Uint8Array = new Uint8Array();
  return (chunk, isLast) => {
    const bytes = joined(rest, chunk);
    const end = isLast ? bytes.length : wholeCharacters(bytes);
    rest = bytes.slice(end);
    return end === 0 ? clean('') : decode(bytes.subarray(0, end));
  };
}

/** How many bytes are there up to the last character of UTF-8 that is whole. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return charLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function charLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) return tail;
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
