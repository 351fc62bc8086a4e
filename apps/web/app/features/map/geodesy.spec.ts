import { describe, expect, it } from '@jest/globals';
import { circleBounds, circlePolygon, metresBetween } from './geodesy.js';

const ALTONA = { center: [9.935, 53.55], metres: 5000 } as const;

describe('a circle on the map', () => {
  it('has every corner at its radius, and is closed', () => {
    const [ring = []] = circlePolygon(ALTONA).geometry.coordinates;
    const distances = ring.map(([longitude = 0, latitude = 0]) => metresBetween(ALTONA.center, [longitude, latitude]));
    expect(Math.min(...distances)).toBeGreaterThan(4980);
    expect(Math.max(...distances)).toBeLessThan(5020);
    expect(ring.at(0)).toEqual(ring.at(-1));
  });

  it('is wider than high in degrees, as degrees of longitude are shorter up north', () => {
    const [west, south, east, north] = circleBounds(ALTONA);
    expect((east - west) / (north - south)).toBeCloseTo(1 / Math.cos((53.55 * Math.PI) / 180), 1);
    expect((west + east) / 2).toBeCloseTo(9.935, 3);
    expect((south + north) / 2).toBeCloseTo(53.55, 3);
  });
});
