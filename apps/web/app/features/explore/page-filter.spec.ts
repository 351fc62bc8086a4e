import { describe, expect, it } from '@jest/globals';
import { readPageFilter, searchOf, tileQueryOf, without, withoutValue } from './page-filter.js';

const read = (query: string) => readPageFilter(new URLSearchParams(query));
const roundTrip = (query: string): string => searchOf(read(query).filter);

describe('the address of the explore page', () => {
  it('without a query means open and planned', () => {
    expect(read('')).toEqual({
      filter: { status: ['open', 'planned'] },
      dropped: [],
      isDefault: true,
      sort: 'deadline',
      reversed: null,
      isLiteral: false,
      typed: null,
    });
  });

  it.each([
    ['status=all', '?status=all'],
    ['status=open&status=closed', '?status=closed,open'],
    ['topic=housing&topic=mobility', '?topic=housing,mobility'],
    ['q=rad&status=open,planned', '?q=rad'],
    ['status=planned,open', ''],
    ['status=all&status=open', '?status=all'],
    ['status=cancelled,closed,evaluating,open,planned,unknown', '?status=all'],
    ['q=&topic=', ''],
  ])('„%s“ is spelled „%s“', (query, expected) => {
    expect(roundTrip(query)).toBe(expected);
  });

  it('is the same after one more round', () => {
    for (const query of ['status=all', 'status=open', 'q=a%20b&topic=housing&located=false', 'from=2026-01-01']) {
      const once = roundTrip(query);
      expect(roundTrip(once.slice(1))).toBe(once);
    }
  });

  it('ignores keys of others and names values it cannot read', () => {
    const { dropped, filter } = read('utm_source=x&status=offen&topic=housing');
    expect(dropped).toEqual(['status']);
    expect(filter).toEqual({ status: ['open', 'planned'], topic: ['housing'] });
  });

  it('leaves the language to the path', () => {
    expect(read('lang=en').filter).toEqual({ status: ['open', 'planned'] });
  });
});

describe('a filter without', () => {
  const { filter } = read('status=open&topic=housing,mobility&near=10,53&radius=500');

  it('its status means every status', () => {
    expect(without(filter, 'status').status).toBe('all');
  });

  it('its centre has no radius either', () => {
    expect(searchOf(without(filter, 'near'))).toBe('?status=open&topic=housing,mobility');
  });

  it('one of several values keeps the others', () => {
    expect(withoutValue(filter, 'topic', 'housing').topic).toEqual(['mobility']);
  });

  it('the last value of a list has no such filter', () => {
    expect(withoutValue(read('topic=housing').filter, 'topic', 'housing').topic).toBeUndefined();
    expect(withoutValue(filter, 'status', 'open').status).toBe('all');
  });
});

describe('the query of the tiles', () => {
  it('says the status that the page leaves unsaid, so that list and map agree', () => {
    expect(tileQueryOf({ ...read('q=rad').filter, lang: 'de' })).toBe('q=rad&status=open,planned');
  });
});
