import { describe, expect, it } from '@jest/globals';
import { chunks, collect } from '../kit/test/reading.js';
import { withSoundAmpersands } from './ampersands.js';

/** A text that went through the filter in chunks of a size. */
const through = async (text: string, size: number): Promise<string> => {
  const parts = await collect(withSoundAmpersands(chunks(new TextEncoder().encode(text), size)));
  return new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])));
};

describe.each([1, 3, 1000])('ampersands in chunks of %i bytes', (size) => {
  it.each([
    ['Natur & Umwelt', 'Natur &amp; Umwelt'],
    ['<link>https://a.example/?a=1&b=2</link>', '<link>https://a.example/?a=1&amp;b=2</link>'],
    ['&amp; &uuml; &#228; &#xe4;', '&amp; &uuml; &#228; &#xe4;'],
    ['A && B &', 'A &amp;&amp; B &amp;'],
    ['&;&#;&#x;', '&amp;;&amp;#;&amp;#x;'],
    ['<![CDATA[A & B ]]> & <!-- C & D -->&', '<![CDATA[A & B ]]> &amp; <!-- C & D -->&amp;'],
    ['<![CDATA[offen & bleibt', '<![CDATA[offen & bleibt'],
    ['Müll & Größe', 'Müll &amp; Größe'],
    ['', ''],
    ['<a>b</a>', '<a>b</a>'],
  ])('%s', async (text, sound) => {
    expect(await through(text, size)).toBe(sound);
  });
});

describe('a document in UTF-16', () => {
  it.each([1, 2, 1000])('is left as it is in chunks of %i bytes', async (size) => {
    const narrow = Array.from(new TextEncoder().encode('<a>A & B</a>'));
    const bytes = Uint8Array.from([0xff, 0xfe, ...narrow.flatMap((byte) => [byte, 0])]);
    const parts = await collect(withSoundAmpersands(chunks(bytes, size)));
    expect(parts.flatMap((part) => [...part])).toEqual([...bytes]);
  });
});

describe('a document made to be filtered for long', () => {
  it('is through soon', async () => {
    const text = `${'&'.repeat(50_000)}<![CDATA[${'&'.repeat(200_000)}`;
    expect((await through(text, 10_000)).length).toBe(text.length + 50_000 * 4);
  });
});
