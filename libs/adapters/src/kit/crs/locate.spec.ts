import { describe, expect, it } from '@jest/globals';
import { crsOf } from './crs.js';
import { locate, type Survey } from './locate.js';

const NOTHING_KNOWN: Survey = { crs: null, axes: 'auto', region: null };
const HAMBURG: Survey = { ...NOTHING_KNOWN, region: [9.7, 53.3, 10.4, 53.8] };
const point = (first: number, second: number): unknown => ({ type: 'Point', coordinates: [first, second] });
const seen = (raw: unknown, survey: Survey): unknown => {
  const { value, remarks } = locate(raw, survey);
  const coordinates: unknown = value?.coordinates ?? null;
  return [coordinates, ...remarks.map(({ code }) => code)];
};

describe('a place', () => {
  it('stays as it is where longitude and latitude stand in the order of GeoJSON', () => {
    expect(seen(point(10, 53.55), HAMBURG)).toEqual([[10, 53.55]]);
    expect(seen(point(10, 53.55), NOTHING_KNOWN)).toEqual([[10, 53.55]]);
  });

  it('is turned round where only that puts it into the expected area, and the finding says so (Q1)', () => {
    expect(seen(point(53.55, 10), HAMBURG)).toEqual([[10, 53.55], 'axes-swapped']);
  });

  it('is turned round without a region where Germany speaks for it (Q1)', () => {
    expect(seen(point(53.55, 10), NOTHING_KNOWN)).toEqual([[10, 53.55], 'axes-swapped']);
  });

  it('is turned round where its latitude is impossible (Q1)', () => {
    expect(seen(point(40, -120), NOTHING_KNOWN)).toEqual([[-120, 40], 'axes-swapped']);
  });

  it('is turned round in silence where the map says that latitudes come first', () => {
    expect(seen(point(53.55, 10), { ...HAMBURG, axes: 'northFirst' })).toEqual([[10, 53.55]]);
  });

  it('is not turned round where the map says that longitudes come first', () => {
    expect(seen(point(53.55, 10), { ...HAMBURG, axes: 'eastFirst' })).toEqual([null, 'place-outside-region']);
  });

  it('is dropped where neither order lies in the expected area (Q1)', () => {
    expect(seen(point(2.35, 48.85), HAMBURG)).toEqual([null, 'place-outside-region']);
  });

  it('is kept anywhere on earth where no area is expected', () => {
    expect(seen(point(24.94, 60.17), NOTHING_KNOWN)).toEqual([[24.94, 60.17]]);
  });

  it('may lie a little outside the expected area (Q10)', () => {
    expect(seen(point(10.8, 53.9), HAMBURG)).toEqual([[10.8, 53.9]]);
  });

  it('is turned from the named system into degrees (Q4)', () => {
    const survey = { ...HAMBURG, crs: crsOf('EPSG:25832') };
    expect(seen(point(566253.4558, 5933921.4209), survey)).toEqual([[10, 53.55]]);
    expect(seen(point(5933921.4209, 566253.4558), survey)).toEqual([[10, 53.55], 'axes-swapped']);
  });

  it('in metres of no named system is read where only one system fits the area (Q4)', () => {
    expect(seen(point(566253.4558, 5933921.4209), HAMBURG)).toEqual([[10, 53.55], 'crs-assumed']);
  });

  it('in metres of no named system is dropped where none or several fit (Q4)', () => {
    expect(seen(point(1, 5933921), HAMBURG)).toEqual([null, 'crs-unknown']);
    expect(seen(point(391390.7313, 5817855.2407), NOTHING_KNOWN)).toEqual([null, 'crs-unknown']);
    expect(seen(point(1e9, 1e9), NOTHING_KNOWN)).toEqual([null, 'crs-unknown']);
  });

  it('at null island is no place (Q2)', () => {
    expect(seen(point(0, 0), HAMBURG)).toEqual([null, 'null-island']);
  });

  it.each([null, '', {}, { type: 'Point', coordinates: [] }])('%j says that there is none (Q2)', (raw) => {
    expect(seen(raw, HAMBURG)).toEqual([null, 'geometry-missing']);
  });

  it('is found inside a text, a feature and a collection of one (Q3)', () => {
    const wrapped = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: point(53.55, 10) }] };
    expect(seen(wrapped, HAMBURG)).toEqual([[10, 53.55], 'axes-swapped']);
    expect(seen(JSON.stringify(point(53.55, 10)), HAMBURG)).toEqual([[10, 53.55], 'axes-swapped']);
  });

  it('is turned corner by corner, heights and all (Q6)', () => {
    const ring = [
      [53.5, 10, 3],
      [53.5, 10.1, 3],
      [53.6, 10.1, 3],
      [53.5, 10, 3],
    ];
    const area = locate({ type: 'Polygon', coordinates: [ring] }, HAMBURG);
    expect(area.remarks.map(({ code }) => code)).toEqual(['geometry-repaired', 'axes-swapped']);
    expect(area.value?.coordinates[0]).toEqual([
      [10, 53.5],
      [10.1, 53.5],
      [10.1, 53.6],
      [10, 53.5],
    ]);
  });

  it('survives lists nested without end', () => {
    let nested: unknown = [1, 2];
    for (let depth = 0; depth < 90; depth += 1) nested = [nested];
    expect(seen({ type: 'Polygon', coordinates: nested }, HAMBURG)).toEqual([null, 'geometry-invalid']);
  });
});
