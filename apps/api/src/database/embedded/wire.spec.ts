import { describe, expect, it } from '@jest/globals';
import { refuseCopyIn } from './copy-in.js';
import { errorMessage, parseMessage, queryMessage, readyOnce, syncMessage, WireReader } from './wire.js';

const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const encryption = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const cancel = Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2]);
const ready = (status: string): Buffer => Buffer.concat([Buffer.from('Z\0\0\0\x05'), Buffer.from(status)]);

describe('cutting the bytes of a connection into messages', () => {
  const typesOf = (reader: WireReader, bytes: Buffer): readonly string[] => reader.read(bytes).map(({ type }) => type);

  it('knows the messages that open a connection, which have no type', () => {
    const reader = new WireReader();
    expect(typesOf(reader, encryption)).toEqual(['encryption']);
    expect(typesOf(reader, startup)).toEqual(['startup']);
    expect(typesOf(reader, queryMessage('select 1'))).toEqual(['Q']);
    expect(typesOf(new WireReader(), cancel)).toEqual(['cancel']);
  });

  it('gives back every byte of every message, however the bytes were cut', () => {
    const sent = [startup, parseMessage('', 'select $1'), syncMessage, queryMessage('x'.repeat(100_000)), syncMessage];
    const stream = Buffer.concat(sent);
    for (const size of [1, 3, 4, 5, 7, 1_000, 65_536, stream.length]) {
      const reader = new WireReader();
      const read: Buffer[] = [];
      for (let at = 0; at < stream.length; at += size) {
        read.push(...reader.read(stream.subarray(at, at + size)).map(({ bytes }) => bytes));
      }
      expect(read.map((bytes) => bytes.length)).toEqual(sent.map((bytes) => bytes.length));
      expect(Buffer.concat(read).equals(stream)).toBe(true);
    }
  });

  it('waits for the rest of a message', () => {
    const reader = new WireReader();
    expect(typesOf(reader, startup.subarray(0, 8))).toEqual([]);
    expect(typesOf(reader, startup.subarray(8))).toEqual(['startup']);
  });
});

describe('the announcement that the database is ready', () => {
  const error = errorMessage('ERROR', '22012', 'division by zero');

  it('is kept once, at the end, when a failed series announced it twice', () => {
    const answer = Buffer.concat([error, ready('T'), ready('E')]);
    expect(readyOnce(answer, true)).toEqual(Buffer.concat([error, ready('E')]));
  });

  it('is kept as it is in an answer that has one', () => {
    expect(readyOnce(Buffer.concat([error, ready('I')]), true)).toEqual(Buffer.concat([error, ready('I')]));
  });

  it('is dropped where the series goes on', () => {
    expect(readyOnce(Buffer.concat([error, ready('I')]), false)).toEqual(error);
  });

  it('is not invented', () => {
    expect(readyOnce(Buffer.alloc(0), true)).toEqual(Buffer.alloc(0));
  });
});

describe('COPY FROM STDIN, which would wedge the embedded database', () => {
  it.each([
    ['copy t from stdin'],
    ['  COPY t (a, b)\nFROM STDIN with (format csv)'],
    ['select 1; copy t from stdin'],
    ['-- load\ncopy t from stdin'],
    ['/* load */copy t from stdin'],
  ])('becomes an error: %s', (sql) => {
    const query = refuseCopyIn({ type: 'Q', bytes: queryMessage(sql) });
    const parse = refuseCopyIn({ type: 'P', bytes: parseMessage('named', sql) });
    expect(query.bytes.toString()).toContain('json_to_recordset');
    expect(parse.bytes.toString()).toMatch(/^P....named\0do \$\$/s);
    expect(new WireReader().read(Buffer.concat([startup, parse.bytes, query.bytes]))).toHaveLength(3);
  });

  it.each([['copy t to stdout'], ['select copy from stdin'], ['select 1'], ['insert into copy values (1)']])(
    'is not seen in: %s',
    (sql) => {
      const message = { type: 'Q', bytes: queryMessage(sql) };
      expect(refuseCopyIn(message)).toBe(message);
    },
  );

  it('is not looked for in parameters', () => {
    const message = { type: 'B', bytes: Buffer.from('B\0\0\0\x20copy t from stdin') };
    expect(refuseCopyIn(message)).toBe(message);
  });
});
