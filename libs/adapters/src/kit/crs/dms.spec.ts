import { describe, expect, it } from '@jest/globals';
import { readDecimal, readDms } from './dms.js';

describe('a coordinate in degrees, minutes and seconds', () => {
  it.each([
    ['38° 53\' 42.4032" N', 38.895112],
    ['77° 2\' 10.9176" W', -77.036366],
    ['0° 0\' 0" N', 0],
    ['53°33′N', 53.55],
    ['10° O', 10],
    ["33° 51' S", -33.85],
    ['53,5° N', 53.5],
  ])('is read: %s', (text, degrees) => {
    expect(readDms(text)).toBeCloseTo(degrees, 6);
  });

  it.each(['', '53.5', '38° 61\' 0" N', '38° 53', 'nördlich', '1234° N', `${'1'.repeat(50_000)}°`])(
    'is not read from anything else: %.20s',
    (text) => {
      expect(readDms(text)).toBeNull();
    },
  );
});

describe('a decimal coordinate', () => {
  it.each([
    ['9,43751', 9.43751],
    ['54.78252', 54.78252],
    [' -3.5 ', -3.5],
    [12, 12],
  ])('%j is read with a comma or a point', (raw, value) => {
    expect(readDecimal(raw)).toBe(value);
  });

  it.each(['', '1.234,5', 'x', NaN, Infinity, null, true])('%j is none', (raw) => {
    expect(readDecimal(raw)).toBeNull();
  });
});
