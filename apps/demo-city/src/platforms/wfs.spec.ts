import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, objectAt, objects, text, textAt, type Json } from './test/ask.js';

const OWS = '/geoserver/ows';
const QUERY = `${OWS}?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&typeNames=bplan:a_bp_iv&outputFormat=application/json`;
const features = (address: string): readonly Json[] => objects(objectAt('wfs', address)['features']);
const firstPosition = (address: string): readonly number[] => {
  const shape = features(address).find(({ geometry }) => at(geometry, 'type') === 'Polygon');
  const [x = 0, y = 0] =
    JSON.stringify(at(shape, 'geometry', 'coordinates'))
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return [x, y];
};

describe('a WFS', () => {
  it('describes its types, formats and pages', () => {
    const document = textAt('wfs', `${OWS}?service=WFS&request=GetCapabilities`);
    expect(document).toMatch(/<wfs:WFS_Capabilities .*version="2\.0\.0">/);
    expect(document).toContain('<Name>bplan:a_bp_iv</Name>');
    expect(document).toContain('<ows:Value>application/json</ows:Value>');
    expect(document).toMatch(/ImplementsResultPaging"><ows:NoValues\/><ows:DefaultValue>TRUE/);
  });

  it('covers all features exactly once by count and startIndex', () => {
    const total = expected('wfs').procedures.length;
    const starts = Array.from({ length: Math.ceil(total / 7) }, (_, page) => page * 7);
    const ids = starts.flatMap((start) => features(`${QUERY}&count=7&startIndex=${start}`).map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
    expect(features(`${QUERY}&startIndex=${total}`)).toEqual([]);
    expect(objectAt('wfs', QUERY)).toMatchObject({ numberMatched: total, totalFeatures: total, numberReturned: 12 });
  });

  it('answers in metres of zone 33, in degrees when asked, and by the long name with latitude first', () => {
    const [east = 0, north = 0] = firstPosition(QUERY);
    expect([Math.round(north / 100_000), Math.round(east / 100_000)]).toEqual([57, 0]);
    expect(at(objectAt('wfs', QUERY), 'crs', 'properties', 'name')).toBe('urn:ogc:def:crs:EPSG::25833');
    const [longitude = 0, latitude = 0] = firstPosition(`${QUERY}&srsName=EPSG:4326`);
    expect(Math.hypot(longitude - 7.2, latitude - 51.5)).toBeLessThan(0.1);
    expect(firstPosition(`${QUERY}&srsName=urn:ogc:def:crs:EPSG::4326`)).toEqual([latitude, longitude]);
  });

  it('counts in XML, knows GML and refuses GeoJSON by another name', () => {
    expect(textAt('wfs', `${QUERY}&resultType=hits`)).toMatch(/numberMatched="\d+" numberReturned="0"/);
    expect(textAt('wfs', QUERY.replace('application/json', 'application/gml%2Bxml;+version=3.2'))).toContain(
      '<wfs:member>',
    );
    const refused = ask('wfs', QUERY.replace('application/json', 'application/geo%2Bjson'));
    expect(refused.status).toBe(400);
    expect(text(refused)).toContain('<ows:ExceptionText>');
  });

  it.each([
    OWS,
    `${OWS}?service=WMS`,
    `${OWS}?service=WFS&request=Unfug`,
    `${OWS}?service=WFS&request=GetFeature&typeNames=x`,
  ])('refuses %s with a report', (address) => {
    const answer = ask('wfs', address);
    expect(answer.status).toBe(400);
    expect(text(answer)).toContain('<ows:ExceptionReport');
  });

  it('has two phases of the law, one told for each plan', () => {
    const plans = objects(features(QUERY).map(({ properties }) => properties));
    for (const plan of plans)
      expect([plan['bbg_anfang'], plan['aul_anfang']].filter((day) => day !== null)).toHaveLength(1);
    expect(new Set(plans.map((plan) => plan['bbg_anfang'] === null)).size).toBe(2);
  });
});
