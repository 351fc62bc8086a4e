import { describe, expect, it } from '@jest/globals';
import type { Position } from '@navigator/shared';
import fc from 'fast-check';
import { closeRing, isFlat, wind } from './ring.js';

const square: Position[] = [
  [10, 53],
  [11, 53],
  [11, 54],
  [10, 54],
  [10, 53],
];

describe('a ring', () => {
  it('is closed by its first corner', () => {
    expect(closeRing(square.slice(0, 4))).toEqual(square);
  });

  it('stays itself where it is closed, or has nothing to close', () => {
    expect(closeRing(square)).toBe(square);
    const empty: Position[] = [];
    expect(closeRing(empty)).toBe(empty);
  });

  it.each<[string, Position[]]>([
    ['has no corners', []],
    ['has three points', square.slice(0, 3)],
    [
      'runs back over itself',
      [
        [10, 53],
        [11, 53],
        [10, 53],
        [10, 53],
      ],
    ],
    [
      'is a slip of the mouse',
      [
        [10, 53],
        [10.000001, 53],
        [10.000001, 53.000001],
        [10, 53],
      ],
    ],
  ])('is flat when it %s', (_, ring) => {
    expect(isFlat(ring)).toBe(true);
  });

  it.each<[string, Position[]]>([
    ['a square', square],
    ['a square with the clock', square.toReversed()],
    [
      'a small garden',
      [
        [10, 53],
        [10.0001, 53],
        [10.0001, 53.0001],
        [10, 53],
      ],
    ],
  ])('is not flat as %s', (_, ring) => {
    expect(isFlat(ring)).toBe(false);
  });

  it('turns against the clock outside and with it inside, whichever way it came', () => {
    for (const ring of [square, square.toReversed()]) {
      expect(wind(ring, 'outer')).toEqual(square);
      expect(wind(ring, 'hole')).toEqual(square.toReversed());
    }
  });

  it('keeps its corners when it turns', () => {
    const corner = fc.tuple(fc.double({ min: 5, max: 15, noNaN: true }), fc.double({ min: 47, max: 55, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 9 }),
        fc.constantFrom('outer', 'hole'),
        (corners, role) => {
          const ring = closeRing(corners);
          expect(wind(ring, role).toSorted()).toEqual(ring.toSorted());
          expect(wind(wind(ring, role), role)).toEqual(wind(ring, role));
        },
      ),
      { seed: 19 },
    );
  });
});
