import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, objectAt, objects, text, type Json } from './test/ask.js';

const SLUG = 'ogc-features';
const ITEMS = '/collections/beteiligungsverfahren/items';
const linkOf = (page: Json, rel: string): string | undefined => {
  const link = objects(page['links']).find((one) => one['rel'] === rel);
  return link && String(link['href']);
};

function pages(address: string): readonly Json[] {
  const page = objectAt(SLUG, address);
  const next = linkOf(page, 'next');
  return next === undefined ? [page] : [page, ...pages(next)];
}

describe('an OGC API', () => {
  it('is a page for people and JSON for machines at the same address', () => {
    expect(ask(SLUG, '/').headers['content-type']).toMatch(/html/);
    expect(ask(SLUG, '/', { headers: { accept: 'text/html,application/json;q=0.9' } }).headers['content-type']).toMatch(
      /html/,
    );
    const landing = ask(SLUG, '/', { headers: { accept: 'application/json' } });
    expect(objects(at(JSON.parse(text(landing)), 'links')).map(({ rel }) => rel)).toEqual(
      expect.arrayContaining(['self', 'service-desc', 'conformance', 'data']),
    );
    expect(text(ask(SLUG, '/?f=json'))).toBe(text(landing));
  });

  it('tells what it conforms to and which collections it has', () => {
    expect(objectAt(SLUG, '/conformance')['conformsTo']).toContain(
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    );
    const ids = objects(objectAt(SLUG, '/collections')['collections']).map(({ id }) => id);
    expect(ids).toEqual(['baumkataster', 'beteiligungsverfahren']);
    expect(objectAt(SLUG, '/collections/baumkataster')).toMatchObject({ itemType: 'feature' });
  });

  it('covers all items exactly once along its next links, capping a larger wish without a word', () => {
    const all = pages(`${ITEMS}?f=json&limit=1000`);
    const ids = all.flatMap((page) => objects(page['features']).map(({ id }) => String(id)));
    expect(ids.toSorted()).toEqual(
      expected(SLUG)
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
    expect(all.length).toBeGreaterThan(1);
    expect(all[0]).toMatchObject({ numberReturned: 10, numberMatched: ids.length });
    expect(linkOf(all.at(-1) ?? {}, 'next')).toBeUndefined();
  });

  it('answers one item, and 404 with a problem for what it does not have', () => {
    const [first] = objects(objectAt(SLUG, ITEMS)['features']);
    expect(objectAt(SLUG, `${ITEMS}/${String(first?.['id'])}`)).toEqual(first);
    for (const path of ['/collections/nirgends', '/collections/nirgends/items', `${ITEMS}/DEBV-0`]) {
      expect(ask(SLUG, path)).toMatchObject({ status: 404, headers: { 'content-type': 'application/problem+json' } });
    }
  });
});
