import { describe, expect, it } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import { uuidOf } from './identity.js';
import { mercator, utm } from './map-projection.js';
import { numberedPage, pageOf } from './paging.js';
import { escaped, tagged, textReply } from './replies.js';
import { townNamed } from './towns.js';
import { zipOf } from './zip.js';

describe('a projection', () => {
  // Worked out by Redfearn's formulas, which are other ones than ours.
  it.each([
    [[9, 50], 32, [500_000, 5_538_630.7]],
    [[10, 53.5], 32, [566_331.53, 5_928_359.09]],
    [[7.2, 51.5], 33, [-41_039.95, 5_734_330.13]],
    [[13.4, 52.52], 33, [391_440.03, 5_820_079.67]],
  ] as const)('puts %j into zone %i', (point, zone, [east, north]) => {
    const [x, y] = utm(point, zone);
    expect(Math.hypot(x - east, y - north)).toBeLessThan(0.02);
  });

  it('keeps distances: a minute of latitude is a nautical mile', () => {
    const [, south] = utm([9, 51], 32);
    const [, north] = utm([9, 51 + 1 / 60], 32);
    expect((north - south) / 0.9996).toBeCloseTo(1_854.3, 0);
  });

  it('makes a square of the world', () => {
    expect(mercator([180, 0])).toEqual([20_037_508.34, expect.closeTo(0, 2)]);
    expect(mercator([10, 53.5])).toEqual([1_113_194.91, 7_076_025.28]);
  });
});

describe('a page', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const sizes = { usual: 2, most: 3 };

  it('is as long as asked, as far as it is granted', () => {
    expect(pageOf(letters, { offset: null, limit: null, ...sizes })).toMatchObject({
      items: ['a', 'b'],
      hasNext: true,
    });
    expect(pageOf(letters, { offset: '2', limit: '99', ...sizes })).toMatchObject({
      items: ['c', 'd', 'e'],
      hasNext: false,
    });
    expect(pageOf(letters, { offset: '-1', limit: 'x', ...sizes })).toMatchObject({ offset: 0, limit: 2 });
  });

  it('may be counted from 1', () => {
    expect(numberedPage(letters, '3', { limit: null, ...sizes })).toMatchObject({
      items: ['e'],
      offset: 4,
      hasNext: false,
    });
    expect(numberedPage(letters, '0', { limit: '1', ...sizes })).toMatchObject({ items: ['a'] });
  });
});

describe('an archive', () => {
  it('has its files one after the other, and a directory at its end', () => {
    const bytes = Buffer.from(
      zipOf([
        { name: 'ä.txt', text: 'Grüße' },
        { name: 'b.txt', text: 'x'.repeat(500) },
      ]),
    );
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    const end = bytes.subarray(-22);
    expect([end.readUInt32LE(0), end.readUInt16LE(10)]).toEqual([0x06054b50, 2]);
    const directory = bytes.subarray(end.readUInt32LE(16));
    expect(directory.readUInt32LE(0)).toBe(0x02014b50);
    expect(directory.subarray(46, 46 + directory.readUInt16LE(28)).toString()).toBe('ä.txt');
    const start = 30 + bytes.readUInt16LE(26);
    expect(inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(18))).toString()).toBe('Grüße');
  });
});

describe('what all answers share', () => {
  it('escapes what would be markup', () => {
    expect(escaped('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  });

  it('tags what went well alone', () => {
    expect(tagged(textReply('x', 'text/plain'), undefined).headers['etag']).toMatch(/^"[0-9a-f]{20}"$/);
    expect(tagged({ ...textReply('x', 'text/plain'), status: 500 }, undefined).headers).not.toHaveProperty('etag');
  });

  it('makes UUIDs of words', () => {
    expect(uuidOf('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf('a', 1)).not.toBe(uuidOf('a', 2));
  });

  it('knows its towns by name, and no others', () => {
    expect(townNamed('Otterwerder').slug).toBe('otterwerder');
    expect(() => townNamed('Hamburg')).toThrow(RangeError);
  });
});
