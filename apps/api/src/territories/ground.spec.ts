import { describe, expect, it } from '@jest/globals';
import { contains, kilometres, shapeOf } from './ground.js';

const square = (low: number, high: number): readonly (readonly [number, number])[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
  [low, low],
];

describe('a shape', () => {
  const withHole = shapeOf([[square(0, 10), square(4, 6)]]);
  const islands = shapeOf([[square(0, 1)], [square(5, 6)]]);
  /** Its north-eastern half is empty. */
  const triangle = shapeOf([
    [
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [0, 0],
      ],
    ],
  ]);

  it.each([
    ['inside', [1, 1], true],
    ['in its hole', [5, 5], false],
    ['beside it', [11, 5], false],
    ['south of it', [5, -1], false],
  ] as const)('holds a point or not: %s', (_, point, expected) => {
    expect(contains(withHole, [...point])).toBe(expected);
  });

  it('may have several parts', () => {
    expect([0.5, 5.5, 3].map((at) => contains(islands, [at, at]))).toEqual([true, true, false]);
  });

  it('is not its box', () => {
    expect(contains(triangle, [2, 2])).toBe(true);
    expect(contains(triangle, [8, 8])).toBe(false);
  });
});

describe('kilometres', () => {
  it('shrink with a degree of longitude towards the pole', () => {
    expect(kilometres([10, 0], [11, 0])).toBeCloseTo(111.2, 1);
    expect(kilometres([10, 60], [11, 60])).toBeCloseTo(55.6, 1);
    expect(kilometres([10, 54], [10, 55])).toBeCloseTo(111.2, 1);
  });

  it('are about 255 from Hamburg to Berlin', () => {
    expect(kilometres([9.993, 53.551], [13.41, 52.52])).toBeGreaterThan(250);
    expect(kilometres([9.993, 53.551], [13.41, 52.52])).toBeLessThan(260);
  });
});
