import { describe, expect, it } from '@jest/globals';
import { crsIn, listIn, refusalIn } from './surroundings.js';
import { afterAssignment, assignmentLength, withoutScript } from './script.js';
import { chunks, collect } from '../test/reading.js';

describe('what stands around a list', () => {
  it.each([
    ['{"type":"FeatureCollection","data":[],"features":[]}', 'features'],
    ['{"count":1,"results":[]}', 'results'],
    [' \uFEFF[{}]', null],
    ['{"hello":1}', 'features'],
  ])('tells where it is (Q36): %s', (head, member) => {
    expect(listIn(head)).toBe(member);
  });

  it.each([
    ['{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[]}', 'EPSG:25832'],
    ['{"crs":{"type":"EPSG","properties":{"code":25833}},"features":[]}', 'EPSG:25833'],
    ['{"crs":"EPSG:3857","features":[]}', 'EPSG:3857'],
    ['{"spatialReference":{"wkid":102100,"latestWkid":3857},"features":[]}', 'EPSG:3857'],
    ['{"features":[{"properties":{"crs":"EPSG:3857"}}]}', undefined],
    ['{"crs":null,"features":[]}', undefined],
  ])('tells its system (Q4): %s', (head, name) => {
    const crs = crsIn(head, undefined);
    expect(crs === null || crs === 'unknown' ? undefined : crs.name).toBe(name);
  });

  it('tells when that is one nobody knows, and believes a header first (Q4)', () => {
    expect(crsIn('{"crs":"EPSG:2154","features":[]}', undefined)).toBe('unknown');
    const header = '<http://www.opengis.net/def/crs/EPSG/0/25833>';
    expect(crsIn('{"crs":"EPSG:2154","features":[]}', header)).toMatchObject({ name: 'EPSG:25833' });
  });

  it('tells XML from web pages and from JSON (Q34)', () => {
    expect(refusalIn('<ServiceExceptionReport><ServiceException code="x"> no </ServiceException>')).toEqual({
      code: 'error-answer',
      detail: 'no',
    });
    expect(refusalIn('<ows:ExceptionReport/>')?.code).toBe('error-answer');
    expect(refusalIn('<gml:FeatureCollection>')?.code).toBe('not-geojson');
    expect(refusalIn('<html><body>FeatureCollection</body></html>')).toBeNull();
    expect(refusalIn('{"a":"<x"}')).toBeNull();
  });
});

describe('JSON in a script (Q37)', () => {
  const unwrapped = async (text: string, size: number): Promise<string> => {
    const bytes = new TextEncoder().encode(text);
    const parts = await collect(withoutScript(chunks(bytes, size), assignmentLength(text)));
    return Buffer.concat(parts).toString();
  };

  it.each([1, 3, 1000])('loses its assignment and its semicolon, in chunks of %i', async (size) => {
    expect(await unwrapped('var markers = [1, ";", 2] ;\n', size)).toBe('[1, ";", 2]');
    expect(await unwrapped('window.x={"a":1}', size)).toBe('{"a":1}');
  });

  it('is not seen where there is none', () => {
    expect(assignmentLength('{"a":"x = ["}')).toBe(0);
    expect(assignmentLength('x = 7')).toBe(0);
    expect(afterAssignment('let a = [1]')).toBe('[1]');
  });
});
