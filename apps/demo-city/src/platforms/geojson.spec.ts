import { describe, expect, it } from '@jest/globals';
import { at, expected, objectAt, objects, platform, shapesOf, textAt, type Json } from './test/ask.js';

const features = (slug: string): readonly Json[] => objects(objectAt(slug, platform(slug).listPath)['features']);
const properties = (slug: string): readonly Json[] => objects(features(slug).map((one) => one['properties']));
const positions = (value: unknown): readonly number[] =>
  JSON.stringify(value)
    .match(/-?\d+(?:\.\d+)?/g)
    ?.map(Number) ?? [];

describe('a city’s own file', () => {
  it.each(['geojson-german', 'geojson-2008', 'geojson-exotic'])(
    '%s has every procedure, and is linked at the door',
    (slug) => {
      const { procedures } = expected(slug);
      expect(features(slug)).toHaveLength(procedures.length);
      expect(features(slug).filter(({ geometry }) => geometry !== null)).toHaveLength(
        procedures.filter(({ hasPlace }) => hasPlace).length,
      );
      expect(textAt(slug, '/')).toContain(`<a href="${platform(slug).listPath}" type="application/geo+json">`);
    },
  );

  it('has German names, days with dots and a link to each page', () => {
    expect(shapesOf(properties('geojson-german'))).toEqual(['titel beschreibung beginn ende amt stadtteil thema link']);
    for (const { beginn, link } of properties('geojson-german')) {
      expect(beginn).toMatch(/^\d\d\.\d\d\.\d{4}$/);
      expect(textAt('geojson-german', String(link))).toContain('<h1>');
    }
    expect(objectAt('geojson-german', platform('geojson-german').listPath)).not.toHaveProperty('crs');
  });

  it('of 2008 names its coordinates, which are metres, and pads its texts', () => {
    const body = objectAt('geojson-2008', platform('geojson-2008').listPath);
    expect(at(body, 'crs', 'properties', 'name')).toBe('urn:ogc:def:crs:EPSG::25832');
    const numbers = features('geojson-2008').flatMap(({ geometry }) => positions(at(geometry, 'coordinates') ?? []));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.every((number) => number > 100_000)).toBe(true);
    expect(properties('geojson-2008').every((one) => String(one['dienststelle']).length >= 60)).toBe(true);
  });

  it('with names like riddles tells nobody what they mean, but its operator a map', () => {
    expect(shapesOf(properties('geojson-exotic'))).toEqual(['OBJ_ID BEZ_LANG TXT_01 DAT_A DAT_E FB URL_EXT']);
    expect(platform('geojson-exotic').fieldMap).toMatchObject({ title: 'BEZ_LANG' });
  });
});
