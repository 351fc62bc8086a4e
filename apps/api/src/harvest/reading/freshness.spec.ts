import { describe, expect, it } from '@jest/globals';
import { freshMinutes } from './freshness.js';

const date = 'Tue, 10 Mar 2026 10:00:00 GMT';

describe('how long an answer stays good', () => {
  it.each<readonly [Readonly<Record<string, string>>, number]>([
    [{}, 0],
    [{ 'cache-control': 'public, max-age=3600' }, 60],
    [{ 'cache-control': 'MAX-AGE="600"' }, 10],
    [{ 'cache-control': 'max-age=3600', age: '600' }, 50],
    [{ 'cache-control': 'max-age=60', age: '600' }, 0],
    [{ 'cache-control': 's-maxage=3600' }, 0],
    [{ 'cache-control': 's-maxage=3600, max-age=120' }, 2],
    [{ 'cache-control': 'no-cache, max-age=3600' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=120', date, expires: 'Wed, 11 Mar 2026 10:00:00 GMT' }, 2],
    [{ date, expires: 'Tue, 10 Mar 2026 11:30:00 GMT' }, 90],
    [{ date, expires: '0' }, 0],
    [{ date, expires: '-1' }, 0],
    [{ expires: 'Tue, 10 Mar 2026 11:30:00 GMT' }, 0],
  ])('%j: %d minutes', (headers, minutes) => {
    expect(freshMinutes(headers)).toBe(minutes);
  });
});
