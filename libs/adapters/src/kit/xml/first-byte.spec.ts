import { describe, expect, it } from '@jest/globals';
import { chunks, collect } from '../test/reading.js';
import { begun } from './first-byte.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('looking at the beginning of a document', () => {
  it.each([
    ['[1]', '['],
    [' \r\n\t{"a":1}', '{'],
    ['\ufeff <a/>', '<'],
    ['', ''],
    ['  ', ''],
  ])('sees the first character of %j and takes nothing away', async (text, first) => {
    for (const size of [1, 3, 100]) {
      const seen = await begun(chunks(bytesOf(text), size));
      expect(seen.first).toBe(first);
      expect(Buffer.concat(await collect(seen.body))).toEqual(Buffer.from(bytesOf(text)));
    }
  });

  it('reads no further than it must', async () => {
    let taken = 0;
    const counting = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const chunk of chunks(bytesOf('  <abc>'), 1)) {
        taken += 1;
        yield chunk;
      }
    };
    await begun(counting());
    expect(taken).toBe(3);
  });

  it('lets go of the source when its reader stops early', async () => {
    let isReleased = false;
    const source = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        yield* chunks(bytesOf('<a>'.repeat(100)), 3);
      } finally {
        isReleased = true;
      }
    };
    const { body } = await begun(source());
    for await (const chunk of body) if (chunk.length > 0) break;
    expect(isReleased).toBe(true);
  });
});
