import { describe, expect, it } from '@jest/globals';
import { answerDemo } from './answer.js';
import { demoCities, type DemoCity, type DipasCity, type PdsVersion } from './cities.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const BASE = 'http://127.0.0.1:3000';

type Json = Readonly<Record<string, unknown>>;
interface Feature {
  readonly geometry: Json;
  readonly properties: Json;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valuesOf = (terms: Json): readonly unknown[] => Object.values(terms);
const isFeature = (value: unknown): value is Feature & Json =>
  isObject(value) && isObject(value['geometry']) && isObject(value['properties']);

const ask = (address: string, now = NOW) => answerDemo(new URL(address), now, { baseUrl: BASE });

function featuresOf(address: string, now = NOW): readonly Feature[] {
  const body: unknown = JSON.parse(ask(address, now).body);
  const features = isObject(body) ? body['features'] : null;
  if (!Array.isArray(features) || !features.every(isFeature)) throw new Error(`${address} answered no features`);
  return features;
}

const dipasCities: readonly DipasCity[] = demoCities.filter((city) => city.format === 'dipas-pds');
const ofVersion = (version: PdsVersion): readonly DipasCity[] => dipasCities.filter((city) => city.version === version);
const listOf = (cities: readonly DemoCity[]): readonly Feature[] =>
  cities.flatMap(({ feedUrl }) => featuresOf(feedUrl));
const mapUrlOf = ({ slug }: DemoCity): string => `demo://${slug}/dipas/navigator/cockpitdatamap`;
const keysOf = (features: readonly Feature[]): readonly string[] => [
  ...new Set(features.map(({ properties }) => Object.keys(properties).join(' '))),
];

const COMMON = 'id nameFull description dateStart dateEnd dipasPhase website owner';

describe('the list of an imaginary city', () => {
  it('has in version 1 no topics, districts and senders', () => {
    expect(keysOf(listOf(ofVersion('1')))).toEqual([
      `${COMMON} publisher standardCategories projectContributionType referenceSystem hasParticipatoryText dipasCategoriesCluster`,
    ]);
  });

  it('has in version 2.2 terms of four taxonomies', () => {
    expect(keysOf(listOf(ofVersion('2')))).toEqual([
      `${COMMON} projectOwner publisher standardCategories projectContributionType dipasMainDistrict projectTopics referenceSystem hasParticipatoryText dipasCategoriesCluster`,
    ]);
  });

  it('has in version 3 the state of the procedure too', () => {
    const list = listOf(ofVersion('3'));
    expect(keysOf(list)).toEqual([
      `${COMMON} projectOwner publisher standardCategories projectContributionType dipasMainDistrict projectTopics referenceSystem hasParticipatoryText dipasCategoriesCluster proceedingState isDipasProceeding`,
    ]);
    expect(new Set(list.map(({ properties }) => properties['proceedingState']))).toEqual(
      new Set(['active', 'dormant', 'frozen']),
    );
  });

  it('writes terms as labels in version 1, as objects later, and an empty map as an array', () => {
    const maps = (cities: readonly DemoCity[], key: string): readonly unknown[] =>
      listOf(cities).map(({ properties }) => properties[key]);
    const categories = maps(ofVersion('1'), 'standardCategories').filter(isObject).flatMap(valuesOf);
    expect(categories).toContain('Sonstiges');
    const topics = maps([...ofVersion('2'), ...ofVersion('3')], 'projectTopics');
    expect(topics).toContainEqual([]);
    expect(topics.filter(isObject).flatMap(valuesOf)).toContainEqual({
      id: expect.stringMatching(/^\d+$/),
      name: 'Mobilität',
      description: null,
      weight: '0',
    });
  });

  it('writes local dates as if they were UTC, and 1970 for an open end', () => {
    const dates = listOf(dipasCities).map(({ properties }) =>
      [properties['dateStart'], properties['dateEnd']].map(String),
    );
    for (const pair of dates) for (const date of pair) expect(date).toMatch(/^\d{4}-\d\d-\d\dT0[01]:00:00Z$/);
    expect(dates.filter(([, end]) => end === '1970-01-01T01:00:00Z').length).toBeGreaterThan(5);
  });

  it('writes an empty object where nobody drew an area, else a closed polygon', () => {
    const geometries = listOf(dipasCities).map(({ geometry }) => geometry);
    expect(geometries).toContainEqual({});
    expect(geometries.filter(({ type }) => type === 'Polygon').length).toBeGreaterThan(200);
  });

  it('leaves entities and line ends in descriptions', () => {
    const texts = listOf(dipasCities)
      .map(({ properties }) => String(properties['description']))
      .join('|');
    expect(texts).toContain('&nbsp;');
    expect(texts).toContain('&uuml;');
    expect(texts).toContain('\r\n');
  });

  it('links every procedure to the page of the demo', () => {
    for (const { properties } of listOf(dipasCities)) {
      expect(properties['website']).toMatch(/^http:\/\/127\.0\.0\.1:3000\/demo\/[a-z]+\/[a-z0-9-]+-\d{6}$/);
    }
  });

  it('is byte for byte the same all day and gathers contributions from day to day', () => {
    const address = 'demo://lindenhafen/dipas-pds/projects';
    const bodyAt = (instant: string): string => ask(address, new Date(instant)).body;
    expect(bodyAt('2026-11-21T23:00:00Z')).toBe(bodyAt('2026-11-22T22:59:59Z'));
    const [before, after] = ['2026-11-22', '2026-12-20'].map((day) => contributionsAt(address, day));
    const grown = [...(before ?? [])].filter(([id, ids]) => {
      const later = after?.get(id) ?? ids;
      expect(later.startsWith(ids)).toBe(true);
      return later.length > ids.length;
    });
    expect(grown.length).toBeGreaterThan(2);
  });
});

function contributionsAt(address: string, day: string): ReadonlyMap<unknown, string> {
  const features = featuresOf(address, new Date(`${day}T12:00:00Z`));
  return new Map(features.map(({ properties: { id, hasParticipatoryText } }) => [id, String(hasParticipatoryText)]));
}

describe('the navigator of an imaginary city', () => {
  const cities = dipasCities.filter(({ hasNavigator }) => hasNavigator);

  it('shows what has begun and has a centre, and nothing that the list does not know', () => {
    for (const city of cities) {
      const listed = new Set(featuresOf(city.feedUrl).map(({ properties }) => properties['id']));
      const shown = featuresOf(mapUrlOf(city));
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.length).toBeLessThan(listed.size);
      for (const { geometry, properties } of shown) {
        expect(geometry['type']).toBe('Point');
        expect(listed.has(properties['id'])).toBe(true);
        expect(String(properties['dateStart']) <= '2026-11-22T00:00:00Z').toBe(true);
      }
    }
  });

  it('adds the point of procedures without an area, counts as numbers or text, and evaluations', () => {
    const shown = cities.flatMap((city) => featuresOf(mapUrlOf(city)));
    const drawn = new Set(
      listOf(cities).flatMap(({ geometry, properties }) => (geometry['type'] === 'Polygon' ? [properties['id']] : [])),
    );
    expect(shown.filter(({ properties }) => !drawn.has(properties['id'])).length).toBeGreaterThan(10);
    expect(new Set(shown.map(({ properties }) => typeof properties['numberComments']))).toEqual(
      new Set(['number', 'string']),
    );
    expect(shown.filter(({ properties }) => String(properties['documentation']) !== '').length).toBeGreaterThan(20);
  });

  it('calls new what began less than twelve days ago, and over what ends today', () => {
    const days = ['2026-03-10', '2026-06-20', '2026-09-21', '2026-12-03'];
    const shown = days.flatMap((day) =>
      cities.flatMap((city) =>
        featuresOf(mapUrlOf(city), new Date(`${day}T12:00:00Z`)).map(({ properties }) => ({ day, ...properties })),
      ),
    );
    expect(new Set(shown.map((one: Json) => one['status']))).toEqual(new Set(['neu', 'aktiv', 'inaktiv']));
    const lastDay = shown.filter(({ day, ...one }: Json) => one['dateEnd'] === `${String(day)}T00:00:00Z`);
    expect(new Set(lastDay.map((one: Json) => one['status']))).toEqual(new Set(['inaktiv']));
  });

  it('exists in some cities only', () => {
    expect(cities.length).toBeGreaterThan(3);
    expect(cities.length).toBeLessThan(dipasCities.length);
    for (const city of dipasCities.filter(({ hasNavigator }) => !hasNavigator))
      expect(ask(mapUrlOf(city)).status).toBe(404);
  });
});

describe('other addresses of an imaginary platform', () => {
  it('answer one project by its id', () => {
    const wanted = featuresOf('demo://saalhorst/dipas-pds/projects').at(-1);
    expect(featuresOf(`demo://saalhorst/dipas-pds/projects/${String(wanted?.properties['id'])}`)).toEqual([wanted]);
  });

  it('answer an unknown project with a phantom and status 200', () => {
    const [phantom] = featuresOf('demo://kranichow/dipas-pds/projects/gibt-es-nicht');
    expect(phantom?.geometry).toEqual({});
    expect(phantom?.properties).toMatchObject({
      id: 'gibt-es-nicht',
      nameFull: null,
      dateStart: '1970-01-01T01:00:00Z',
    });
  });

  it('answer contributions with an empty collection', () => {
    expect(featuresOf('demo://kranichow/dipas-pds/projects/x/contributions')).toEqual([]);
  });

  it('answer an unknown endpoint with the platform’s own error', () => {
    expect(ask('demo://kranichow/dipas-pds/projects/x/votes')).toMatchObject({
      status: 500,
      body: expect.stringContaining('Undefined PDS-endpoint: /project/x/votes/0/none'),
    });
    expect(ask('demo://lindenhafen/dipas/navigator/nothing').body).toContain('Unknown key: nothing');
  });

  it('answer an unknown city or module with a page', () => {
    for (const address of ['demo://nirgendwo/dipas-pds/projects', 'demo://lindenhafen/anders']) {
      expect(ask(address)).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
    }
  });
});
