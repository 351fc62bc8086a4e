import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FeedId, ProcedureKind, PublisherId, Status, Topic } from '@navigator/shared';
import type { Filter } from '@navigator/shared';
import { PAGE_SORTS, readPageFilter, searchOf, sortsFor, tileQueryOf, without, withoutValue } from './page-filter.js';
import { isFromForm, tidySearch } from './page-query.js';

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

/** Every filter that the page's address can say. */
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
const list = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1 }).map((some) => some.toSorted());
const thousandths = (limit: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: limit * 1000 }).map((value) => value / 1000);
const parts = fc.record(
  {
    q: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `w${text.trim()}`),
    status: fc.oneof(fc.constant('all' as const), list(Status.options)),
    topic: list(Topic.options),
    kind: list(ProcedureKind.options),
    publisher: list(['pbpbpbpbp1', 'pbpbpbpbp2']).map((ids) => ids.map((id) => PublisherId.parse(id))),
    feed: list(['1feed00001', '1feed00002']).map((ids) => ids.map((id) => FeedId.parse(id))),
    territory: list(['02', '03152012', '05']),
    bbox: fc
      .tuple(thousandths(80), thousandths(40))
      .map(([west, south]): [number, number, number, number] => [west, south, west + 1, south + 1]),
    updatedSince: day.map((date) => `${date}T12:00:00Z`),
    located: fc.boolean(),
  },
  { requiredKeys: [] },
);
const circle = fc.option(
  fc.record({ near: fc.tuple(thousandths(170), thousandths(80)), radius: fc.constantFrom(1000, 5000, 50_000) }),
  { nil: {} },
);
const period = fc.option(
  fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  { nil: {} },
);
const filters: fc.Arbitrary<Filter> = fc
  .tuple(parts, circle, period)
  .map(([some, around, when]): Filter => ({ status: ['open', 'planned'], ...some, ...around, ...when }));

describe('every filter and order of the page', () => {
  const once = { numRuns: 300, seed: 11 };

  it('stands in one short address that reads back to it', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...PAGE_SORTS), (filter, sort) => {
        const search = searchOf(filter, sort);
        const read = readPageFilter(new URLSearchParams(search));
        const everyStatus = Array.isArray(filter.status) && filter.status.length === Status.options.length;
        expect(read.filter).toEqual(everyStatus ? { ...filter, status: 'all' } : filter);
        expect(read.dropped).toEqual([]);
        if (sortsFor(filter).includes(sort)) expect(read.sort).toBe(sort);
        expect(searchOf(read.filter, read.sort)).toBe(searchOf(read.filter, sort));
      }),
      once,
    );
  });

  it('is left as it is by what the browser does to addresses', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const search = searchOf(filter);
        expect(isFromForm(new URLSearchParams(search))).toBe(false);
        const tidied = readPageFilter(new URLSearchParams(tidySearch(new URLSearchParams(search))));
        expect(tidied.filter).toEqual(readPageFilter(new URLSearchParams(search)).filter);
      }),
      once,
    );
  });
});

describe('the order', () => {
  it.each([
    ['', 'deadline'],
    ['q=rad', 'relevance'],
    ['q=rad&sort=deadline', 'deadline'],
    ['near=10,53&radius=500', 'deadline'],
    ['near=10,53&radius=500&sort=distance', 'distance'],
    ['sort=distance', 'deadline'],
    ['sort=relevance', 'deadline'],
    ['sort=quatsch', 'deadline'],
  ])('of „%s“ is %s', (query, sort) => {
    expect(read(query).sort).toBe(sort);
  });
});

describe('a period', () => {
  it('may be written as people write days', () => {
    expect(read('from=1.3.2026&to=31.03.2026').filter).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('whose end lies before its beginning is kept apart from the filter', () => {
    const { filter, reversed } = read('from=2026-03-31&to=2026-03-01');
    expect(filter).toEqual({ status: ['open', 'planned'] });
    expect(reversed).toEqual({ from: '2026-03-31', to: '2026-03-01' });
  });
});
