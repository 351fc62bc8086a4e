import { describe, expect, it } from '@jest/globals';
import { crsOf } from './crs.js';

/** Metres of a degree of latitude; of longitude at 53.5 degrees north. */
const METRES = { latitude: 111_300, longitude: 66_200 };

/** Expected values were worked out with PROJ 9 (`cs2cs`), the German net with the same seven parameters. */
describe('a coordinate reference system', () => {
  it.each([
    ['EPSG:25831', 718438.2202, 5632165.9314, 6.1, 50.8],
    ['EPSG:25832', 566253.4558, 5933921.4209, 10.0, 53.55],
    ['EPSG:25832', 798609.5209, 5825756.242, 13.4, 52.5],
    ['EPSG:25832', 295652.0672, 5631593.6787, 6.1, 50.8],
    ['EPSG:25833', 391390.7313, 5817855.2407, 13.4, 52.5],
    ['EPSG:25833', 168851.5652, 5945091.4578, 10.0, 53.55],
    ['EPSG:25833', -126676.2388, 5665440.1965, 6.1, 50.8],
    ['EPSG:4647', 32566253.4558, 5933921.4209, 10.0, 53.55],
    ['EPSG:31466', 2507092.1026, 5629401.9585, 6.1, 50.8],
    ['EPSG:31467', 3566351.0142, 5935856.7416, 10.0, 53.55],
    ['EPSG:31468', 4367548.6445, 5937249.0876, 10.0, 53.55],
    ['EPSG:31468', 4595175.4885, 5819460.4022, 13.4, 52.5],
    ['EPSG:31469', 5391482.2838, 5819737.5884, 13.4, 52.5],
    ['EPSG:3857', 1113194.9079, 7085388.1655, 10.0, 53.55],
    ['EPSG:3857', 1491681.1766, 6891041.7239, 13.4, 52.5],
    ['EPSG:4326', 10.0, 53.55, 10.0, 53.55],
  ])('%s is turned into degrees to a millimetre: %d, %d', (...[name, east, north, longitude, latitude]) => {
    const [x, y] = crsOf(name)?.toDegrees(east, north) ?? [NaN, NaN];
    expect(Math.abs(x - longitude) * METRES.longitude).toBeLessThan(0.001);
    expect(Math.abs(y - latitude) * METRES.latitude).toBeLessThan(0.001);
  });

  it.each([
    ['EPSG:25832', 'EPSG:25832'],
    ['epsg:25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
    ['urn:x-ogc:def:crs:EPSG:6.9:25832', 'EPSG:25832'],
    ['http://www.opengis.net/def/crs/EPSG/0/25833', 'EPSG:25833'],
    ['http://www.opengis.net/gml/srs/epsg.xml#31467', 'EPSG:31467'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS84'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'CRS84'],
    ['OGC:CRS84', 'CRS84'],
    ['urn:ogc:def:crs:EPSG::4326', 'EPSG:4326'],
    [' 3857 ', 'EPSG:3857'],
    ['EPSG:900913', 'EPSG:900913'],
    ['EPSG:5677', 'EPSG:5677'],
  ])('is known by the spelling %s (Q4)', (spelling, name) => {
    expect(crsOf(spelling)?.name).toBe(name);
  });

  it('is known by its number', () => {
    expect(crsOf(102100)?.unit).toBe('metre');
  });

  it.each(['', 'EPSG:', 'EPSG:2154', 'EPSG:99999999', 'local', 'EPSG:25832x', '4326.5'])(
    '%j is none that we know (Q4: an error, not a guess)',
    (name) => {
      expect(crsOf(name)).toBeNull();
    },
  );

  it('reads an easting with the number of its strip in front like one without', () => {
    expect(crsOf(25832)?.toDegrees(32_566_000, 5_933_921)).toEqual(crsOf(25832)?.toDegrees(566_000, 5_933_921));
  });
});
