import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Part } from './json-splitter.js';
import { splitJson } from './json-splitter.js';
import { chunks, collect } from './test/reading.js';

const JSON_TYPE = 'application/json';

const split = (body: string | Uint8Array, size = 1000, contentType = JSON_TYPE): Promise<Part[]> =>
  collect(splitJson(chunks(bytesOf(body), size), { member: 'features', contentType }));

const splitRoot = (body: string): Promise<Part[]> =>
  collect(splitJson(chunks(bytesOf(body), 3), { member: null, contentType: JSON_TYPE }));

const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const valuesOf = (parts: readonly Part[]): readonly unknown[] =>
  parts.flatMap((part) => (part.kind === 'element' ? [part.value] : []));

const envelopeOf = (parts: readonly Part[]): unknown => {
  const last = parts.at(-1);
  return last?.kind === 'envelope' ? Object.fromEntries(last.envelope) : null;
};

const failureOf = (parts: readonly Part[]): string | null => {
  const last = parts.at(-1);
  return last?.kind === 'failed' ? last.failure.code : null;
};

const list = (elements: string): string => `{"type":"FeatureCollection","features":[${elements}]}`;

describe('splitting a JSON document', () => {
  it('gives the elements of any list as JSON.parse would, however the bytes are cut', async () => {
    const documents = fc.record({
      features: fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 }),
      before: fc.jsonValue({ maxDepth: 2 }),
      after: fc.jsonValue({ maxDepth: 2 }),
      indent: fc.constantFrom(0, 2, 4),
      size: fc.integer({ min: 1, max: 64 }),
    });
    const property = fc.asyncProperty(documents, async ({ features, before, after, indent, size }) => {
      const parts = await split(JSON.stringify({ before, features, after }, null, indent), size);
      expect(valuesOf(parts)).toEqual(JSON.parse(JSON.stringify(features)));
      expect(envelopeOf(parts)).toEqual(JSON.parse(JSON.stringify({ before, after })));
    });
    await fc.assert(property, { numRuns: 200, seed: 42 });
  });

  it('numbers the elements', async () => {
    const parts = await split(list('1,2,3'));
    expect(parts.map((part) => (part.kind === 'element' ? part.position : null))).toEqual([0, 1, 2, null]);
  });

  it.each([
    ['quotes', '"a\\"b"'],
    ['a backslash at the end', '"a\\\\"'],
    ['brackets and commas', '"],}{,["'],
    ['escaped characters', '"\\u00e4\\n\\/"'],
    ['characters of several bytes', '"äß€😀"'],
  ])('is not misled by %s in strings', async (_, element) => {
    for (const size of [1, 2, 3]) {
      expect(valuesOf(await split(list(`${element},1`), size))).toEqual([JSON.parse(element), 1]);
    }
  });

  it('finds the list between other members, and takes no inner list for it', async () => {
    const body = '{"a":{"features":[1]},"b":["features"],"features" :\n [2],"c":{"features":[3]}}';
    expect(valuesOf(await split(body, 5))).toEqual([2]);
  });

  it('tells a missing list from an empty one', async () => {
    expect(await split('{"a":1}')).toMatchObject([{ kind: 'envelope', hasList: false }]);
    expect(await split(list(''))).toMatchObject([{ kind: 'envelope', hasList: true }]);
    expect(await split('{"features":null}')).toMatchObject([{ kind: 'envelope', hasList: false }]);
  });

  it('splits a list at the top of the document', async () => {
    expect(valuesOf(await splitRoot(' [{"a":1}, [2], 3 ] '))).toEqual([{ a: 1 }, [2], 3]);
  });

  it('reads a document shorter than a byte order mark', async () => {
    expect(await splitRoot('[]')).toMatchObject([{ kind: 'envelope', hasList: true }]);
    expect(await split('{}')).toMatchObject([{ kind: 'envelope', hasList: false }]);
    expect(failureOf(await splitRoot('['))).toBe('truncated');
    expect(failureOf(await splitRoot('[}'))).toBe('not-json');
  });

  it('keeps members of the envelope apart from the prototype', async () => {
    const [part] = await split('{"__proto__":{"polluted":true},"constructor":1}');
    expect(part).toMatchObject({ kind: 'envelope' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('leaves out what makes the envelope too large', async () => {
    const parts = await split(`{"huge":"${'x'.repeat(300_000)}","features":[1]}`, 65_536);
    expect(valuesOf(parts)).toEqual([1]);
    expect(envelopeOf(parts)).toEqual({});
  });
});

describe('splitting a damaged document', () => {
  it.each([
    ['a bare word', '{"a":1},{"a":nope},{"a":3}', [0, 2]],
    ['two values without a comma', '1,{"a":1}{"b":2},3', [0, 2]],
    ['nothing between two commas', '1,,3', [0, 2]],
    ['an unknown escape', '1,"\\x",3', [0, 2]],
  ])('loses one element to %s', async (_, elements, sound) => {
    const parts = await split(list(elements), 4);
    expect(parts.map(({ kind }) => kind)).toEqual(['element', 'malformed', 'element', 'envelope']);
    expect(parts.flatMap((part) => (part.kind === 'element' ? [part.position] : []))).toEqual(sound);
  });

  it('forgives a comma before the end', async () => {
    expect(valuesOf(await split(list('1,2,')))).toEqual([1, 2]);
  });

  it('refuses an element that is nested too deep', async () => {
    const deep = `${'['.repeat(101)}${']'.repeat(101)}`;
    const parts = await split(list(`${deep},1`));
    expect(parts).toMatchObject([{ kind: 'malformed', reason: 'too-deep' }, { kind: 'element', value: 1 }, {}]);
  });

  it('refuses an element that is too large, however it is cut, and forgets its bytes', async () => {
    const huge = list(`"${'x'.repeat(17 * 1024 * 1024)}",1`);
    for (const size of [65_536, huge.length]) {
      const parts = await split(huge, size);
      expect(parts).toMatchObject([{ kind: 'malformed', reason: 'too-large' }, { kind: 'element', value: 1 }, {}]);
    }
  });

  it.each(['', '\ufeff', ' \n '])('calls %j empty', async (body) => {
    expect(failureOf(await split(body))).toBe('empty-answer');
  });

  it.each(['{', '{"type"', '{"features":[', list('{"a":1}').slice(0, -2), list('1').slice(0, -1), '{"features":["\\'])(
    'calls %j truncated',
    async (body) => {
      for (const size of [1, 1000]) expect(failureOf(await split(body, size))).toBe('truncated');
    },
  );

  it.each([
    'hello',
    '<?xml version="1.0"?><rss/>',
    '{"a" 1}',
    '{"features":[1}}',
    '{"features":[1]]',
    `${list('1')};`,
    `${list('1')}<br>`,
    'callback({})',
  ])('calls %j no JSON', async (body) => {
    for (const size of [1, 1000]) expect(failureOf(await split(body, size))).toBe('not-json');
  });

  it.each(['null', '42', '"Wartung"', '[1]'])('calls %j another format', async (body) => {
    expect(failureOf(await split(body))).toBe('not-this-format');
  });

  it('expects a list where the document should be one', async () => {
    expect(failureOf(await splitRoot('{"features":[]}'))).toBe('not-this-format');
  });

  it.each([
    '<!DOCTYPE html><html><head><title>Wartung</title></head></html>',
    '\n\n<html><title>Wartung</title>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><title>Wartung</title></html>',
  ])('knows a web page and tells its title: %j', async (body) => {
    const failure = { code: 'html-instead-of-data', detail: 'a web page: Wartung' };
    for (const size of [1, 1000]) expect(await split(body, size)).toEqual([{ kind: 'failed', failure }]);
  });

  it('stops asking for bytes once it has failed', async () => {
    let asked = 0;
    const endless = (async function* () {
      await Promise.resolve();
      for (;;) {
        asked += 1;
        yield bytesOf('x'.repeat(600));
      }
    })();
    const parts = await collect(splitJson(endless, { member: 'features', contentType: JSON_TYPE }));
    expect({ code: failureOf(parts), asked }).toEqual({ code: 'not-json', asked: 1 });
  });
});

describe('splitting a document in another charset', () => {
  const latin = new Uint8Array([...bytesOf('{"features":["Gr'), 0xfc, ...bytesOf('n '), 0x80, ...bytesOf('"]}')]);

  it.each(['iso-8859-1', 'windows-1252', '"ISO-8859-1"'])('obeys a declared %s', async (charset) => {
    const [part] = await split(latin, 1, `application/json; charset=${charset}`);
    expect(part).toEqual({ kind: 'element', position: 0, value: 'Grün €', remarks: [] });
  });

  it.each(['', 'application/json; charset=utf-8', 'application/json; charset=nonsense'])(
    'guesses where %j is not true, and says so',
    async (contentType) => {
      const [part] = await split(latin, 1, contentType);
      expect(part).toMatchObject({ value: 'Grün €', remarks: [{ code: 'charset-guessed' }] });
    },
  );

  it('steps over a byte order mark', async () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(list('1'))]);
    for (const size of [1, 2, 1000]) expect(valuesOf(await split(marked, size))).toEqual([1]);
  });

  it('does not take UTF-16 for JSON', async () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...bytesOf(list('1'))].flatMap((byte) => [byte, 0])]);
    expect(failureOf(await split(wide))).toBe('not-json');
    expect(failureOf(await split(wide.subarray(2)))).toBe('not-json');
  });
});
