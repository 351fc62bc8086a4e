import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Filter as FilterValue, FilterKey } from './filter.js';
import { Filter, FILTER_KEYS, filterToQuery, MAX_RADIUS, readFilter } from './filter.js';
import { FeedId, PublisherId } from './ids.js';
import { ProcedureKind } from './source-record.js';
import { Status } from './status.js';
import { Topic } from './topic.js';

const SHORT_ID = /^[0-9a-hjkmnp-tv-z]{10}$/;

const listOf = <T extends string>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 5 }).map((items) => items.toSorted());
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
const box = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([a, b, c, d]): [number, number, number, number] => [
    Math.min(a, c),
    Math.min(b, d),
    Math.max(a, c),
    Math.max(b, d),
  ])
  .filter(([west, south, east, north]) => west < east && south < north);

const parts = fc.record(
  {
    q: fc
      .string({ minLength: 1, maxLength: 100, unit: 'binary' })
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    status: fc.oneof(fc.constant('all' as const), listOf(fc.constantFrom(...Status.options))),
    topic: listOf(fc.constantFrom(...Topic.options)),
    kind: listOf(fc.constantFrom(...ProcedureKind.options)),
    publisher: listOf(fc.stringMatching(SHORT_ID).map((id) => PublisherId.parse(id))),
    feed: listOf(fc.stringMatching(SHORT_ID).map((id) => FeedId.parse(id))),
    territory: listOf(fc.stringMatching(/^\d{2,12}$/)),
    bbox: box,
    from: day,
    to: day,
    updatedSince: day.map((date) => `${date}T12:30:00+02:00`),
    located: fc.boolean(),
    lang: fc.constantFrom('de' as const, 'en' as const),
  },
  { requiredKeys: [] },
);
const circle = fc.record({
  near: fc.tuple(degrees(180), degrees(90)),
  radius: fc.integer({ min: 1, max: MAX_RADIUS }),
});
const filters: fc.Arbitrary<FilterValue> = fc
  .tuple(parts, fc.option(circle, { nil: {} }))
  .map(([rest, around]) => ({ ...rest, ...around }));

const read = (query: string): ReturnType<typeof readFilter> => readFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(new URLSearchParams(filterToQuery(filter).toString()))).toEqual({ filter, dropped: [] });
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('has one spelling, whatever order its keys and values came in', () => {
    const one = read('topic=sport,housing&status=open&topic=sport').filter;
    const other = read('status=open&topic=housing&topic=sport').filter;
    expect(filterToQuery(one).toString()).toBe('status=open&topic=housing%2Csport');
    expect(filterToQuery(other).toString()).toBe(filterToQuery(one).toString());
  });

  it('is accepted by the API when a page accepts it', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(Filter.safeParse(Object.fromEntries(filterToQuery(filter))).data).toEqual(filter);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('never throws on an address, and what it keeps the API accepts', () => {
    const keys = fc.oneof(fc.constantFrom<string>(...FILTER_KEYS), fc.string());
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('open', 'all', '1,2', '10,53', '8,50,12,54', '2026-02-30', 'true', '500'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 8 }), (pairs) => {
        const { filter, dropped } = readFilter(new URLSearchParams(pairs));
        expect(Filter.safeParse(Object.fromEntries(filterToQuery(filter))).error).toBeUndefined();
        for (const key of dropped) expect(filter).not.toHaveProperty(key);
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});

describe('a page reading a filter', () => {
  it('ignores keys it does not know', () => {
    expect(read('utm_source=x&status=open&__proto__=1')).toEqual({ filter: { status: ['open'] }, dropped: [] });
  });

  it('ignores empty values', () => {
    expect(read('q=&status=&topic=housing&topic=')).toEqual({ filter: { topic: ['housing'] }, dropped: [] });
  });

  it('takes the last of repeated single values', () => {
    expect(read('q=eins&q=zwei').filter).toEqual({ q: 'zwei' });
  });

  it('trims what people type', () => {
    expect(read('q=%20Rad%20weg%20').filter).toEqual({ q: 'Rad weg' });
  });

  it.each<[string, FilterKey]>([
    ['status=offen', 'status'],
    ['status=open,offen', 'status'],
    ['topic=x', 'topic'],
    ['kind=legal', 'kind'],
    ['publisher=stadt', 'publisher'],
    ['feed=ILOUILOUIL', 'feed'],
    ['territory=1', 'territory'],
    ['bbox=8,50,12', 'bbox'],
    ['bbox=12,50,8,54', 'bbox'],
    ['bbox=8,54,12,50', 'bbox'],
    ['bbox=8,50,12,', 'bbox'],
    ['bbox=8,50,12,91', 'bbox'],
    ['from=2026-02-30', 'from'],
    ['to=31.03.2026', 'to'],
    ['updatedSince=2026-03-01', 'updatedSince'],
    ['located=yes', 'located'],
    ['lang=fr', 'lang'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('drops %s and names it', (query, key) => {
    expect(read(`${query}&utm=1`)).toEqual({ filter: {}, dropped: [key] });
  });

  it.each(['near=10,53', 'radius=500', 'near=10,53&radius=0', 'near=200,53&radius=500', 'near=10,53&radius=1000001'])(
    'drops a circle that is not whole: %s',
    (query) => {
      const { filter, dropped } = read(query);
      expect(filter).toEqual({});
      expect(dropped.length).toBeGreaterThan(0);
    },
  );
});

describe('the API reading a filter', () => {
  const issues = (query: object): readonly string[] =>
    Filter.safeParse(query).error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? [];

  it('refuses unknown keys and bad values with the key', () => {
    expect(issues({ utm_source: 'x' })).toEqual([' unrecognized_keys']);
    expect(issues({ status: 'offen' })[0]).toMatch(/^status/);
    expect(issues({ from: 'bald' })[0]).toMatch(/^from/);
  });

  it('wants a place and a radius together', () => {
    expect(issues({ near: '10,53' })).toEqual(['radius custom']);
    expect(issues({ radius: '500' })).toEqual(['radius custom']);
    expect(issues({ near: '10,53', radius: '500' })).toEqual([]);
  });

  it('takes a repeated key as a list', () => {
    expect(Filter.parse({ topic: ['sport', 'housing,sport'] })).toEqual({ topic: ['housing', 'sport'] });
  });

  it('refuses a list without end', () => {
    const territory = Array.from({ length: 51 }, (_, index) => String(index + 10)).join(',');
    expect(issues({ territory })[0]).toMatch(/^territory/);
  });
});
