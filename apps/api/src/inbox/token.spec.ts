import { describe, expect, it } from '@jest/globals';
import { hashOf, newToken, tokenIn } from './token.js';

describe('a token', () => {
  it('is another one each time, and long', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => /^pnx_[\w-]{43}$/.test(token))).toBe(true);
  });

  it('is known by its hash, which does not tell it', () => {
    const token = newToken();
    expect(hashOf(token)).toBe(hashOf(token));
    expect(hashOf(token)).not.toContain(token.slice(4));
    expect(hashOf(token)).not.toBe(hashOf(`${token}x`));
  });

  it.each([
    ['as Bearer', { authorization: 'Bearer pnx_a' }, 'pnx_a'],
    ['in any case of the word', { authorization: 'bearer   pnx_a ' }, 'pnx_a'],
    ['as demosplan names the header', { 'x-addon-xbeteiligung-authorization': 'Bearer pnx_a' }, 'pnx_a'],
    ['there without the word too', { 'x-addon-xbeteiligung-authorization': 'pnx_a' }, 'pnx_a'],
  ])('is taken from the headers %s', (_, headers, expected) => {
    expect(tokenIn(headers)).toBe(expected);
  });

  it.each([
    [{}],
    [{ authorization: '' }],
    [{ authorization: 'pnx_a' }],
    [{ authorization: 'Basic pnx_a' }],
    [{ authorization: 'Bearer ' }],
    [{ authorization: `Bearer ${'x'.repeat(500)}` }],
    [{ 'x-addon-xbeteiligung-authorization': ' ' }],
    [{ 'x-addon-xbeteiligung-authorization': ['pnx_a', 'pnx_b'] }],
  ])('is not in %j', (headers) => {
    expect(tokenIn(headers)).toBeNull();
  });
});
