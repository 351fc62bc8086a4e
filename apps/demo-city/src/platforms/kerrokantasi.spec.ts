import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, objectAt, objects, shapesOf, TODAY, type Json } from './test/ask.js';

const LIST = '/v1/hearing/';

/** All pages, by following `next`. */
function pages(slug: string, address: string, member = 'results'): readonly Json[] {
  const page = objectAt(slug, address);
  const next = page['next'];
  const own = objects(page[member]);
  return typeof next === 'string' ? [...own, ...pages(slug, next, member)] : own;
}

describe('a platform with Kerrokantasi', () => {
  it.each(['2016', '2020', '2026'])('of %s has every hearing once on its pages, and says how many', (version) => {
    const slug = `kerrokantasi-${version}`;
    const all = pages(slug, `${LIST}?limit=50`);
    expect(all.map(({ id }) => id).toSorted()).toEqual(
      expected(slug)
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
    expect(objectAt(slug, LIST)).toMatchObject({ count: all.length, previous: null });
    expect(objects(objectAt(slug, LIST)['results'])).toHaveLength(10);
    expect(objectAt(slug, `${LIST}?offset=10`)['previous']).toMatch(/offset=0/);
    expect(all.every(({ open_at: open }) => String(open).slice(0, 10) <= TODAY)).toBe(true);
  });

  it('had no languages, places and slugs at first', () => {
    const [shape] = shapesOf(pages('kerrokantasi-2016', LIST));
    expect(shape).toBe(
      'abstract title id borough n_comments published labels open_at close_at created_at servicemap_url closed commenting images',
    );
    expect(typeof pages('kerrokantasi-2016', LIST)[0]?.['title']).toBe('string');
    expect(pages('kerrokantasi-2016', `${LIST}?include=geojson`)[0]).not.toHaveProperty('geojson');
  });

  it('tells titles by language, the first of which is empty', () => {
    const [hearing] = pages('kerrokantasi-2020', LIST);
    expect(at(hearing, 'title', 'fi')).toBe('');
    expect(at(hearing, 'title', 'de')).toMatch(/\w/);
  });

  it('tells places only to who asks, in the list or as GeoJSON', () => {
    expect(pages('kerrokantasi-2026', LIST).some((one) => 'geojson' in one)).toBe(false);
    expect(pages('kerrokantasi-2026', `${LIST}?include=geojson`).some(({ geojson }) => geojson !== null)).toBe(true);
    const features = pages('kerrokantasi-2026', `${LIST}?format=geojson`, 'features');
    expect(features).toHaveLength(expected('kerrokantasi-2026').procedures.length);
    expect(features.every((one) => one['type'] === 'Feature' && 'geometry' in one)).toBe(true);
  });

  it('groups long ones in projects with phases since 2026', () => {
    const projects = (version: string): number =>
      pages(`kerrokantasi-${version}`, LIST).filter(({ project }) => project !== null).length;
    expect(projects('2020')).toBe(0);
    expect(projects('2026')).toBeGreaterThan(0);
  });

  it('answers a hearing by id or slug, and says so when there is none', () => {
    const [first] = pages('kerrokantasi-2026', LIST);
    const bySlug = objectAt('kerrokantasi-2026', `${LIST}${String(first?.['slug'])}/`);
    expect(bySlug).toMatchObject({ id: first?.['id'], sections: [] });
    expect(ask('kerrokantasi-2026', `${LIST}nirgends/`)).toMatchObject({
      status: 404,
      body: '{"detail":"Not found."}',
    });
    expect(Object.keys(objectAt('kerrokantasi-2026', '/v1/'))).toContain('hearing');
  });
});
