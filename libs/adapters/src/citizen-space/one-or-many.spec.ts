import { describe, expect, it } from '@jest/globals';
import { chunks, collect } from '../kit/test/reading.js';
import { splitActivities, type Piece } from './one-or-many.js';

const ONE = '{"id":"a","title":"A","startdate":"","more":{"b":[1,2]}}';

const split = (text: string, size = 5): Promise<Piece[]> =>
  collect(splitActivities(chunks(new TextEncoder().encode(text), size), 'application/json'));

describe('an answer of one activity or many', () => {
  it.each([1, 7, 1000])('is a list of many in chunks of %i bytes', async (size) => {
    expect(await split(`[${ONE},${ONE}]`, size)).toMatchObject([
      { amount: 'many', part: { kind: 'element', position: 0 } },
      { amount: 'many', part: { kind: 'element', position: 1 } },
      { amount: 'many', part: { kind: 'envelope' } },
    ]);
  });

  it.each(['', ' \n', '\ufeff'])('is one, whatever stands before it: %j', async (prologue) => {
    expect(await split(`${prologue}${ONE} `)).toMatchObject([
      { amount: 'one', part: { kind: 'element', position: 0, value: { id: 'a' } } },
      { amount: 'one', part: { kind: 'envelope' } },
    ]);
  });

  it('Q36: is neither where the object is no activity', async () => {
    expect(await split('{"error":"no such department"}')).toMatchObject([
      { part: { kind: 'failed', failure: { code: 'not-this-format' } } },
    ]);
  });

  it.each([ONE.slice(0, 5), ONE.slice(0, -1), ONE.slice(0, 30), `${ONE}}`, `${ONE}]`, '{broken}'])(
    'is a failure where it is damaged: %s',
    async (text) => {
      const pieces = await split(text);
      expect(pieces.at(-1)).toMatchObject({ part: { kind: 'failed' } });
    },
  );

  it('is nothing where it is empty', async () => {
    expect(await split('')).toMatchObject([{ part: { kind: 'failed', failure: { code: 'empty-answer' } } }]);
  });

  it('lets go of a body that it does not read to its end', async () => {
    const heard: string[] = [];
    async function* body(): AsyncGenerator<Uint8Array, void, undefined> {
      await Promise.resolve();
      try {
        for (const text of ['{"a":1},', '{"b":2}', '{"c":3}']) {
          heard.push(text);
          yield new TextEncoder().encode(text);
        }
      } finally {
        heard.push('let go');
      }
    }
    await collect(splitActivities(body(), ''));
    expect(heard).toEqual(['{"a":1},', 'let go']);
  });
});
