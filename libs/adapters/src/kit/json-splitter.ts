import type { Remark } from '@navigator/shared';
import type { Decode } from './charset.js';
import { decoderFor } from './charset.js';
import type { ReadFailure, ReadFailureCode } from './contract.js';
import type { Boundary } from './json-scanner.js';
import { JsonScanner } from './json-scanner.js';

/** An element of more bytes is refused: a drawn city boundary has some hundred kilobytes. */
const MAX_ELEMENT_BYTES = 16 * 1024 * 1024;
/** A FeatureCollection in a record is at most ten deep; deeper nesting is an attack on recursive readers. */
const MAX_DEPTH = 100;
/** Everything beside the list (`type`, `status`, `styles`) may take this much; what is over it is left out. */
const MAX_ENVELOPE_BYTES = 256 * 1024;
/** This much is looked at to tell a web page from other text. */
const STRANGER_BYTES = 512;

const BOM = [0xef, 0xbb, 0xbf];
const OPEN_OBJECT = '{'.charCodeAt(0);
const OPEN_ARRAY = '['.charCodeAt(0);
const CLOSER: Readonly<Record<number, number>> = {
  [OPEN_OBJECT]: '}'.charCodeAt(0),
  [OPEN_ARRAY]: ']'.charCodeAt(0),
};

export interface SplitOptions {
  /** The top-level member that holds the list, or null where the document itself is the list. */
  readonly member: string | null;
  readonly contentType: string;
}

/** The top-level members beside the list. */
export type Envelope = ReadonlyMap<string, unknown>;

/** A piece of a JSON document: its elements in order, then either its envelope or why it could not be read. */
export type Part =
  | {
      readonly kind: 'element';
      readonly position: number;
      readonly value: unknown;
      /** About the bytes, not the value. */
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'malformed'; readonly position: number; readonly reason: string }
  | { readonly kind: 'envelope'; readonly envelope: Envelope; readonly hasList: boolean }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/**
 * Splits a JSON document into the elements of one list, as the bytes arrive, with the memory of one element. Each
 * element is parsed alone, so that a broken one does not take the others with it.
 */
export async function* splitJson(
  body: AsyncIterable<Uint8Array>,
  options: SplitOptions,
): AsyncGenerator<Part, void, undefined> {
  const splitter = new JsonSplitter(options);
  for await (const chunk of body) {
    for (const part of splitter.push(chunk)) yield part;
    if (splitter.hasFailed) break;
  }
  yield* splitter.finish();
}

type Stage = 'start' | 'members' | 'elements' | 'done';

class JsonSplitter {
  private readonly scanner = new JsonScanner({ bytes: MAX_ELEMENT_BYTES, depth: MAX_DEPTH });
  private readonly decode: Decode;
  private readonly member: string | null;
  private readonly envelope = new Map<string, unknown>();
  private envelopeBytes = 0;
  private stage: Stage = 'start';
  private hasList = false;
  private listOpener = 0;
  private position = 0;
  private failure: ReadFailure | null = null;

  constructor({ member, contentType }: SplitOptions) {
    this.member = member;
    this.decode = decoderFor(contentType);
  }

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /** The elements that these bytes complete. Must be drained before the next push. */
  *push(chunk: Uint8Array): Generator<Part, void, undefined> {
    this.scanner.append(chunk);
    if (this.stage === 'start') this.begin(false);
    yield* this.scan();
  }

  /** The last part, when no more bytes come. A document shorter than a byte order mark (`[]`) has waited for this. */
  *finish(): Generator<Part, void, undefined> {
    if (this.stage === 'start') this.begin(true);
    yield* this.scan();
    if (this.failure === null && this.stage !== 'done') {
      this.fail('truncated', `ends after ${this.scanner.offset} bytes, in or after entry ${this.position}`);
    }
    if (this.failure !== null) yield { kind: 'failed', failure: this.failure };
    else yield { kind: 'envelope', envelope: this.envelope, hasList: this.hasList };
  }

  private *scan(): Generator<Part, void, undefined> {
    while (this.isScanning()) {
      const boundary = this.scanner.next();
      if (boundary === 'starved') return;
      const part = this.stage === 'elements' ? this.stopInList(boundary) : this.stopInRoot(boundary);
      if (part) yield part;
    }
    if (this.stage === 'done') this.refuseTrailingText();
  }

  private isScanning(): boolean {
    return this.failure === null && (this.stage === 'members' || this.stage === 'elements');
  }

  /** Finds out what kind of document begins, as soon as there is enough of it. */
  private begin(isWhole: boolean): void {
    if (!this.skipPrologue(isWhole)) return;
    const rest = this.scanner.rest();
    const first = rest[0];
    if (first === OPEN_OBJECT || first === OPEN_ARRAY) this.enterRoot(first);
    else if (isWhole || rest.length >= STRANGER_BYTES) this.refuseStranger(rest);
  }

  /** Steps over a byte order mark and white space; false while nothing else has come. */
  private skipPrologue(isWhole: boolean): boolean {
    const isAtStart = this.scanner.offset === 0;
    if (isAtStart && this.scanner.rest().length < BOM.length && !isWhole) return false;
    if (isAtStart && BOM.every((byte, index) => this.scanner.rest()[index] === byte)) this.scanner.skip(BOM.length);
    this.scanner.skipBlanks();
    if (this.scanner.rest().length > 0) return true;
    if (isWhole) this.fail('empty-answer', 'no content');
    return false;
  }

  private enterRoot(opener: number): void {
    const isList = this.member === null;
    if (isList !== (opener === OPEN_ARRAY)) {
      this.fail('not-this-format', isList ? 'expected a list' : `expected an object with "${this.member}"`);
      return;
    }
    this.scanner.skip(1);
    if (isList) this.enterList(opener);
    else this.stage = 'members';
  }

  private enterList(opener: number): void {
    this.listOpener = opener;
    this.hasList = true;
    this.stage = 'elements';
    this.scanner.mark();
  }

  private stopInRoot(boundary: Boundary): null {
    if (boundary === 'open') {
      if (this.isListNext()) this.enterList(this.scanner.stopByte);
      return null;
    }
    this.takeMember();
    if (boundary === 'close') this.leave(OPEN_OBJECT, 'done');
    this.scanner.mark();
    return null;
  }

  private stopInList(boundary: Boundary): Part | null {
    if (boundary === 'open') return null;
    const part = this.takeElement(boundary === 'close');
    if (boundary === 'close') this.leave(this.listOpener, this.member === null ? 'done' : 'members');
    this.scanner.mark();
    return part;
  }

  private leave(opener: number, next: Stage): void {
    if (this.scanner.stopByte === CLOSER[opener]) this.stage = next;
    else this.fail('not-json', `brackets do not match at byte ${this.scanner.offset}`);
  }

  /** Whether the bracket just passed opens the list: right after `"features":`. */
  private isListNext(): boolean {
    const slice = this.scanner.slice();
    if (typeof slice === 'string' || this.member === null) return false;
    return this.decode(slice).value.replace(/\s/g, '') === `"${this.member}":`;
  }

  private takeMember(): void {
    const slice = this.scanner.slice();
    if (typeof slice === 'string') return;
    const text = this.decode(slice).value;
    if (text.trim() === '') return;
    const members = parse(`{${text}}`);
    if (!isObject(members)) {
      this.fail('not-json', `unreadable before byte ${this.scanner.offset}`);
      return;
    }
    this.envelopeBytes += slice.length;
    if (this.envelopeBytes > MAX_ENVELOPE_BYTES) return;
    for (const [key, value] of Object.entries(members)) this.envelope.set(key, value);
  }

  private takeElement(isLast: boolean): Part | null {
    const slice = this.scanner.slice();
    if (typeof slice === 'string') return this.malformed(slice);
    const { value: text, remarks } = this.decode(slice);
    if (isLast && text.trim() === '') return null;
    const value = this.listOpener === OPEN_ARRAY ? parse(text) : valueOfMember(text);
    if (value === undefined) return this.malformed('not valid JSON');
    return { kind: 'element', position: this.position++, value, remarks };
  }

  private malformed(reason: string): Part {
    return { kind: 'malformed', position: this.position++, reason };
  }

  private refuseTrailingText(): void {
    this.scanner.skipBlanks();
    if (this.scanner.rest().length === 0) return;
    this.fail('not-json', `text after the end of the document at byte ${this.scanner.offset}`);
  }

  private refuseStranger(rest: Uint8Array): void {
    const text = this.decode(rest.subarray(0, STRANGER_BYTES)).value;
    if (isWebPage(text)) {
      const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.trim();
      this.fail('html-instead-of-data', title === undefined ? 'a web page' : `a web page: ${title}`);
    } else if (parse(text) !== undefined) this.fail('not-this-format', 'a single value');
    else this.fail('not-json', text.startsWith('<?xml') ? 'an XML document' : 'the text does not begin with { or [');
  }

  private fail(code: ReadFailureCode, detail: string): void {
    this.failure ??= { code, detail };
  }
}

function isWebPage(text: string): boolean {
  return text.startsWith('<') && (!text.startsWith('<?xml') || /<html|<!doctype html/i.test(text));
}

/** The value of a JSON text, or undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PHP writes a list with gaps as an object; its keys carry no meaning. */
function valueOfMember(text: string): unknown {
  const members = parse(`{${text}}`);
  return isObject(members) ? Object.values(members)[0] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
