import { describe, expect, it } from '@jest/globals';
import { chunks, collect } from '../kit/test/reading.js';
import { withoutMark } from './bytes.js';
import { dialectOf, refusalOf } from './dialect.js';
import { foldName, knownTable } from './known-tables.js';
import { namesIn, splitTable } from './table.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const partsOf = (text: string, separator = ';'): Promise<unknown[]> =>
  collect(splitTable(chunks(encode(text), 3), { separator, headerLine: 1 }, 'text/csv'));

describe('the rows of a table', () => {
  it('are objects by the names of the header, with what stands around them at the end', async () => {
    expect(await partsOf('a;b\r\n1;2\r\n\r\n"x""y";"3\n4"\r\n')).toEqual([
      { kind: 'element', position: 0, value: { a: '1', b: '2' }, remarks: [] },
      { kind: 'element', position: 1, value: { a: 'x"y', b: '3\n4' }, remarks: [] },
      { kind: 'envelope', envelope: new Map(), hasList: true },
    ]);
  });

  it('may have empty cells too many, and none too few', async () => {
    expect(await partsOf('a;b\n1;2;;\n1;2;;3\n1\n1;2\n')).toMatchObject([
      { kind: 'element', value: { a: '1', b: '2' } },
      { kind: 'malformed', position: 1, reason: '4 cells under a header of 2' },
      { kind: 'malformed', position: 2, reason: '1 cells under a header of 2' },
      { kind: 'element', position: 3 },
      { kind: 'envelope' },
    ]);
  });

  it('end with old Macintosh line ends, too', async () => {
    expect(await partsOf('a,b\r1,2\r3,4\r', ',')).toMatchObject([{ value: { a: '1' } }, { value: { a: '3' } }, {}]);
  });

  it('keep a quote in the middle of a cell as it is', async () => {
    expect(await partsOf('a;b\n5" Rohr;2\n"ganz" alt;3\n')).toMatchObject([
      { value: { a: '5" Rohr' } },
      { value: { b: '3' } },
      {},
    ]);
  });

  it('are none under blank lines alone', async () => {
    expect(await partsOf('\n\n;\n')).toEqual([
      { kind: 'failed', failure: { code: 'empty-answer', detail: 'no header' } },
    ]);
  });

  it.each([
    [
      ['a', ' b\n c ', '', 'a'],
      ['a', 'b c', 'column 3', 'a (4)'],
    ],
    [
      ['__proto__', 'x'],
      ['__proto__', 'x'],
    ],
  ])('have the names %j', (header, names) => {
    expect(namesIn(header)).toEqual(names);
  });

  it('with a name that objects have anyway are rows like any other', async () => {
    const [row] = await partsOf('__proto__;constructor\n1;2\n');
    expect(row).toMatchObject({ kind: 'element' });
    expect(JSON.stringify(row)).toContain('"__proto__":"1","constructor":"2"');
  });
});

describe('how a table is written', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n4;5,5;6\n', ';'],
    ['a,b\n"x;y;z",2\n', ','],
    ['a\tb\n1;2;3\t4\n', '\t'],
    ['sep=|\na|b\n', '|'],
    ['a;b', ';'],
  ])('%j is divided by %j', (head, separator) => {
    expect(dialectOf(head)?.separator).toBe(separator);
  });

  it('is unknown without any separator, and a beginning cut in a quote does not mislead', () => {
    expect(dialectOf('title\nfirst\nsecond\n')).toBeNull();
    expect(dialectOf('a;b\n1;"x, y, z, and so')?.separator).toBe(';');
  });

  it('is nothing that other formats begin with', () => {
    expect(refusalOf('\n <!DOCTYPE HTML><p>')).toMatchObject({ code: 'html-instead-of-data' });
    expect(refusalOf('  ')).toMatchObject({ code: 'empty-answer' });
    expect(refusalOf('a;b\u0000c\n'.padEnd(400, 'x'))).toBeNull();
  });
});

describe('the mark before a table', () => {
  const read = async (bytes: Uint8Array, size: number): Promise<string> =>
    new TextDecoder().decode(Buffer.concat(await collect(withoutMark(chunks(bytes, size)))));

  it.each([1, 2, 1000])('is taken away, in chunks of %i bytes', async (size) => {
    expect(await read(encode('\uFEFFä;b'), size)).toBe('ä;b');
    expect(await read(encode('ä;b'), size)).toBe('ä;b');
    expect(await read(Buffer.from('\uFEFFä😀;b', 'utf16le'), size)).toBe('ä😀;b');
    expect(await read(encode('ä'), size)).toBe('ä');
    expect(await read(new Uint8Array(), size)).toBe('');
  });
});

describe('tables that are known by their header', () => {
  it.each([
    [['development-plan', 'development-plan-event', 'event-date'], 'timetable'],
    [['Predicted date', 'PLAN', 'Plan_Event'], 'timetable'],
    [['local-plan', 'local-plan-event', 'actual-date'], 'timetable'],
    [['plan', 'event-date'], 'unknown'],
    [['reference', 'name', 'description', 'development-plan-type', 'period-start-date'], 'mapped'],
  ])('%j is %s', (names, kind) => {
    expect(knownTable(names).kind).toBe(kind);
  });

  it('go by names without case and punctuation', () => {
    expect(foldName(' Plan_Event (Name) ')).toBe('plan-event-name');
  });
});
