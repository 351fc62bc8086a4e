import { describe, expect, it } from '@jest/globals';
import { cellValue } from './cell.js';

describe('brackets within brackets', () => {
  const deep = (open: string, inner: string, close: string): string =>
    `${open.repeat(20_000)}${inner}${close.repeat(20_000)}`;

  it.each([
    ['well-known text', `POLYGON ${deep('(', '10 53', ')')}`],
    ['well-known text with a system', `SRID=25832;POLYGON ${deep('(', '566000 5934000', ')')}`],
    ['GeoJSON', `{"type":"Polygon","coordinates":${deep('[', '10,53', ']')}}`],
  ])('without end are no place, and cost no stack: %s', (_, text) => {
    expect(cellValue('geometrie', text)).toBe(text);
  });

  it('as deep as a multipolygon has them are one', () => {
    const coordinates = [[[[10, 53] as const, [11, 53] as const, [11, 54] as const, [10, 53] as const]]];
    const place = { type: 'MultiPolygon', coordinates };
    expect(cellValue('geometrie', 'MULTIPOLYGON(((10 53,11 53,11 54,10 53)))')).toEqual(place);
    expect(cellValue('geometrie', JSON.stringify({ type: 'Feature', geometry: place }))).toEqual(place);
  });
});

describe('a cell', () => {
  it('is its text unless it is a place', () => {
    expect(cellValue('titel', 'Am Markt')).toBe('Am Markt');
    expect(cellValue('titel', '53.5, 9.9')).toBe('53.5, 9.9');
    expect(cellValue('Geo Point', '53.5, 9.9')).toEqual({ type: 'Point', coordinates: [9.9, 53.5] });
    expect(cellValue('shape', '{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}')).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
    expect(cellValue('shape', '{"coordinates": broken')).toBe('{"coordinates": broken');
    expect(cellValue('shape', '{"coordinates":[1,2]}')).toBe('{"coordinates":[1,2]}');
  });
});
