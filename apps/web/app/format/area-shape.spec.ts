import { describe, expect, it } from '@jest/globals';
import { areaShape } from './area-shape.js';
import { onOverview } from './overview.js';

/** A square of about one kilometre in Hamburg; a degree of longitude is shorter there by the cosine of 53.55°. */
const KILOMETRE = 1000 / 111_320;
const WIDE = KILOMETRE / Math.cos((53.55 * Math.PI) / 180);
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 53.55],
      [10 + WIDE, 53.55],
      [10 + WIDE, 53.55 + KILOMETRE],
      [10, 53.55 + KILOMETRE],
      [10, 53.55],
    ],
  ],
} as const;

const polygon = (): Parameters<typeof areaShape>[0] => ({
  type: 'Polygon',
  coordinates: square.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
});

describe('the drawing of an area', () => {
  it('is to scale: a square stays a square, north up', () => {
    expect(areaShape(polygon())?.path).toBe('M24 176L176 176L176 24L24 24L24 176z');
  });

  it('carries a bar of a round length', () => {
    expect(areaShape(polygon())?.bar).toEqual({ metres: 200, length: 30.4 });
  });

  it('shows a point as a point', () => {
    expect(areaShape({ type: 'Point', coordinates: [10, 53.5] })).toMatchObject({ path: '', points: [[100, 100]] });
  });

  it('shows every part of several', () => {
    const parts = polygon();
    const shape = areaShape({
      type: 'MultiPolygon',
      coordinates: parts.type === 'Polygon' ? [parts.coordinates, parts.coordinates] : [],
    });
    expect(shape?.path.match(/M/g)).toHaveLength(2);
  });

  it('of nothing is nothing', () => {
    expect(areaShape({ type: 'MultiPoint', coordinates: [] })).toBeNull();
  });
});

describe('the overview', () => {
  it('puts Berlin to the east and the middle', () => {
    const [x = 0, y = 0] = onOverview([13.4, 52.5]) ?? [];
    expect(x).toBeGreaterThan(60);
    expect(y).toBeGreaterThan(30);
    expect(y).toBeLessThan(45);
  });

  it('leaves out what lies elsewhere', () => {
    expect(onOverview([24.9, 60.2])).toBeNull();
  });
});
