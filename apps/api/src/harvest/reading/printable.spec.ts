import { describe, expect, it } from '@jest/globals';
import { printable } from './printable.js';

describe('a foreign text', () => {
  it('stays as it is where it can be printed', () => {
    expect(printable('Grüße, 日本 \u{1f6b2}', 200)).toBe('Grüße, 日本 \u{1f6b2}');
  });

  it.each([
    ['a zero byte', 'a\u0000b', 'a\ufffdb'],
    ['an escape sequence of a terminal', '\u001b[31mrot', '\ufffd[31mrot'],
    ['a line break', 'a\nb', 'a\ufffdb'],
    ['a lone half of a character', 'a\ud83db', 'a\ufffdb'],
  ])('loses %s', (_, text, expected) => {
    expect(printable(text, 200)).toBe(expected);
  });

  it('is never cut into half a character', () => {
    expect(printable('ab\u{1f6b2}', 3)).toBe('ab\ufffd');
  });
});
