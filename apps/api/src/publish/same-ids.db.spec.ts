import { describe, expect, it, jest } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import {
  addDays,
  Facets,
  filterToQuery,
  ProcedureKind,
  ProcedureList,
  Status,
  Topic,
  type Filter,
} from '@navigator/shared';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, phase, type SeedProcedure } from '../../test/seed-procedures.js';

// A filter means the same wherever it is asked: the ids of list, map, counts, files and subscriptions are compared.

jest.setTimeout(240_000);

const SEED = 20_261_122;
const FILTERS = 200;
/** No more than a subscription tells, so that it has to tell them all. */
const PROCEDURES = 90;
const TODAY = '2026-03-10';
const ID = /\b7\d{9}\b/g;

const day = fc.integer({ min: -60, max: 60 }).map((by) => addDays(TODAY, by));
const degrees = (from: number): fc.Arbitrary<number> => fc.nat({ max: 100 }).map((share) => from + share / 50);
const TITLES = ['Spielplatz', 'Wasserspielplatz', 'Radweg', 'Radwege und Straßen', 'Bebauungsplan', 'Grünfläche'];
const PLACES = ['Südstadt', 'Marktplatz', null];

const someProcedure = fc.record({
  title: fc.constantFrom(...TITLES),
  place: fc.constantFrom(...PLACES),
  summary: fc.constantFrom('Neue Spielplätze', 'Wo fehlt Grün?', null),
  kind: fc.constantFrom(...ProcedureKind.options),
  topics: fc.subarray(Topic.options.slice(0, 4), { maxLength: 2 }),
  territories: fc.subarray(['02000000', '03152012']),
  phases: fc.array(
    fc.tuple(day, fc.nat({ max: 30 })).map(([start, days]) => phase(start, addDays(start, days))),
    { maxLength: 2 },
  ),
  showsPlanned: fc.boolean(),
  flag: fc.option(fc.constant('cancelled' as const), { freq: 5 }),
  changedAt: fc.constantFrom('2026-03-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  geometry: fc.option(
    fc.tuple(degrees(9), degrees(52)).map((coordinates) => ({ type: 'Point', coordinates })),
    { freq: 3 },
  ),
});
const procedures: readonly SeedProcedure[] = fc
  .sample(someProcedure, { seed: SEED, numRuns: PROCEDURES })
  .map(({ title, ...rest }, index) => aProcedure(String(7_000_000_000 + index), title, rest));

const some = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
const everyKey = fc.record({
  q: fc.constantFrom(
    'spielplatz',
    'Spielplätze',
    'radweg',
    'strasse',
    'Spielplaz',
    'platz',
    'gruen',
    'die Südstadt',
    'x',
  ),
  status: fc.oneof(fc.constant('all' as const), some(Status.options)),
  topic: some(Topic.options.slice(0, 5)),
  kind: some(ProcedureKind.options),
  publisher: fc.constant(['pbpbpbpbp1']),
  territory: some(['02', '03152012']),
  bbox: fc.tuple(degrees(8), degrees(51)).map(([w, s]): [number, number, number, number] => [w, s, w + 2, s + 2]),
  near: fc.tuple(degrees(9), degrees(52)),
  from: day,
  to: day,
  located: fc.boolean(),
});
const KEYS = ['q', 'q', 'status', 'topic', 'kind', 'publisher', 'territory', 'bbox', 'near', 'from', 'to', 'located'];
const someFilter: fc.Arbitrary<Filter> = fc
  .tuple(everyKey, fc.subarray(KEYS, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 90_000 }))
  .map(([values, keys, radius]) => ({
    ...Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key))),
    ...(keys.includes('near') ? { radius } : {}),
  }));
const filters = fc.sample(someFilter, { seed: SEED, numRuns: FILTERS });

const example = readExamples(procedures);

async function listed(query: string): Promise<ProcedureList> {
  return ProcedureList.parse(await example.reading.json(`/api/v1/procedures?limit=200&${query}`));
}

/** A calendar goes on to tell what was called off lately: who has the date in theirs must learn of it. */
async function calledOff({ status, ...rest }: Filter): Promise<readonly string[]> {
  if (status === undefined || status === 'all') return [];
  const { items } = await listed(filterToQuery({ ...rest, status: ['cancelled'] }).toString());
  return items.filter(({ end }) => end !== null).map(({ id }) => id);
}

const idsIn = (text: string): readonly string[] => [...new Set(text.match(ID))].toSorted();

async function idsOf(path: string): Promise<readonly string[]> {
  const answer = await example.reading.get(path);
  const text = await answer.text();
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return idsIn(text);
}

async function sheetIds(query: string): Promise<readonly string[]> {
  const answer = await example.reading.get(`/api/v1/procedures.xlsx?${query}`);
  const book = await new ExcelJS.Workbook().xlsx.load(await answer.arrayBuffer());
  return idsIn(JSON.stringify(book.worksheets[0]?.getSheetValues()));
}

/** How many procedures the tile of the whole world stands for. */
async function drawn(query: string): Promise<number> {
  const answer = await example.reading.get(`/api/v1/tiles/0/0/0.mvt?${query}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const layer = answer.status === 204 ? undefined : new VectorTile(new PbfReader(bytes)).layers['procedures'];
  const counts = Array.from({ length: layer?.length ?? 0 }, (_, at) =>
    Number(layer?.feature(at).properties['count'] ?? 1),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The doors of exports count by the minute, and this suite has no more right to them than anybody else. */
function aMinuteLater(): void {
  const { clock } = example.reading;
  clock.set(new Date(clock.now().getTime() + 60_000).toISOString());
}

/** What has its last day ahead stands in a calendar. */
const isDue = ({ status, end }: ProcedureList['items'][number]): boolean => status === 'open' && end !== null;

describe('200 random filters', () => {
  it('leave the same procedures in list, files, subscriptions, map, counts and OGC API', async () => {
    const sizes = new Set<number>();
    for (const [index, filter] of filters.entries()) {
      if (index % 100 === 99) aMinuteLater();
      const query = filterToQuery(filter).toString();
      const { items, count } = await listed(query);
      const ids = items.map(({ id }) => id).toSorted();
      sizes.add(ids.length);
      const paths = ['csv', 'geojson', 'ndjson', 'atom', 'json'].map(
        (ending) => `/api/v1/procedures.${ending}?${query}`,
      );
      for (const path of paths) expect({ path, ids: await idsOf(path) }).toEqual({ path, ids });
      const dated = await idsOf(`/api/v1/procedures.ics?${query}`);
      const known = new Set([...ids, ...(await calledOff(filter))]);
      expect({ query, strange: dated.filter((id) => !known.has(id)) }).toEqual({ query, strange: [] });
      expect(dated).toEqual(expect.arrayContaining(items.filter(isDue).map(({ id }) => id)));
      expect({ query, drawn: await drawn(query) }).toEqual({
        query,
        drawn: items.filter(({ point }) => point !== null).length,
      });
      const { located, facets } = Facets.parse(await example.reading.json(`/api/v1/facets?${query}`));
      const split = [located.yes, located.no].filter(
        (_, at) => filter.located === undefined || filter.located === (at === 0),
      );
      expect({ query, counted: split.reduce((sum, one) => sum + one, 0), count: count.value }).toEqual({
        query,
        counted: ids.length,
        count: ids.length,
      });
      const chosen = facets.kind.filter(({ id }) => filter.kind?.some((kind) => kind === id) ?? true);
      expect({ query, kinds: chosen.reduce((sum, one) => sum + one.count, 0) }).toEqual({ query, kinds: ids.length });
      const { bbox, near, from, to, located: _, ...shared } = filter;
      if ([bbox, near, from, to, filter.located].every((own) => own === undefined)) {
        const ogc = `/ogc/collections/procedures/items?limit=1000&${filterToQuery(shared).toString()}`;
        expect({ ogc, ids: await idsOf(ogc) }).toEqual({ ogc, ids });
      }
      if (index % 10 === 0) expect({ query, ids: await sheetIds(query) }).toEqual({ query, ids });
    }
    // Filters that leave nothing, or everything, would prove nothing.
    expect(sizes.size).toBeGreaterThan(20);
  });
});
