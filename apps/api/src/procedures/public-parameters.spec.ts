import { describe, expect, it } from '@jest/globals';
import { FILTER_KEYS, readFilter, Sort } from '@navigator/shared';
import { ListQuery } from './queries.js';

/** Links that people have sent to each other. A key or a value may come, none may go: it would need another name kept beside it. */
const LINKS: Readonly<Record<string, string>> = {
  q: 'radweg',
  status: 'open,planned',
  topic: 'mobility',
  kind: 'formal',
  publisher: '0123456789',
  feed: '0123456789',
  territory: '09162',
  bbox: '9.5,53.3,10.4,53.8',
  near: '9.99,53.55&radius=2000',
  radius: '2000&near=9.99,53.55',
  from: '2026-01-01',
  to: '2026-12-31',
  updatedSince: '2026-01-01T00:00:00Z',
  located: 'true',
  lang: 'en',
};
const PAGES: Readonly<Record<string, string>> = { sort: 'newest', limit: '50' };

describe('the words of our addresses', () => {
  it('are these, and each is in a link of this test (F101)', () => {
    expect([...FILTER_KEYS].toSorted()).toEqual(Object.keys(LINKS).toSorted());
  });

  it.each(Object.entries({ ...LINKS, ...PAGES }))('read %s=%s as on the day it was sent (F101)', (key, value) => {
    const query = new URLSearchParams(`${key}=${value}`);
    expect(ListQuery.safeParse(Object.fromEntries(query)).success).toBe(true);
    expect(readFilter(query).dropped).toEqual([]);
  });

  it('name these orders (F101)', () => {
    expect(Sort.options).toEqual(
      expect.arrayContaining(['deadline', 'start', 'newest', 'relevance', 'distance', 'contributions']),
    );
  });
});
