import { describe, expect, it } from '@jest/globals';
import { readCoordinate } from './coordinate.js';

describe('a coordinate of demosplan', () => {
  it.each([
    ['1113194.9079327357,7170156.2939999', [10, 53.9999999]],
    ['775000.0,6610000.0', [6.9619396, 50.9361095]],
    [' -1113194.9079 , 7170156.2940 ', [-10, 54]],
  ])('Q4: %s is read from EPSG:3857', (raw, [longitude, latitude]) => {
    const { value, remarks } = readCoordinate(raw);
    expect(remarks).toEqual([]);
    expect(value?.type).toBe('Point');
    const [east, north] = value?.type === 'Point' ? value.coordinates : [];
    expect(east).toBeCloseTo(longitude ?? NaN, 4);
    expect(north).toBeCloseTo(latitude ?? NaN, 4);
  });

  it.each([null, undefined, '', '  '])('Q2: %j is no place, and no fault', (raw) => {
    expect(readCoordinate(raw)).toEqual({ value: null, remarks: [{ code: 'geometry-missing', value: null }] });
  });

  it.each([
    ['0,0', 'null-island'],
    ['9.99,53.55', 'null-island'],
    ['30000000,7000000', 'coordinates-out-of-range'],
    ['3500000000,7169000', 'coordinates-out-of-range'],
    ['1113194', 'geometry-invalid'],
    ['1113194;7170156', 'geometry-invalid'],
    ['1e400,1', 'geometry-invalid'],
    ['x,y', 'geometry-invalid'],
  ])('Q4: %s is refused, never reinterpreted', (raw, code) => {
    expect(readCoordinate(raw)).toEqual({ value: null, remarks: [{ code, value: `coordinate: ${raw}` }] });
  });
});
