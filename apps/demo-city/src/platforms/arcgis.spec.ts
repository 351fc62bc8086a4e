import { describe, expect, it } from '@jest/globals';
import { at, expected, objectAt, objects, textAt, type Json } from './test/ask.js';

const SERVER = '/arcgis/rest/services/Beteiligung/FeatureServer';
const query = (format: string, offset = 0): string =>
  `${SERVER}/0/query?where=1%3D1&outFields=*&f=${format}&resultOffset=${offset}`;

function pages(slug: string, format: string, offset = 0): readonly Json[] {
  const page = objectAt(slug, query(format, offset));
  const features = objects(page['features']);
  return page['exceededTransferLimit'] === true
    ? [...features, ...pages(slug, format, offset + features.length)]
    : features;
}

describe('an ArcGIS server', () => {
  it('has a directory in JSON and for people', () => {
    expect(objectAt('arcgis-11', '/arcgis/rest/services?f=json')).toMatchObject({
      services: [{ name: 'Beteiligung', type: 'FeatureServer' }],
    });
    expect(textAt('arcgis-11', '/arcgis/rest/services')).toContain('ArcGIS REST Services Directory');
    expect(objectAt('arcgis-10', `${SERVER}?f=json`)).toMatchObject({ currentVersion: 10.2, layers: [{ id: 0 }] });
    expect(objectAt('arcgis-11', `${SERVER}/0?f=json`)).toMatchObject({ geometryType: 'esriGeometryPolygon' });
  });

  it.each([
    ['arcgis-11', 'geojson', 'properties'],
    ['arcgis-11', 'json', 'attributes'],
    ['arcgis-10', 'json', 'attributes'],
  ])('%s covers all features exactly once in %s', (slug, format, member) => {
    const ids = pages(slug, format).map((one) => String(at(one, member, 'Kennung')));
    expect(ids.toSorted()).toEqual(
      expected(slug)
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
    expect(ids.length).toBeGreaterThan(10);
  });

  it('writes days in milliseconds, the first moment of the day in the town', () => {
    const [first] = pages('arcgis-11', 'geojson');
    const { start } = expected('arcgis-11').procedures[0] ?? { start: null };
    const begin = at(first, 'properties', 'Beginn');
    expect(
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' }).format(
        Number(begin),
      ),
    ).toBe(`${String(start)} 00:00`);
  });

  it('runs Esri’s rings clockwise', () => {
    const areas = pages('arcgis-10', 'json').map((one) => at(one, 'geometry', 'rings'));
    const numbers = JSON.stringify(areas.find((rings) => rings !== undefined)).match(/[\d.]+/g) ?? [];
    const x = numbers.filter((_, index) => index % 2 === 0).map(Number);
    const y = numbers.filter((_, index) => index % 2 === 1).map(Number);
    const next = (list: readonly number[], index: number): number => list[(index + 1) % list.length] ?? 0;
    const twice = x.reduce((sum, east, i) => sum + east * next(y, i) - next(x, i) * (y[i] ?? 0), 0);
    expect(numbers.length).toBeGreaterThan(7);
    expect(twice).toBeLessThan(0);
  });

  it('reports errors with status 200, and knew no GeoJSON before', () => {
    for (const [slug, address] of [
      ['arcgis-10', query('geojson')],
      ['arcgis-11', query('kmz')],
      ['arcgis-11', `${SERVER}/0/query?f=json`],
    ] as const) {
      expect(objectAt(slug, address)).toMatchObject({ error: { code: 400 } });
    }
  });
});
