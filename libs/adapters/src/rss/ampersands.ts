/** A reference to a character or an entity; the longest name in HTML has 31 letters. */
const REFERENCE = /&(?:[A-Za-z][A-Za-z\d]{0,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/y;
const LONGEST_REFERENCE = 34;
/** Where an ampersand stands for itself: what begins so, and how it ends. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
]);
const STOP = /&|<!\[CDATA\[|<!--/g;
const LONGEST_OPENER = 9;
/** Bytes are turned into characters in pieces, because a function takes only so many arguments. */
const PIECE = 8192;

/**
 * A document in which ampersands that begin no reference ("Natur & Umwelt", `?a=1&b=2`) are written as XML wants it. To
 * the parser they would begin an entity that ends with the next semicolon, wherever that is, and swallow what is between.
 */
export async function* withSoundAmpersands(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const filter = new AmpersandFilter();
  for await (const chunk of body) yield bytesOf(filter.push(charactersOf(chunk)));
  yield bytesOf(filter.finish());
}

/** A byte order mark of UTF-16, or a first character of two bytes. */
function isWide(text: string): boolean {
  return [0x00, 0xfe, 0xff].some((byte) => text.charCodeAt(0) === byte || text.charCodeAt(1) === byte);
}

/** Works on bytes as characters, so that the charset does not matter as long as it is an extension of ASCII. */
class AmpersandFilter {
  private text = '';
  /** How the literal ends in which we are; null outside of any. */
  private closer: string | null = null;
  /** UTF-16, which is no extension of ASCII and is left alone; null where too little has come to tell. */
  private isWide: boolean | null = null;

  push(text: string): string {
    this.text += text;
    this.isWide ??= this.text.length < 2 ? null : isWide(this.text);
    if (this.isWide === true) return this.take(this.text.length) ?? '';
    let written = '';
    for (let piece = this.next(); piece !== null; piece = this.next()) written += piece;
    return written;
  }

  /** What was kept back may have been the beginning of something longer; now it is what it is. */
  finish(): string {
    if (this.isWide === true) return '';
    const end = this.push(' '.repeat(LONGEST_REFERENCE)) + this.text;
    this.text = '';
    return end.trimEnd();
  }

  /** The next piece that is certain, which may be empty; null where more has to come first. */
  private next(): string | null {
    if (this.text === '') return null;
    return this.closer === null ? this.outside() : this.inside(this.closer);
  }

  private inside(closer: string): string | null {
    const end = this.text.indexOf(closer);
    if (end === -1) return this.take(this.text.length - closer.length + 1);
    this.closer = null;
    return this.take(end + closer.length);
  }

  private outside(): string | null {
    STOP.lastIndex = 0;
    const stop = STOP.exec(this.text);
    if (!stop) return this.take(this.text.length - LONGEST_OPENER + 1);
    const [found] = stop;
    if (found !== '&') {
      this.closer = CLOSERS.get(found) ?? null;
      return this.take(stop.index + found.length);
    }
    if (stop.index > 0) return this.take(stop.index);
    return this.text.length < LONGEST_REFERENCE ? null : this.ampersand();
  }

  private ampersand(): string | null {
    REFERENCE.lastIndex = 0;
    if (REFERENCE.test(this.text)) return this.take(REFERENCE.lastIndex);
    return `${this.take(1) ?? ''}amp;`;
  }

  private take(length: number): string | null {
    if (length <= 0) return null;
    const taken = this.text.slice(0, length);
    this.text = this.text.slice(length);
    return taken;
  }
}

function charactersOf(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
