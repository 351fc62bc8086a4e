const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const PLAIN = 0;
const STRING = 1;
const OPEN = 2;
const CLOSE = 3;
const COMMA = 4;

/** What each byte means outside of strings. UTF-8 and the Latin charsets never use these bytes for anything else. */
const KINDS = new Uint8Array(256);
KINDS[QUOTE] = STRING;
for (const opener of '{[') KINDS[opener.charCodeAt(0)] = OPEN;
for (const closer of '}]') KINDS[closer.charCodeAt(0)] = CLOSE;
KINDS[','.charCodeAt(0)] = COMMA;

const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Where the outermost level of the text turns; `starved` asks for more bytes. */
export type Boundary = 'open' | 'comma' | 'close' | 'starved';

/** What one scanner may hold of one slice. */
export interface SliceLimits {
  readonly bytes: number;
  readonly depth: number;
}

/**
 * Walks over the bytes of a JSON text and stops at brackets and commas of the outermost level. It knows strings and
 * escapes, nothing else: what lies between two stops (a slice) is for `JSON.parse`. Each byte is looked at once, however
 * the text was cut into chunks, and only the slice under way is kept.
 */
export class JsonScanner {
  /** The byte of the last stop: which bracket, or a comma. */
  stopByte = 0;

  private bytes = new Uint8Array(1 << 17);
  private from = 0;
  private at = 0;
  private end = 0;
  private consumed = 0;
  private dropped = 0;
  private depth = 0;
  private deepest = 0;
  private isInString = false;

  constructor(private readonly limits: SliceLimits) {}

  /** Adds bytes; forgets those before the slice under way, and that slice too once it is too large to use. */
  append(chunk: Uint8Array): void {
    if (this.sliceLength > this.limits.bytes) this.dropSlice();
    this.compact();
    this.reserve(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** Goes on to the next stop. */
  next(): Boundary {
    while (this.at < this.end) {
      if (this.isInString) this.passString();
      else {
        const boundary = this.passToken();
        if (boundary !== 'starved') return boundary;
      }
    }
    return 'starved';
  }

  /** Starts a slice after the last stop, one level further in when that was an opening bracket. */
  mark(): void {
    this.from = this.at;
    this.dropped = 0;
    this.depth = 0;
    this.deepest = 0;
  }

  /** The bytes between the last mark and the last stop, or why they cannot be used. */
  slice(): Uint8Array | 'too-large' | 'too-deep' {
    if (this.sliceLength > this.limits.bytes) return 'too-large';
    if (this.deepest > this.limits.depth) return 'too-deep';
    return this.bytes.subarray(this.from, this.at - 1);
  }

  /** Bytes that were not scanned yet. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.at, this.end);
  }

  /** Steps over bytes without looking at them. */
  skip(count: number): void {
    this.at += count;
    this.mark();
  }

  /** Steps over white space. */
  skipBlanks(): void {
    while (this.at < this.end && BLANKS.has(this.bytes[this.at])) this.at += 1;
    this.mark();
  }

  /** Position of the next byte in the whole text. */
  get offset(): number {
    return this.consumed + this.at;
  }

  private get sliceLength(): number {
    return this.dropped + this.at - this.from;
  }

  private passString(): void {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      const byte = bytes[at];
      at += byte === BACKSLASH ? 2 : 1;
      if (byte === QUOTE) {
        this.isInString = false;
        break;
      }
    }
    this.at = at;
  }

  private passToken(): Boundary {
    const { bytes, end } = this;
    let at = this.at;
    let kind: number | undefined = PLAIN;
    while (at < end && kind === PLAIN) {
      kind = KINDS[bytes[at] ?? 0];
      at += 1;
    }
    this.at = at;
    if (kind === PLAIN) return 'starved';
    if (kind !== STRING) return this.turn(kind);
    this.isInString = true;
    return 'starved';
  }

  private turn(kind: number | undefined): Boundary {
    if (this.depth === 0) return this.turnOutermost(kind);
    if (kind === OPEN) this.enter();
    else if (kind === CLOSE) this.depth -= 1;
    return 'starved';
  }

  private turnOutermost(kind: number | undefined): Boundary {
    this.stopByte = this.bytes[this.at - 1] ?? 0;
    if (kind === COMMA) return 'comma';
    if (kind === CLOSE) return 'close';
    this.enter();
    return 'open';
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > this.deepest) this.deepest = this.depth;
  }

  private dropSlice(): void {
    this.dropped += this.at - this.from;
    this.from = this.at;
  }

  private compact(): void {
    const start = Math.min(this.from, this.end);
    if (start === 0) return;
    this.bytes.copyWithin(0, start, this.end);
    this.consumed += start;
    this.from -= start;
    this.at -= start;
    this.end -= start;
  }

  private reserve(count: number): void {
    const needed = this.end + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}
