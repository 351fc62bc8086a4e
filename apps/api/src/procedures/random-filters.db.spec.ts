import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  addDays,
  Facets,
  filterToQuery,
  ProcedureKind,
  ProcedureList,
  SourceFlag,
  Status,
  Topic,
  type Filter,
  type Phase,
} from '@navigator/shared';
import fc from 'fast-check';
import { EXAMPLE_FEEDS, EXAMPLE_NOW } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { byDeadline, judged, matches } from '../../test/oracle.js';
import { aProcedure, phase, type SeedProcedure } from '../../test/seed-procedures.js';

const SEED = 20_260_310;
const PROCEDURES = 180;
const FILTERS = 120;
const now = Date.parse(EXAMPLE_NOW);
const TODAY = '2026-03-10';

const day = fc.integer({ min: -40, max: 40 }).map((by) => addDays(TODAY, by));
const topics = fc.subarray(Topic.options.slice(0, 5), { minLength: 0, maxLength: 3 });
const degrees = (from: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 100 }).map((share) => from + share / 50);

const somePhase: fc.Arbitrary<Phase> = fc
  .tuple(fc.option(day, { freq: 6 }), fc.option(fc.nat({ max: 30 }), { freq: 6 }))
  .map(([start, length]) => phase(start, length === null ? null : addDays(start ?? TODAY, length)));

const someProcedure: fc.Arbitrary<Partial<SeedProcedure>> = fc.record({
  feed: fc.constantFrom(...EXAMPLE_FEEDS.map(({ id }) => id)),
  publisher: fc.constantFrom(...EXAMPLE_FEEDS.map(({ publisher }) => publisher.id)),
  kind: fc.constantFrom(...ProcedureKind.options),
  topics,
  territories: fc.subarray(['02000000', '02000001', '03152012']),
  phases: fc.array(somePhase, { maxLength: 3 }),
  flag: fc.option(fc.constantFrom(...SourceFlag.options), { freq: 2 }),
  listedAsActive: fc.boolean(),
  showsPlanned: fc.boolean(),
  lifecycle: fc.constantFrom('live', 'live', 'live', 'missing', 'archived', 'withdrawn'),
  goneAt: fc.option(day.map((date) => `${date}T12:00:00Z`)),
  changedAt: day.map((date) => `${date}T00:00:00Z`),
  contributions: fc.option(fc.nat({ max: 9 })),
  geometry: fc.option(
    fc.tuple(degrees(9), degrees(52)).map((coordinates) => ({ type: 'Point', coordinates })),
    { freq: 3 },
  ),
});

const ids = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
const box = fc
  .tuple(degrees(8), degrees(51))
  .map(([west, south]): [number, number, number, number] => [west, south, west + 2, south + 2]);

/** Every key has a value; a filter takes up to three of them. */
const everyKey = fc.record({
  status: fc.oneof(fc.constant('all' as const), ids(Status.options)),
  topic: ids(Topic.options.slice(0, 6)),
  kind: ids(ProcedureKind.options),
  territory: ids(['02', '03152012', '0200000']),
  bbox: box,
  from: day,
  to: day,
  updatedSince: day.map((date) => `${date}T00:00:00Z`),
  located: fc.boolean(),
});
const KEYS = ['status', 'topic', 'kind', 'territory', 'bbox', 'from', 'to', 'updatedSince', 'located'] as const;
const someFilter: fc.Arbitrary<Filter> = fc
  .tuple(everyKey, fc.subarray([...KEYS], { minLength: 1, maxLength: 3 }))
  .map(([values, keys]) => Object.fromEntries(keys.map((key) => [key, values[key]])));

const procedures = fc
  .sample(someProcedure, { seed: SEED, numRuns: PROCEDURES })
  .map((differences, index) => aProcedure(String(index).padStart(10, '0'), `Nr ${index}`, differences));
const filters = fc.sample(someFilter, { seed: SEED, numRuns: FILTERS });

const example = readExamples(procedures);
let visible: readonly SeedProcedure[];

beforeAll(() => {
  visible = procedures.filter(
    (procedure) =>
      procedure.lifecycle !== 'withdrawn' && (procedure.showsPlanned || judged(procedure, now) !== 'planned'),
  );
});

jest.setTimeout(60_000);

describe('random filters over random procedures', () => {
  it('leave the same procedures in SQL as by the words of the contract', async () => {
    let left = 0;
    for (const filter of filters) {
      const query = filterToQuery(filter).toString();
      const list = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?limit=200&${query}`));
      const expected = visible.filter((procedure) => matches(procedure, filter, now)).map(({ id }) => id);
      expect({ query, ids: list.items.map(({ id }) => id).toSorted() }).toEqual({ query, ids: expected.toSorted() });
      left += expected.length;
    }
    expect(left).toBeGreaterThan(10 * FILTERS);
  });

  it('count the same in every facet', async () => {
    for (const filter of filters.slice(0, 40)) {
      const query = filterToQuery(filter).toString();
      const { facets, located } = Facets.parse(await example.reading.json(`/api/v1/facets?${query}`));
      const but = (key: keyof Filter): readonly SeedProcedure[] =>
        visible.filter((procedure) => matches(procedure, { ...filter, [key]: undefined }, now));
      const told = { status: tally(facets.status), kind: tally(facets.kind), topic: tally(facets.topic), located };
      expect({ query, ...told }).toEqual({
        query,
        status: countOf(but('status').map((procedure) => judged(procedure, now))),
        kind: countOf(but('kind').map(({ kind }) => kind)),
        topic: countOf(but('topic').flatMap(({ topics: own }) => own)),
        located: {
          yes: but('located').filter(({ geometry }) => geometry !== null).length,
          no: but('located').filter(({ geometry }) => geometry === null).length,
        },
      });
    }
  });

  it('stand in the same order of deadlines', async () => {
    const list = ProcedureList.parse(await example.reading.json('/api/v1/procedures?limit=200'));
    const expected = visible.toSorted((a, b) => byDeadline(a, b, now));
    expect(list.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});

function tally(values: Facets['facets']['status']): Readonly<Record<string, number>> {
  return Object.fromEntries(values.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));
}

function countOf(values: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]),
  );
}
