import { describe, expect, it } from '@jest/globals';
import { parseRateState, parseRetryAfter } from './rate-headers.js';

const now = Date.UTC(2026, 2, 1, 12);
const after = (seconds: number): Date => new Date(now + seconds * 1000);

describe('Retry-After', () => {
  it.each([
    ['120', after(120)],
    [' 0 ', after(0)],
    ['Sun, 01 Mar 2026 12:05:00 GMT', after(300)],
    ['Sunday, 01-Mar-26 12:05:00 GMT', after(300)],
    ['Sun, 01 Mar 2026 11:00:00 GMT', after(0)],
    ['99999999999999999999', after(7 * 86_400)],
    ['Fri, 31 Dec 9999 23:59:59 GMT', after(7 * 86_400)],
  ])('%j names an instant', (value, expected) => {
    expect(parseRetryAfter(value, now)).toEqual(expected);
  });

  it.each(['', 'soon', '-5', '1.5', '2 minutes', 'Sun, nonsense', undefined])('%j names none', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });
});

describe('rate headers', () => {
  it.each([
    [{ ratelimit: 'limit=100, remaining=7, reset=30' }, 7, 30],
    [{ ratelimit: '"default";r=0;t=12' }, 0, 12],
    [{ 'ratelimit-remaining': '3', 'ratelimit-reset': '5' }, 3, 5],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 0, 60],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${now / 1000 + 90}` }, 0, 90],
    [{ 'x-rate-limit-remaining': '1', 'x-rate-limit-reset': '1' }, 1, 1],
  ])('%j are understood', (headers, remaining, seconds) => {
    expect(parseRateState(headers, now)).toEqual({ remaining, resetAt: after(seconds) });
  });

  it.each([{}, { 'ratelimit-remaining': '3' }, { ratelimit: 'limit=5' }, { 'x-ratelimit-remaining': 'none' }])(
    '%j say nothing',
    (headers) => {
      expect(parseRateState(headers, now)).toBeNull();
    },
  );
});
