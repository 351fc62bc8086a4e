import { beforeAll, describe, expect, it } from '@jest/globals';
import { FeedId, ProcedureId, PublisherId, type NavigatorApi } from '@navigator/shared';
import { readExamples } from '../test/example-reading.js';
import { InProcessNavigator } from './navigator-api.js';

const example = readExamples();
let api: NavigatorApi;

beforeAll(() => {
  api = example.reading.app.get(InProcessNavigator, { strict: false });
});

describe('the contract in process', () => {
  const first = { filter: {}, sort: 'deadline', limit: 2, cursor: null } as const;

  it('answers as the doors over HTTP do', async () => {
    expect(await api.procedures(first)).toEqual(await example.reading.json('/api/v1/procedures?limit=2'));
    expect(await api.facets({ lang: 'en' })).toEqual(await example.reading.json('/api/v1/facets?lang=en'));
    expect(await api.feeds()).toEqual(await example.reading.json('/api/v1/feeds'));
    expect(await api.health()).toEqual(await example.reading.json('/api/v1/health'));
    const id = FeedId.parse('feedfeed01');
    expect(await api.feed(id)).toEqual(await example.reading.json('/api/v1/feeds/feedfeed01'));
    expect(await api.runs(id, 5)).toEqual({ items: [], next: null });
    const publisher = PublisherId.parse('pbpbpbpbp1');
    expect(await api.publishers()).toEqual(await example.reading.json('/api/v1/publishers'));
    expect(await api.publisher(publisher)).toEqual(await example.reading.json('/api/v1/publishers/pbpbpbpbp1'));
    expect(await api.places('Neustadt')).toEqual(await example.reading.json('/api/v1/places?q=Neustadt'));
    expect(await api.suggestions('Rad', 'de')).toEqual(await example.reading.json('/api/v1/suggestions?q=Rad'));
    expect((await api.placeAt([9.99, 53.55]))?.territory?.name).toBe('Hamburg');
  });

  it('knows no publisher that nobody bears, and no place for less than two letters', async () => {
    expect(await api.publisher(PublisherId.parse('zzzzzzzzzz'))).toBeNull();
    expect(await api.places('K')).toEqual({ items: [], next: null });
    expect(await api.suggestions('K', 'de')).toEqual({ places: [], postcodes: [], procedures: [] });
    expect(await api.placeAt([4, 55.5])).toBeNull();
  });

  it('goes on where a page ended', async () => {
    const { next } = await api.procedures(first);
    const second = await api.procedures({ ...first, cursor: next });
    expect(second.items.map(({ id }) => id)).toEqual(['0000000003', '0000000004']);
  });

  it.each([
    ['rubbish', 'rubbish', 'deadline'],
    ['the cursor of another order', null, 'newest'],
  ] as const)('takes %s for the first page, because anybody can write an address', async (_, text, sort) => {
    const cursor = text ?? (await api.procedures(first)).next;
    const { items } = await api.procedures({ ...first, sort, cursor });
    expect(items).toEqual((await api.procedures({ ...first, sort })).items);
  });

  it('says what stands behind an id', async () => {
    const kinds = await Promise.all(
      ['0000000001', '0000000006', '0000000007', 'zzzzzzzzzz'].map((id) => api.procedure(ProcedureId.parse(id), 'de')),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['found', 'withdrawn', 'moved', 'unknown']);
    expect(kinds[2]).toEqual({ kind: 'moved', to: '0000000001', slug: 'radweg-an-der-gruenstrasse' });
  });

  it('knows no feed and no runs that the registry does not show', async () => {
    const id = FeedId.parse('zzzzzzzzzz');
    expect(await api.feed(id)).toBeNull();
    expect(await api.runs(id, 5)).toEqual({ items: [], next: null });
  });

  it('says whether imaginary cities are on show', async () => {
    expect(await api.isDemo()).toBe(false);
  });
});
