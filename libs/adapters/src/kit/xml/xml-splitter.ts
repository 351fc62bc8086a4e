import type { Remark } from '@navigator/shared';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ReadFailure } from '../contract.js';
import type { Reading } from '../remark.js';
import type { XmlElement, XmlName } from './element.js';
import { htmlEntities, isAboutEntities } from './entities.js';
import type { SplitXmlOptions, XmlPart } from './parts.js';
import { failureOf } from './stranger.js';
import { TreeBuilder, type TreeLimits } from './tree.js';
import { XmlText } from './xml-text.js';

/** Deeper nesting is an attack on recursive readers; records are some ten deep. */
const MAX_DEPTH = 100;
/** A drawn boundary has some hundred kilobytes, a plan with its distributions some thousand parts. */
const LIMITS: TreeLimits = { parts: 200_000, characters: 16 * 1024 * 1024 };
/**
 * Text is handed to the parser in pieces of this length: it reads each to its end, whatever is wrong in it, and looks for
 * every name through all elements around it. A piece full of opened elements costs the square of its length.
 */
const PIECE = 4096;
/** This much is looked at to tell a web page from other text. */
const HEAD = 2048;
/** All of C0 but tab and the ends of lines: what no XML may hold. */
const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu;

/** Follows one document through the parser. Must be drained before the next push. */
export class XmlSplitter {
  private readonly text: XmlText;
  private readonly parser: SaxesParser<{ xmlns: true }>;
  private readonly rest = new TreeBuilder(LIMITS);
  private readonly path: XmlName[] = [];
  private wanted: { readonly tree: TreeBuilder; readonly depth: number } | null = null;
  private root: XmlElement | null = null;
  private ready: XmlPart[] = [];
  private remarks: readonly Remark[] = [];
  private position = 0;
  private head = '';
  private hasBegun = false;
  private unreported = 0;
  private failure: ReadFailure | null = null;

  constructor(private readonly options: SplitXmlOptions) {
    this.text = new XmlText(options.contentType);
    this.parser = new SaxesParser({
      xmlns: true,
      position: false,
      ...(options.isForgiving === true && { resolvePrefix: () => UNBOUND }),
    });
    if (options.isForgiving === true) this.parser.ENTITIES = htmlEntities(this.parser.ENTITIES);
    this.listen();
  }

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /** The wanted elements that these bytes complete. */
  *push(chunk: Uint8Array): Generator<XmlPart, void, undefined> {
    yield* this.read(this.text.push(chunk));
  }

  /** The last part, when no more bytes come. */
  *finish(): Generator<XmlPart, void, undefined> {
    if (!this.hasFailed) yield* this.read(this.text.finish());
    if (this.root === null) this.fail('truncated', `ends within ${this.path.at(-1)?.name ?? 'the document'}`);
    if (!this.hasFailed) this.parser.close();
    if (this.failure) yield { kind: 'failed', failure: failureOf(this.head, this.failure) };
    else if (this.root) yield { kind: 'root', root: this.root, isCut: this.rest.isCut, remarks: this.remarks };
  }

  private *read({ value, remarks }: Reading<string>): Generator<XmlPart, void, undefined> {
    if (remarks.length > 0) this.remarks = remarks;
    if (this.head.length < HEAD) this.head += value.slice(0, HEAD);
    const text = this.tidy(value);
    for (let from = 0; from < text.length && !this.hasFailed; from += PIECE) {
      this.feed(text.slice(from, from + PIECE));
      yield* this.ready.splice(0);
    }
  }

  /** Blanks before the declaration are a slip that says nothing else. */
  private tidy(value: string): string {
    const text = this.hasBegun ? value : value.trimStart();
    this.hasBegun ||= text !== '';
    return this.options.isForgiving === true ? text.replace(CONTROLS, '') : text;
  }

  private feed(piece: string): void {
    if (!this.parser.closed) this.parser.write(piece);
    this.unreported += piece.length;
    if (this.unreported > LIMITS.characters) this.fail('not-xml', 'one piece of text is too large');
  }

  private listen(): void {
    this.parser.on('error', ({ message }) => {
      if (this.options.isForgiving !== true || !isAboutEntities(message)) this.fail('not-xml', message);
    });
    this.parser.on('doctype', (declared) => {
      if (/<!ENTITY/i.test(declared)) this.fail('not-xml', 'the document declares entities of its own');
    });
    this.parser.on('opentag', (tag) => this.whileSound(() => this.open(tag)));
    this.parser.on('text', (text) => this.whileSound(() => this.tree.text(text)));
    this.parser.on('cdata', (text) => this.whileSound(() => this.tree.text(text)));
    this.parser.on('closetag', () => this.whileSound(() => this.close()));
    this.parser.on('comment', () => this.whileSound(() => undefined));
  }

  /** The parser goes on to the end of its piece after a fault; what it says then is not believed. */
  private whileSound(act: () => void): void {
    this.unreported = 0;
    if (!this.hasFailed) act();
  }

  private get tree(): TreeBuilder {
    return this.wanted?.tree ?? this.rest;
  }

  private open({ local, uri, attributes }: SaxesTagNS): void {
    const name = { name: local, namespace: uri };
    if (this.path.length === 0 && local.toLowerCase() === 'html') this.fail('html-instead-of-data', 'a web page');
    if (this.path.length >= MAX_DEPTH) this.fail('not-xml', `nested deeper than ${MAX_DEPTH} elements`);
    if (this.wanted === null && this.options.isWanted(name, this.path.length)) {
      this.wanted = { tree: new TreeBuilder(LIMITS), depth: this.path.length };
    }
    this.path.push(name);
    this.tree.start(name, Object.values(attributes).flatMap(attributeIn));
  }

  private close(): void {
    this.path.pop();
    const element = this.tree.end();
    if (this.wanted?.depth === this.path.length && element) this.handOver(element, this.wanted.tree.isCut);
    else if (element) this.root = element;
  }

  private handOver(element: XmlElement, isCut: boolean): void {
    this.wanted = null;
    const position = this.position++;
    this.ready.push(
      isCut
        ? { kind: 'malformed', position, reason: `the element ${element.name} is too large` }
        : { kind: 'element', position, element, parents: [...this.path], remarks: this.remarks },
    );
    this.remarks = [];
    // A document whose root is wanted leaves nothing else.
    if (this.path.length === 0) this.root = { ...element, content: [], children: [], text: '' };
  }

  private fail(code: ReadFailure['code'], detail: string): void {
    this.failure ??= { code, detail: detail.slice(0, 200) };
  }
}

/** Stands for prefixes that nobody declared. */
const UNBOUND = 'unbound';
const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

function attributeIn({
  local,
  uri,
  value,
}: SaxesTagNS['attributes'][string]): readonly (XmlName & { readonly value: string })[] {
  return uri === DECLARATIONS ? [] : [{ name: local, namespace: uri, value }];
}
