import { describe, expect, it } from '@jest/globals';
import { Filter, readFilter } from '@navigator/shared';
import { canonicalAddress, explorePage, hostOf, tagOf } from './addresses.js';

const ORIGIN = 'https://navigator.example:8443';

describe('the one spelling of an address', () => {
  it('is the same however the filter was written', () => {
    const one = canonicalAddress(ORIGIN, 'csv', Filter.parse({ topic: 'mobility,budget', status: 'open' }));
    expect(one).toBe(`${ORIGIN}/api/v1/procedures.csv?status=open&topic=budget,mobility`);
    expect(canonicalAddress(ORIGIN, 'csv', Filter.parse({ status: ['open'], topic: ['budget', 'mobility'] }))).toBe(
      one,
    );
  });

  it('reads back to the same filter, whatever was searched for', () => {
    const filter = Filter.parse({ q: 'Rad & Fuß, „neu“ #1?', near: '10,53.5', radius: '500', lang: 'en' });
    const { searchParams } = new URL(canonicalAddress(ORIGIN, 'ics', filter));
    expect(readFilter(searchParams)).toEqual({ filter, dropped: [] });
  });
});

describe('the page beside it', () => {
  it.each([
    [{}, '/?status=all'],
    [{ status: 'open' }, '/?status=open'],
    [{ lang: 'en', topic: 'mobility' }, '/en?status=all&topic=mobility'],
  ])('for %j is %s: it shows the same, in the same language', (query, page) => {
    expect(explorePage(ORIGIN, Filter.parse(query))).toBe(ORIGIN + page);
  });
});

it('names end in the host without its port', () => {
  expect(hostOf(ORIGIN)).toBe('navigator.example');
  expect(tagOf(ORIGIN, 'verfahren/1')).toBe('tag:navigator.example,2026:verfahren/1');
});
